import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { isStill } from '../support/fingers.ts';
import { expect, test, type Village } from '../support/village.ts';

const CORE = 'Banyak anak sakit diare di musim kemarau';

/** Opens the board of the problem tree. Gives the list of requests that left the house, which stays empty. */
async function openBoard(desk: Page, id: string): Promise<string[]> {
	const strangers: string[] = [];
	desk.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== 'localhost') strangers.push(request.url());
	});
	await desk.goto(new URL(`/${id}/desk/problems`, desk.url()).href);
	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	return strangers;
}

/** A plan with a tree, at one desk. */
async function withTree(village: Village) {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Pohon masalah');
	await desk.getByLabel('Apa masalah utamanya?').fill(CORE);
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('button', { name: 'Pohon baru' })).toBeVisible();
	return { desk, id, code };
}

const card = (page: Page, text: string | RegExp) => page.locator('.rembuk-card', { hasText: text });
const inHand = (page: Page) => page.locator('.in-hand');

/** With the keyboard on the board: N, the words, Enter. */
async function addCard(desk: Page, text: string): Promise<void> {
	await desk.keyboard.press('n');
	await desk.keyboard.type(text);
	await desk.keyboard.press('Enter');
	await expect(inHand(desk)).toContainText(text);
}

async function middleOf(page: Page, text: string | RegExp) {
	const box = await card(page, text).boundingBox();
	if (!box) throw new Error(`${text} is not in view`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags with the mouse, from the middle of a card. */
async function drag(page: Page, text: string | RegExp, to: { x: number; y: number }) {
	const from = await middleOf(page, text);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 6 });
	await page.mouse.up();
}

test('[BOARD-34] two desks and a phone share one board: made, dragged, taken back, written at once, a loop refused, held still, apart and together again', async ({
	village
}) => {
	const { desk, id, code } = await withTree(village);
	const other = await village.desk();
	await other.getByLabel('Kode di dinding').fill(code);
	await other.getByRole('button', { name: 'Masuk' }).click();
	await other.waitForURL(`**/${id}/desk/meeting`);
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const strangers = [await openBoard(desk, id), await openBoard(other, id)];

	// Made at one desk, seen at the other and on the phone.
	await card(desk, CORE).click();
	await addCard(desk, 'Air sumur keruh');
	await expect(card(other, 'Air sumur keruh')).toBeVisible();
	await expect(phone.getByText('Air sumur keruh').first()).toBeVisible();

	// Dragged: it lies elsewhere on both boards, and one step back brings it home.
	const start = await middleOf(desk, 'Air sumur keruh');
	const home = (await middleOf(other, 'Air sumur keruh')).x;
	const atOther = async () => (await middleOf(other, /umur keruh/)).x - home;
	await drag(desk, 'Air sumur keruh', { x: start.x + 160, y: start.y - 20 });
	await expect.poll(atOther).toBeGreaterThan(100);
	await expect(card(desk, 'Air sumur keruh').locator('.rembuk-pin')).toBeVisible();
	await desk.keyboard.press('Control+z');
	await expect.poll(atOther).toBeLessThan(5);

	// Both desks write in one card at once; both words stay.
	await card(desk, 'Air sumur keruh').dblclick();
	await card(other, 'Air sumur keruh').dblclick();
	await desk.locator('.rembuk-writing').fill('Air sumur keruh sekali');
	await other.locator('.rembuk-writing').fill('Semua air sumur keruh');
	await desk.keyboard.press('Enter');
	await other.keyboard.press('Enter');
	for (const page of [desk, other]) await expect(card(page, /Semua [^]*sekali/)).toBeVisible();

	// A link by hand that would go round is refused in words.
	await desk.getByRole('button', { name: 'Hubungkan' }).click();
	await drag(desk, CORE, await middleOf(desk, /sekali/));
	await expect(desk.getByText('Ini akan berputar')).toBeVisible();
	await desk.getByRole('button', { name: 'Tidak, batalkan' }).click();
	await desk.getByRole('button', { name: 'Pilih', exact: true }).click();

	// Held still: nothing moves at the other desk.
	await desk.getByRole('button', { name: 'Lainnya' }).click();
	await desk.getByRole('button', { name: 'Kunci', exact: true }).click();
	await expect(other.getByText('Papan dikunci')).toBeVisible();
	await drag(other, /sekali/, { x: start.x + 200, y: start.y });
	expect(await atOther()).toBeLessThan(5);
	await desk.getByRole('button', { name: 'Buka kunci' }).click();
	await expect(other.getByText('Papan dikunci')).toBeHidden();

	// Apart and together again: what each did is there.
	await other.context().setOffline(true);
	for (const [page, text] of [
		[desk, 'Jamban jauh'],
		[other, 'Sungai kotor']
	] as const) {
		await card(page, CORE).click();
		await addCard(page, text);
	}
	await other.context().setOffline(false);
	await expect(card(other, 'Jamban jauh')).toBeVisible({ timeout: 60_000 });
	await expect(card(desk, 'Sungai kotor')).toBeVisible();

	// A line drawn from card to card: the other board, the phone and the wall have it too.
	const wall = await village.wall(`/${id}/wall/problems`);
	const heightOf = async (text: string | RegExp) =>
		(await wall.locator('[data-card]', { hasText: text }).boundingBox())?.y ?? 0;
	const below = async () => (await heightOf('Jamban jauh')) - (await heightOf(/sekali/));
	await expect(wall.locator('[data-card]')).toHaveCount(4);
	await expect.poll(below).toBe(0);
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	await isStill(desk, '.rembuk-card', 'Jamban jauh');
	await desk.getByRole('button', { name: 'Hubungkan' }).click();
	await drag(desk, 'Jamban jauh', await middleOf(desk, /sekali/));
	await expect.poll(below).toBeGreaterThan(100);
	expect(strangers).toEqual([[], []]);
});

test('[BOARD-35] the whole board by keyboard alone: a card is made, its line taken and cut, linked anew, written, erased and brought back', async ({
	village
}) => {
	const { desk, id } = await withTree(village);
	await openBoard(desk, id);
	await desk.locator('[data-board]').focus();
	await desk.keyboard.press('ArrowDown');
	await expect(inHand(desk)).toContainText(CORE);
	await addCard(desk, 'Air keruh');

	await desk.keyboard.press('.');
	await expect(inHand(desk)).toContainText('Garis dipegang');
	await desk.keyboard.press('Delete');
	await expect(card(desk, 'Air keruh')).toHaveAttribute('data-part', 'loose');

	await desk.keyboard.press('ArrowUp');
	await desk.keyboard.press('ArrowLeft');
	await expect(inHand(desk)).toContainText('Air keruh');
	await desk.keyboard.press('l');
	await desk.keyboard.press('ArrowRight');
	await expect(inHand(desk)).toContainText(CORE);
	await desk.keyboard.press('Enter');
	await expect(card(desk, 'Air keruh')).toHaveAttribute('data-part', 'cause');

	await desk.keyboard.press('ArrowDown');
	await expect(inHand(desk)).toContainText('Air keruh');
	await desk.keyboard.press('Enter');
	await expect(desk.locator('.rembuk-writing')).toBeFocused();
	await desk.keyboard.type('Air sumur keruh');
	await desk.keyboard.press('Enter');
	await expect(card(desk, 'Air sumur keruh')).toBeVisible();
	await desk.keyboard.press('Delete');
	await expect(card(desk, 'Air sumur keruh')).toHaveCount(0);
	await desk.keyboard.press('Control+z');
	await expect(card(desk, 'Air sumur keruh')).toBeVisible();
});
