import type { Page } from '@playwright/test';

import { openBoard, stands } from '../support/looking.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const card = (desk: Page, text: string) => desk.locator('.rembuk-card', { hasText: text }).first();
const inHand = (desk: Page) => desk.locator('.in-hand');
const board = (desk: Page) => desk.locator('[data-board]');
const newCard = (desk: Page) => desk.getByRole('textbox', { name: 'Tulis kartu baru' });

async function onBoard(desk: Page, step: string): Promise<void> {
	await desk.goto(new URL(`/contoh-a-tirtamulya-27/desk/${step}`, desk.url()).href);
	await openBoard(desk);
	await desk.getByRole('button', { name: 'Penuh' }).click();
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	await stands(desk);
}

for (const width of [1024, 1366]) {
	test(`[BOARD-61] taking a card in hand moves nothing: pressed twice it is written on, over all others, at ${width}`, async ({
		village
	}) => {
		const desk = await village.desk();
		await desk.setViewportSize({ width, height: 768 });
		await onBoard(desk, 'ideas');
		const places = () =>
			Promise.all([desk.locator('.surface').boundingBox(), card(desk, 'Jalan ke').boundingBox()]);
		const before = await places();
		await card(desk, 'Jalan ke').click();
		await expect(inHand(desk).getByRole('button', { name: 'Keluarkan dari' })).toBeVisible();
		expect(await places()).toEqual(before);

		await desk.keyboard.press('Escape');
		await expect(inHand(desk).getByRole('button')).toHaveCount(0);
		expect(await places()).toEqual(before);
		await card(desk, 'Lampu jalan').dblclick();
		const field = desk.locator('.rembuk-writing');
		await expect(field).toBeFocused();
		await stands(desk);
		const onTop = await field.evaluate((own) => {
			const { left, right, bottom } = own.getBoundingClientRect();
			return document.elementFromPoint((left + right) / 2, bottom - 8) === own;
		});
		expect(onTop).toBe(true);
		await field.fill('Lampu jalan gelap');
		await desk.keyboard.press('Enter');
		await expect(inHand(desk).getByRole('status')).toContainText('Lampu jalan gelap');

		// What an undo took back is said above the bar.
		await desk.keyboard.press('Control+z');
		const news = await desk.getByRole('button', { name: 'Kembalikan lagi' }).boundingBox();
		const bar = await inHand(desk).boundingBox();
		expect(news!.y + news!.height).toBeLessThanOrEqual(bar!.y);
	});
}

test('[BOARD-35] after each press on what can be done with a card the keyboard goes on, in its words or on the board', async ({
	village
}) => {
	const desk = await village.desk();
	await onBoard(desk, 'problems');
	const press = (name: string) => inHand(desk).getByRole('button', { name }).click();
	await board(desk).focus();
	await desk.keyboard.press('n');
	await expect(newCard(desk)).toBeFocused();
	await desk.keyboard.press('Escape');
	await expect(board(desk)).toBeFocused();

	await card(desk, 'Iuran').click();
	await press('Tunda dulu');
	const why = inHand(desk).getByRole('textbox');
	await expect(why).toBeFocused();
	await desk.keyboard.press('Escape');
	await expect(board(desk)).toBeFocused();
	await press('Tunda dulu');
	await why.fill('Tunggu pengurus baru');
	await desk.keyboard.press('Enter');
	await expect(board(desk)).toBeFocused();
	await press('Buang kartu');
	await expect(board(desk)).toBeFocused();
});

test('[BOARD-54] from afar a card that has questions says its first words and nothing else', async ({
	village
}) => {
	const desk = await village.desk();
	await onBoard(desk, 'problems');
	await board(desk).focus();
	await desk.keyboard.press('n');
	await expect(newCard(desk)).toBeFocused();
	await newCard(desk).fill('Jalan rusak');
	await desk.keyboard.press('Enter');
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	const loose = card(desk, 'Jalan rusak');
	await expect(loose).toHaveAttribute('data-few');
	await expect(loose.locator('.rembuk-asked')).toBeHidden();
	await expect(loose.locator('.rembuk-asked')).toHaveCount(1);
});
