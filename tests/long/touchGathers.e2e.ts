import { boxOf, fingersOn, isStill, type Point } from '../support/fingers.ts';
import { inHand, tablet, zoomOf } from '../support/tablet.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const CARD = '.rembuk-card';

test('[BOARD-42] [BOARD-43] two fingers push the board, one that moves at once gathers nothing, and one that was held draws a box and gathers', async ({
	village
}) => {
	const desk = await tablet(village, 'ideas', 'Papan');
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await desk.getByRole('button', { name: 'Penuh' }).tap();
	await desk.getByRole('button', { name: 'Lihat semua' }).tap();
	const hand = await fingersOn(desk);
	const at = (text: string) => boxOf(desk, CARD, text);
	const [ill, food] = ['Anak saya mencret', 'Makanan tambahan'];
	const ground = await boxOf(desk, '[data-board]');
	await expect.poll(() => zoomOf(desk)).toBeGreaterThan(0.2);

	// Two fingers on the middle, whatever lies there.
	const [before, zoom] = [await at(ill), await zoomOf(desk)];
	await hand.push(ground, { x: ground.x + 40, y: ground.y + 30 });
	await expect.poll(async () => Math.round((await at(ill)).x - before.x)).toBeGreaterThan(25);
	expect(Math.abs((await zoomOf(desk)) - zoom)).toBeLessThan(0.02);
	await expect(inHand(desk)).not.toContainText('dipegang');

	// Along the very way that gathers two when it was held, a finger that moves at once only pushes.
	const around = async (): Promise<[Point, Point]> => {
		const [first, last] = [await at(ill), await at(food)];
		const foot = { x: last.left + 20, y: last.top + last.height / 2 };
		return [{ x: first.left + first.width + 60, y: first.top + 2 }, foot];
	};
	const pushed = await at(ill);
	await hand.drag(...(await around()));
	await expect.poll(async () => (await at(ill)).x - pushed.x).toBeLessThan(-40);
	await expect(inHand(desk)).not.toContainText('dipegang');

	await isStill(desk, CARD, ill);
	const [corner, foot] = await around();
	const steps = Array.from({ length: 13 }, (_, n) => ({
		x: corner.x + ((foot.x - corner.x) * n) / 12,
		y: corner.y + ((foot.y - corner.y) * n) / 12
	}));
	await hand.gather(steps, 700, async () => {
		await expect(desk.locator('.tl-brush')).toBeVisible();
	});
	await expect(desk.locator('.tl-brush')).toHaveCount(0);
	await expect(inHand(desk)).toContainText('2 kartu dipegang');

	// Both go with the finger, and both come home in one step.
	const homes = [await at(ill), await at(food)];
	await hand.drag(homes[0]!, { x: homes[0]!.x + 260, y: homes[0]!.y + 20 });
	const moved = async () =>
		Promise.all([ill, food].map(async (text, n) => Math.round((await at(text)).x - homes[n]!.x)));
	await expect.poll(async () => Math.min(...(await moved()))).toBeGreaterThan(200);
	await desk.keyboard.press('Control+z');
	await expect.poll(async () => Math.max(...(await moved()).map(Math.abs))).toBeLessThan(3);
});
