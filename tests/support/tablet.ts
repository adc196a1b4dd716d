import type { Page } from '@playwright/test';

import type { Village } from './village.ts';

export const PLAN = 'contoh-a-tirtamulya-27';

/** A desk on a tablet: its screen is touched. */
export async function tablet(village: Village, step: string, show: string): Promise<Page> {
	const desk = await village.desk('touch');
	await desk.emulateMedia({ reducedMotion: 'reduce' });
	await desk.goto(`${village.laptop.home}/${PLAN}/desk/${step}`);
	await desk.getByRole('button', { name: show, exact: true }).click();
	return desk;
}

export const inHand = (desk: Page) => desk.locator('.in-hand').first();
/** How near the board is looked at. */
export const zoomOf = (desk: Page) =>
	desk.evaluate(() => {
		const layer = document.querySelector('.tl-html-layer');
		return layer ? new DOMMatrix(getComputedStyle(layer).transform).a : 0;
	});
