import type { Page } from '@playwright/test';

import { openBoard, PAGES, stands, walkThrough } from '../support/looking.ts';
import { isOpenToAll } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });
test.describe.configure({ mode: 'parallel' }); // the two languages are the longest of all stories

const seen = new Set<string>();
function keepToItself(page: Page) {
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (/^(http|ws)/.test(protocol)) seen.add(hostname);
	});
}

for (const language of ['id', 'en']) {
	test(`[LOOK-1] every screen can be read by everybody, in ${language}`, async ({ village }) => {
		test.setTimeout(600_000); // three dozen screens, each looked at whole
		const { desk, id } = await walkThrough(village, language, {
			opened: keepToItself,
			before: (page, what) => isOpenToAll(page, `${what} ${language}`),
			async at(page, surface, step) {
				await isOpenToAll(page, `${surface} ${step} ${language}`);
				const path = `test-results/look/${language}-${step}-${surface}.png`;
				await page.screenshot({ path, animations: 'disabled' });
			}
		});
		for (const [what, path] of Object.entries(PAGES)) {
			await desk.goto(`${village.laptop.home}${path(id)}`);
			await stands(desk);
			await isOpenToAll(desk, `${what} ${language}`);
			await desk.screenshot({ path: `test-results/look/${language}-${what}.png` });
		}
		await desk.goto(`${village.laptop.home}/${id}/desk/problems`);
		await openBoard(desk);
		await isOpenToAll(desk, `board ${language}`);
		expect([...seen].sort()).toEqual(['hall.local', 'localhost']);
	});
}
