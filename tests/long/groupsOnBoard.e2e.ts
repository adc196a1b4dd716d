import type { Page } from '@playwright/test';

import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { boxOf, isStill } from '../support/fingers.ts';
import { expect, test } from '../support/village.ts';

const CARD = '.rembuk-card';
const IDEAS = ['Air mati tiap kemarau', 'Pipa di hulu bocor', 'Jalan ke ladang becek'];

async function scribe(desk: Page, idea: string) {
	await desk.getByLabel('Tulis untuk warga tanpa HP').fill(idea);
	await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
	await expect(desk.getByText(idea).first()).toBeVisible();
}

async function drag(desk: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
	await desk.mouse.move(from.x, from.y);
	await desk.mouse.down();
	await desk.mouse.move(to.x, to.y, { steps: 8 });
	await desk.mouse.up();
}

const inHand = (desk: Page) => desk.locator('.in-hand');
const group = (desk: Page, name: string) =>
	desk.locator(`${CARD}[data-part=head]`, { hasText: name });

test('[CLUSTER-11] [CLUSTER-12] on the board ideas are gathered by going around them or by laying one on another, and a group is dissolved with its ideas kept', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.emulateMedia({ reducedMotion: 'reduce' });
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	for (const idea of IDEAS) await scribe(desk, idea);
	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await desk.getByRole('button', { name: 'Penuh' }).click();
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	const at = (text: string) => boxOf(desk, CARD, text);
	const [air = '', pipe = '', road = ''] = IDEAS;
	await expect(desk.locator(CARD, { hasText: road })).toBeVisible();

	// One idea on another: no name, no group; a name, and there it is.
	await drag(desk, await at(pipe), await at(air));
	const ask = desk.getByRole('form', { name: /Dua usulan ini/ });
	await expect(ask).toContainText(pipe);
	await ask.getByRole('button', { name: 'Batal' }).click();
	await expect(desk.locator(`${CARD}[data-part=head]`)).toHaveCount(0);
	await desk.keyboard.press('Control+z');
	await expect
		.poll(async () => Math.abs((await at(pipe)).x - (await at(air)).x))
		.toBeGreaterThan(9);
	await isStill(desk, CARD, pipe);
	await drag(desk, await at(pipe), await at(air));
	await ask.getByLabel('Nama kumpulan').fill('Air bersih');
	await desk.keyboard.press('Enter');
	await expect(group(desk, 'Air bersih')).toBeVisible();
	await expect(inHand(desk)).toContainText('Air bersih');

	// Dissolved: its ideas are there; one step back, and so is the group.
	await inHand(desk).getByRole('button', { name: 'Bubarkan kumpulan' }).click();
	await expect(group(desk, 'Air bersih')).toHaveCount(0);
	for (const idea of IDEAS) await expect(desk.locator(CARD, { hasText: idea })).toBeVisible();
	await desk.locator('[data-board]').focus();
	await desk.keyboard.press('Control+z');
	await expect(group(desk, 'Air bersih')).toBeVisible();

	// An idea goes out of its group, and is gathered again by going around all of them.
	const out = inHand(desk).getByRole('button', { name: 'Keluarkan dari kumpulan' });
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	await desk.mouse.click((await at(pipe)).x, (await at(pipe)).y);
	await out.click();
	await expect(out).toHaveCount(0);
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	const boxes = await Promise.all([pipe, road].map(at));
	const left = Math.min(...boxes.map((box) => box.left)) - 12;
	const top = Math.min(...boxes.map((box) => box.top)) - 8;
	const right = Math.max(...boxes.map((box) => box.left + box.width)) - 6;
	const bottom = Math.max(...boxes.map((box) => box.top + box.height)) - 6;
	await drag(desk, { x: left, y: top }, { x: right, y: bottom });
	await expect(inHand(desk)).toContainText(/\d kartu dipegang/);
	await desk.screenshot({ path: test.info().outputPath('gathered.png') });
});
