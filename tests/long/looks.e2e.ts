import type { Locator, Page } from '@playwright/test';

import { stands, walkThrough } from '../support/looking.ts';
import { tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

// Half the size is enough to see what moved, went or lost its colour, and a third of the bytes.
test.use({ demo: true, scale: 0.5 });

const SIZES = [
	{ width: 360, height: 740 },
	{ width: 1024, height: 768 },
	{ width: 1366, height: 768 }
];

/** After everything the examples tell of: what is due, and how long ago, is the same in every run. */
const LATER = '2028-01-15T09:30:00Z';

/** What differs from run to run: codes, their squares, the picture a phone was given, the laptop's port. */
function chance(page: Page): Locator[] {
	const marks = ['[data-code]', 'svg[shape-rendering]', '.badge'].map((mark) => page.locator(mark));
	return [
		...marks,
		page.getByText(/(localhost|local|\d):\d{4,5}/),
		page.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/)
	];
}

/** What is due is the same in every run, and no wall turns its page under the camera. */
async function standsStill(page: Page) {
	await page.clock.setFixedTime(LATER);
	await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** Nobody has a wall or a poster on a phone. */
const sizesOf = (name: string) => (/wall|poster/.test(name) ? SIZES.slice(1) : SIZES);

async function looksAsBefore(page: Page, name: string) {
	for (const size of sizesOf(name)) {
		await page.setViewportSize(size);
		await stands(page);
		expect.soft(await tooWide(page), `${name} at ${size.width}`).toBeLessThanOrEqual(0);
		await expect
			.soft(page)
			.toHaveScreenshot(`${name}-${size.width}.png`, { mask: chance(page), scale: 'device' });
	}
}

for (const language of ['id', 'en']) {
	test(`[LOOK-15] every screen looks as it did, at three sizes, in ${language}`, async ({
		village
	}) => {
		const { desk, id } = await walkThrough(village, language, {
			opened: standsStill,
			before: (page, what) => looksAsBefore(page, `${language}-${what}`),
			at: (page, surface, step) => looksAsBefore(page, `${language}-${surface}-${step}`)
		});
		for (const [name, path] of [
			['report', 'report'],
			['slips', 'slips'],
			['poster', 'poster/problems']
		]) {
			await desk.goto(`${village.laptop.home}/${id}/${path}`);
			await looksAsBefore(desk, `${language}-${name}`);
		}
	});
}
