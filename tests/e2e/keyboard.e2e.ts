import type { Page } from '@playwright/test';

import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

/** Words of the rows of the outline in reading order, two blanks in for each level below the first. */
const rowsOf = (desk: Page) =>
	desk.locator('textarea[data-row]').evaluateAll((rows) =>
		rows.map((row) => {
			const level = Number(row.closest('[aria-level]')?.getAttribute('aria-level') ?? 1);
			return '  '.repeat(Math.max(0, level - 1)) + (row as HTMLTextAreaElement).value;
		})
	);

/** F6 comes to every part of the desk once, and is where it was. */
async function goesThroughParts(desk: Page) {
	const hasKeyboard = (part: string) => expect(desk.locator(`${part}:focus-within`)).toHaveCount(1);
	for (const part of ['header', 'nav', 'aside', 'main']) {
		await desk.keyboard.press('F6');
		await hasKeyboard(`.desk ${part}`);
	}
	await desk.keyboard.press('Shift+F6');
	await hasKeyboard('.desk aside');
}

test('[MEET-8] a problem tree grows under a keyboard alone: deeper, higher, moved, binned and undone', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	await bringRoomTo(desk, 'Pohon masalah');
	await goesThroughParts(desk);

	const press = (...keys: string[]) =>
		keys.reduce((last, key) => last.then(() => desk.keyboard.press(key)), Promise.resolve());
	const type = (words: string) => desk.keyboard.type(words);

	await desk.locator('input[name=core]').focus();
	await type('Warga kesulitan air bersih');
	await press('Enter');
	await expect(wall.getByText('Warga kesulitan air bersih').first()).toBeVisible();

	// Down from the main problem: causes. Tab makes a row a cause of the one before it.
	await desk.locator('textarea[data-row]').first().focus();
	await press('Enter');
	await type('Pipa induk bocor');
	await press('Enter');
	await type('Uang iuran tidak cukup');
	await press('Tab', 'Enter');
	await type('Warga malas membayar');
	await press('Shift+Tab', 'Enter');
	await type('Debit mata air turun');
	await press('ArrowUp');
	await expect
		.poll(() => rowsOf(desk))
		.toEqual([
			'Warga kesulitan air bersih',
			'Pipa induk bocor',
			'  Uang iuran tidak cukup',
			'Warga malas membayar',
			'Debit mata air turun'
		]);

	// Moved up, put in the bin, and brought back by undo.
	await press('Alt+ArrowUp');
	await expect
		.poll(async () => (await rowsOf(desk)).map((row) => row.trim()))
		.toEqual([
			'Warga kesulitan air bersih',
			'Warga malas membayar',
			'Pipa induk bocor',
			'Uang iuran tidak cukup',
			'Debit mata air turun'
		]);
	await press('Control+Backspace');
	await expect.poll(() => rowsOf(desk)).not.toContain('Warga malas membayar');
	await press('Control+z');
	await expect.poll(() => rowsOf(desk)).toContain('Warga malas membayar');
	await expect(wall.getByText('Debit mata air turun').first()).toBeVisible();
	await expect(wall.getByText('Pipa induk bocor').first()).toBeVisible();
});
