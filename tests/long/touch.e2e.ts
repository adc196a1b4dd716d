import type { Page } from '@playwright/test';

import { boxOf, fingersOn, type Point } from '../support/fingers.ts';
import { inHand, PLAN, tablet, zoomOf } from '../support/tablet.ts';
import { expect, test, type Village } from '../support/village.ts';

test.use({ demo: true });

const CARD = '.rembuk-card';
const SCHOOL = 'Anak sering';
const BUYS = 'Keluarga membeli';
const RIVER = 'Warga memakai';

test('[BOARD-42] [BOARD-43] fingers take, drag, join, write, push, zoom and gather on a board, and each is one step back', async ({
	village
}) => {
	const desk = await tablet(village, 'problems', 'Papan');
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await desk.getByRole('button', { name: 'Penuh' }).tap();
	await desk.getByRole('button', { name: 'Lihat semua' }).tap();
	const hand = await fingersOn(desk);
	const at = (text: string) => boxOf(desk, CARD, text);
	const ground = await desk.locator('[data-board]').boundingBox();
	if (!ground) throw new Error('no board');
	const empty = { x: ground.x + 60, y: ground.y + 60 };
	await expect.poll(async () => (await at(SCHOOL)).width).toBeLessThan(150);

	// A tap takes in hand; one finger on empty ground pushes the board and lets go of nothing.
	await hand.tap(await at(SCHOOL));
	await expect(inHand(desk)).toContainText(SCHOOL);
	const [before, zoom] = [await at(SCHOOL), await zoomOf(desk)];
	await hand.drag(empty, { x: empty.x + 90, y: empty.y + 50 });
	await expect.poll(async () => Math.round((await at(SCHOOL)).x - before.x)).toBe(90);
	expect(Math.round((await at(SCHOOL)).y - before.y)).toBe(50);
	expect(await zoomOf(desk)).toBeCloseTo(zoom);
	await expect(inHand(desk)).toContainText(SCHOOL);
	await hand.tap(empty);
	await expect(inHand(desk)).not.toContainText(SCHOOL);

	// Two fingers zoom in, and out again.
	const middle = { x: ground.x + ground.width / 2, y: ground.y + ground.height / 2 };
	await hand.pinch(middle, 100, 250);
	await expect.poll(() => zoomOf(desk)).toBeGreaterThan(2 * zoom);
	await desk.getByRole('button', { name: 'Lihat semua' }).tap();
	await expect.poll(() => zoomOf(desk)).toBeCloseTo(zoom);

	// A card goes with the finger, and comes home.
	const home = await at(SCHOOL);
	await hand.drag(home, { x: home.x - 130, y: home.y - 20 });
	await expect.poll(async () => Math.round(home.x - (await at(SCHOOL)).x)).toBeGreaterThan(100);
	await desk.keyboard.press('Control+z');
	await expect.poll(async () => Math.abs((await at(SCHOOL)).x - home.x)).toBeLessThan(3);

	// Held still first, a finger gathers what it goes around.
	const first = await at('Pengeluaran keluarga');
	const corner = { x: first.left - 40, y: first.top - 12 };
	const last = { x: home.left + home.width - 4, y: home.top + home.height + 4 };
	await hand.drag(corner, last, 700);
	await expect(inHand(desk)).toContainText('3 kartu dipegang');
	await hand.tap(empty);

	// From card to card: joined, and the line can be taken.
	await desk.getByRole('button', { name: 'Hubungkan' }).tap();
	await hand.drag(await at(BUYS), await at(RIVER));
	await desk.getByRole('button', { name: 'Pilih', exact: true }).tap();
	await hand.tap(await at(RIVER));
	await expect(inHand(desk)).toContainText(RIVER);
	await expect
		.poll(async () => {
			await desk.keyboard.press('.');
			return inHand(desk).textContent();
		})
		.toMatch(/Garis dipegang.*Keluarga membeli/);
	await hand.tap(empty);

	// Two taps write.
	await hand.tap(await at(SCHOOL), 2);
	await expect(desk.locator('.rembuk-writing')).toBeFocused();
	await desk.keyboard.type('Anak tidak sekolah');
	await desk.keyboard.press('Enter');
	await expect(desk.locator(CARD, { hasText: 'Anak tidak' })).toBeVisible(); // seen whole again, first words stand
	await desk.keyboard.press('Control+z');
	await expect(desk.locator(CARD, { hasText: SCHOOL })).toBeVisible();
});

/** A line that goes up and down, so that its frame has a width and a height. */
const waveFrom = ({ x, y }: Point): Point[] =>
	Array.from({ length: 40 }, (_, at) => ({ x: x + at * 5, y: y + 50 * Math.sin(at / 4) }));

/** An empty sheet, with a hand on it. */
async function emptySheet(village: Village) {
	const desk = await tablet(village, 'ideas', 'Gambar');
	await desk.getByRole('button', { name: 'Ajak semua ke langkah ini' }).tap();
	await desk.getByLabel('Judul gambar').fill('Peta air');
	await desk.getByRole('button', { name: 'Mulai menggambar' }).tap();
	await expect(desk.locator('[data-drawing=shown]')).toBeVisible({ timeout: 60_000 });
	const sheet = await boxOf(desk, '[data-drawing=shown]');
	return { desk, sheet, hand: await fingersOn(desk) };
}

const pathOf = async (page: Page) =>
	(await page.locator('[data-form=ink] path').first().getAttribute('d')) ?? '';

/** How high the line of a path is at its thickest, between two places along it. */
function thickness(path: string, from: number, to: number): number {
	const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
	const ys = numbers.filter((_, at) => at % 2 === 1 && inside(numbers[at - 1] ?? 0, from, to));
	return Math.max(...ys) - Math.min(...ys);
}
const inside = (x: number, from: number, to: number) => x >= from && x <= to;

test('[DRAW-25] [BOARD-42] fingers draw, size and turn on a sheet: the corner goes where the finger goes, and one pull is one step back', async ({
	village
}) => {
	const { desk, sheet, hand } = await emptySheet(village);
	await desk.getByRole('button', { name: 'Pena', exact: true }).tap();
	await expect(desk.getByRole('button', { name: 'Pena', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	const start = { x: sheet.x - 100, y: sheet.y };
	await hand.draw(waveFrom(start));
	await expect(desk.locator('[data-form=ink]')).toHaveCount(1);
	const pick = desk.getByRole('button', { name: 'Pilih', exact: true });
	await pick.tap();
	await expect(pick).toHaveAttribute('aria-pressed', 'true');
	await hand.tap(waveFrom(start)[20]!);
	await expect(inHand(desk)).toContainText('Pena');

	const corner = () => boxOf(desk, '[data-grip=bottom_right]');
	const turn = () => boxOf(desk, '[data-grip=turn] .rembuk-grip');
	const was = await corner();
	await hand.drag(was, { x: was.x + 60, y: was.y + 30 });
	await expect.poll(async () => (await corner()).x - was.x).toBeGreaterThan(45);
	const now = await corner();
	expect(now.x - was.x).toBeLessThan(75);
	expect(now.y - was.y).toBeGreaterThan(20);
	expect(now.y - was.y).toBeLessThan(45);

	const stalk = await turn();
	await hand.drag(stalk, { x: stalk.x + 130, y: stalk.y + 80 });
	const turned = () =>
		desk
			.locator('.tl-shape')
			.first()
			.evaluate((shape) => {
				const { a, b } = new DOMMatrix(getComputedStyle(shape).transform);
				return Math.round((Math.atan2(b, a) / Math.PI) * 180);
			});
	await expect.poll(turned).toBeGreaterThan(30);
	await desk.keyboard.press('Control+z');
	await expect.poll(turned).toBe(0);
	await desk.keyboard.press('Control+z');
	await expect.poll(async () => Math.abs((await corner()).x - was.x)).toBeLessThan(3);
});

test('[DRAW-26] a pen’s line is as wide as it was pressed: on the sheet, on the wall, and when the desk comes back', async ({
	village
}) => {
	const { desk, sheet, hand } = await emptySheet(village);
	await desk.getByRole('button', { name: 'Pena', exact: true }).tap();
	const straight = Array.from({ length: 60 }, (_, at) => ({
		x: sheet.x - 150 + at * 5,
		y: sheet.y
	}));
	await hand.pen(straight, (at) => (at < 30 ? 0.08 : 0.95));
	await expect(desk.locator('[data-form=ink]')).toHaveCount(1);
	await expect.poll(() => pathOf(desk).then((path) => thickness(path, 0, 290))).toBeGreaterThan(3);
	const drawn = await pathOf(desk);
	expect(thickness(drawn, 200, 280)).toBeGreaterThan(2 * thickness(drawn, 40, 110));

	await desk.getByRole('button', { name: 'Tampilkan di dinding' }).tap();
	const wall = await village.wall(`/${PLAN}/wall/ideas`);
	await expect.poll(() => pathOf(wall)).toBe(drawn);
	await desk.reload();
	await desk
		.getByRole('button', { name: /Peta air/ })
		.first()
		.tap();
	await expect(desk.locator('[data-drawing=shown]')).toBeVisible({ timeout: 60_000 });
	await expect.poll(() => pathOf(desk)).toBe(drawn);
});
