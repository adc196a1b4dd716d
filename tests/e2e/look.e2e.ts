import type { Page } from '@playwright/test';

import { walkThrough } from '../support/looking.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });
test.describe.configure({ mode: 'parallel' }); // the two languages are the longest of all stories

/** Nothing serious for a screen reader, nothing cut off at the side, nothing asked of anybody outside. */
async function looksRight(page: Page, what: string, language: string) {
	// Contrast takes most of the time there is, and the colours are the same in both languages.
	const without = language === 'en' ? ['color-contrast'] : [];
	expect.soft(await faultsIn(page, { without }), `${what} ${language}`).toEqual([]);
	expect.soft(await tooWide(page), `${what} is wider than its screen`).toBeLessThanOrEqual(0);
}

const seen = new Set<string>();
function keepToItself(page: Page) {
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (/^(http|ws)/.test(protocol)) seen.add(hostname);
	});
}

for (const language of ['id', 'en']) {
	test(`[LOOK-1] every screen can be read by everybody, in ${language}`, async ({ village }) => {
		test.setTimeout(600_000); // two dozen screens, each looked at whole
		const { desk, id } = await walkThrough(village, language, {
			opened: keepToItself,
			before: (page, what) => looksRight(page, what, language),
			async at(page, surface, step) {
				await looksRight(page, `${surface} ${step}`, language);
				const path = `test-results/look/${language}-${step}-${surface}.png`;
				await page.screenshot({ path, animations: 'disabled' });
			}
		});
		await desk.goto(`${village.laptop.home}/${id}/report`);
		await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
		await looksRight(desk, 'report', language);
		await desk.screenshot({ path: `test-results/look/${language}-report.png` });
		expect([...seen].sort()).toEqual(['hall.local', 'localhost']);
	});
}
