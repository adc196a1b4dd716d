import type { Page } from '@playwright/test';

import { arrive, bringRoomTo, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test, type Village } from '../support/village.ts';

test.use({ demo: true });

/** The desk with the first example village, at a step, and a wall that follows. */
async function hall(village: Village, step: string) {
	const desk = await village.desk();
	await desk.getByRole('link', { name: /contoh lengkap/ }).click();
	const code = (await desk.locator('[data-code]').getAttribute('data-code')) ?? '';
	const id = new URL(desk.url()).pathname.split('/')[1] ?? '';
	await bringRoomTo(desk, step);
	const wall = await village.wall(`/${id}/wall/meeting`);
	await expect(wall.locator('main li, main [data-idea]').first()).toBeVisible();
	return { desk, wall, code, id, bar: desk.getByRole('region', { name: 'Dinding' }) };
}

/** Texts on a wall that are smaller than a room can read, or that stand outside it. */
async function faults(wall: Page, least: number) {
	return wall.evaluate((smallest) => {
		const wallOf = () => document.querySelector('.wall') ?? document.body;
		const boxOf = (node: Node) => {
			const range = document.createRange();
			range.selectNodeContents(node);
			return range.getBoundingClientRect();
		};
		const isOut = ({ left, top, right, bottom }: DOMRect) =>
			Math.min(left, top) < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
		const faultsOf = (node: Node): string[] => {
			const [text, element] = [node.textContent?.trim(), node.parentElement];
			if (!text || !element || element.closest('.unseen, script, style, svg')) return [];
			const { fontSize, webkitLineClamp, textOverflow } = getComputedStyle(element);
			// Where a line may end in an ellipsis, the box around it is what must stand inside.
			const box = textOverflow === 'ellipsis' ? element.getBoundingClientRect() : boxOf(node);
			const small = parseFloat(fontSize) < smallest - 0.1 ? [`${fontSize}: ${text}`] : [];
			const out = isOut(box) && webkitLineClamp === 'none' ? [`outside: ${text}`] : [];
			return box.width === 0 ? [] : [...small, ...out];
		};
		const walker = document.createTreeWalker(wallOf(), NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			found.push(...faultsOf(node));
		return found;
	}, least);
}

const SIZES = [
	{ width: 1024, height: 768 },
	{ width: 1920, height: 1080 }
];

/** A drawing is fitted a frame after the wall has its size. */
const settled = (wall: Page) =>
	wall.evaluate(async () => {
		for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
	});

/** Looks at a wall on both projectors: nothing too small, nothing cut off. */
async function looksRight(wall: Page, name: string) {
	for (const size of SIZES) {
		await wall.setViewportSize(size);
		await settled(wall);
		expect.soft(await faults(wall, 32), `${name} at ${size.width}`).toEqual([]);
	}
	await wall.setViewportSize(SIZES[0]!);
}

test('[STAGE-9] the desk walks the room through a tree, and a wall that opens late shows the same', async ({
	village
}) => {
	const { desk, wall, bar, id } = await hall(village, 'Pohon masalah');

	await bar.getByRole('button', { name: 'Satu cabang' }).click();
	await expect(wall.locator('[data-here]')).toBeVisible();
	await bar.getByRole('button', { name: 'Maju' }).click();
	await expect(bar.getByRole('status')).toContainText(/kartu 1 dari/);
	await bar.getByRole('button', { name: 'Maju' }).press('ArrowRight');
	await expect(bar.getByRole('status')).toContainText(/kartu 2 dari/);
	await desk.keyboard.press('PageDown');
	await expect(bar.getByRole('status')).toContainText(/kartu 3 dari/);
	await looksRight(wall, 'branch-third');
	const here = await wall.locator('[data-here]').getAttribute('data-here');

	const late = await village.wall(`/${id}/wall/problems`);
	await expect(late.locator(`[data-here="${here}"]`)).toBeVisible();

	await bar.getByRole('button', { name: 'Semuanya' }).click();
	await expect(wall.locator('svg [data-card]').first()).toBeVisible();
	await looksRight(wall, 'overview');

	// The next step begins in its own way, on every wall.
	await bringRoomTo(desk, 'Tujuan');
	await wall.waitForURL('**/wall/objectives');
	await expect(wall.locator('svg [data-card]')).toHaveCount(0);
	await late.waitForURL('**/wall/objectives');
	const next = desk.getByRole('region', { name: 'Dinding' });
	await next.getByRole('button', { name: 'Berpasangan' }).click();
	await expect(wall.locator('.pair')).toBeVisible();
	await next.getByRole('button', { name: 'Maju' }).click();
	await looksRight(wall, 'pair');
	// What leads the wall stands in one row on a small laptop, also where a step has all five ways.
	const acts = await next.locator('.acts > *').evaluateAll((all) =>
		all.map((each) => {
			const { top, height } = each.getBoundingClientRect();
			return Math.round(top + height / 2);
		})
	);
	expect(acts.length).toBeGreaterThan(4);
	expect(Math.max(...acts) - Math.min(...acts)).toBeLessThan(4);
});

test('[STAGE-13] [LOOK-18] [LEAD-41] the room looks at the card in hand, one card is lit, and the clock runs for all', async ({
	village
}) => {
	const { desk, wall, bar } = await hall(village, 'Pohon masalah');
	const follow = bar.getByRole('button', { name: 'Ikuti saya' });
	await follow.click();
	await follow.evaluate((it) => Promise.all(it.getAnimations().map(({ finished }) => finished)));
	expect(await faultsIn(desk)).toEqual([]); // under the mouse it can be read as well
	const row = desk.locator('textarea[data-row]').nth(3);
	const card = (await row.getAttribute('data-row')) ?? '';
	await row.focus();
	await expect(wall.locator(`[data-here="${card}"]`)).toBeVisible();

	// Let go, the desk moves on and the room stays.
	await bar.getByRole('button', { name: 'Ikuti saya' }).click();
	await desk.locator('textarea[data-row]').nth(1).focus();
	await desk.waitForTimeout(300);
	await expect(wall.locator(`[data-here="${card}"]`)).toBeVisible();

	await row.focus();
	await bar.getByRole('button', { name: 'Sorot' }).click();
	await expect(wall.locator(`.lit[data-card="${card}"]`)).toBeVisible();
	await expect(wall.locator('.back').first()).toBeVisible();
	await looksRight(wall, 'spotlight');
	await bar.getByRole('button', { name: 'Sorot' }).click();
	await expect(wall.locator('.lit')).toHaveCount(0);

	await bar.getByRole('button', { name: 'Waktu, kunci, ukuran' }).click();
	await bar.getByRole('button', { name: 'Mulai hitung mundur' }).click();
	await expect(wall.getByRole('timer')).toHaveText(/4:5\d/);
	await bar.getByRole('button', { name: 'Tahan waktu' }).click();
	await expect(wall.getByRole('timer')).toContainText('ditahan');
	const held = await wall.getByRole('timer').textContent();
	await wall.waitForTimeout(1200);
	expect(await wall.getByRole('timer').textContent()).toBe(held);
	await bar.getByRole('button', { name: 'Tambah 1 menit' }).click();
	await expect(wall.getByRole('timer')).toContainText(/5:/);
	await bar.getByLabel('Ukuran dinding').selectOption('large');
	await expect(wall.locator('[data-hall="large"]')).toBeVisible();
	await looksRight(wall, 'large-hall');
	await expect(wall.locator('[data-join]')).toBeVisible();
	await bar.getByRole('button', { name: 'Sembunyikan alamat & kode' }).click();
	await expect(wall.locator('[data-join]')).toHaveCount(0);
	await expect(desk.getByRole('button', { name: 'Alamat & kode disembunyikan' })).toBeVisible();
	await bar.getByRole('button', { name: 'Tampilkan alamat & kode' }).click();
	await expect(wall.locator('[data-join]')).toBeVisible();
	await bar.getByRole('button', { name: 'Hapus waktu' }).click();
	await expect(wall.getByRole('timer')).toHaveCount(0);
	await bar.getByRole('button', { name: 'Kunci papan' }).click();
	await expect(bar.getByRole('button', { name: 'Papan dikunci' })).toBeVisible();
});

test('[STAGE-10] [STAGE-11] [STAGE-17] a card a phone sends stands alone before it takes its place, whatever the wall shows', async ({
	village
}) => {
	const { wall, bar, code } = await hall(village, 'Usulan');
	await bar.getByRole('button', { name: 'Satu kumpulan' }).click();
	await expect(wall.locator('[data-page]')).toBeVisible();
	// Ideas have no lines between them: the whole board of them stands all the same.
	await bar.getByRole('button', { name: 'Semuanya' }).click();
	await expect(wall.locator('svg [data-card]').first()).toBeVisible();
	await looksRight(wall, 'ideas-overview');
	await bar.getByRole('button', { name: 'Satu kumpulan' }).click();
	await bar.getByRole('button', { name: 'Maju' }).click();
	await looksRight(wall, 'ideas-group');

	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await say(phone, 'Lampu jalan di tikungan dekat sungai mati');
	const fresh = wall.locator('[data-new]');
	await expect(fresh).toContainText('Lampu jalan di tikungan');
	await looksRight(wall, 'new-card');
	const covered = await wall.evaluate(() => {
		const strip = document.querySelector('[data-new]')?.getBoundingClientRect();
		return [...document.querySelectorAll('[data-idea]')].filter(
			(card) => !strip || card.getBoundingClientRect().bottom > strip.top
		).length;
	});
	expect(covered).toBe(0);
	await expect(fresh).toHaveCount(0, { timeout: 10_000 });
});

test('[STAGE-10] the wall speaks the language of the meeting, with nothing too small and nothing cut off', async ({
	village
}) => {
	const desk = await village.desk();
	const plan = '/contoh-b-kithanga-2027';
	await desk.goto(`${village.laptop.home}${plan}/desk/problems`);
	await desk.getByRole('button', { name: 'Ajak semua ke langkah ini' }).click();
	const waiting = await village.wall('/not-here-yet/wall/problems');
	await expect(waiting.getByRole('status')).toBeVisible();
	await looksRight(waiting, 'waiting');
	await waiting.close();
	const wall = await village.wall(`${plan}/wall/problems`);
	await expect(wall.locator('.wall')).toBeVisible();
	const bar = desk.getByRole('region', { name: 'Dinding' });
	for (const view of ['Utama', 'Satu cabang', 'Semuanya', 'Bacakan']) {
		await bar.getByRole('button', { name: view }).click();
		await bar.getByRole('button', { name: 'Maju' }).click();
		await looksRight(wall, `en-${view}`);
	}
	await expect(wall.locator('.sentence')).toContainText(/and so|because/);
});

test('[BOARD-50] [IDEA-42] while the board is locked the list of ideas and the panel beside a tree are read only; an improper idea still goes by one press', async ({
	village
}) => {
	const { desk, bar } = await hall(village, 'Usulan');
	await bar.getByRole('button', { name: 'Waktu, kunci, ukuran' }).click();
	await bar.getByRole('button', { name: 'Kunci papan' }).click();
	await expect(desk.getByText('Papan dikunci: kartu')).toBeVisible();
	const list = desk.locator('[data-cluster]:not([data-cluster="loose"])').first();
	await expect(list.getByRole('combobox').first()).toBeDisabled();
	await expect(desk.locator('input[name="cluster"]')).toBeDisabled();

	const hide = list.getByRole('button', { name: /^Sembunyikan dari layar/ }).first();
	const name = (await hide.getAttribute('aria-label')) ?? '';
	const card = list.getByRole('button', { name, exact: true });
	await card.click();
	await expect(card).toHaveCount(0);
	await expect(desk.getByRole('button', { name: 'Tulis alasannya' }).first()).toBeVisible();
	await desk.getByRole('button', { name: 'Urungkan', exact: true }).click();
	await expect(card).toBeVisible();

	await desk.getByRole('navigation').getByRole('link', { name: 'Masalah' }).click();
	const side = desk.locator('.side:has(.tabs)');
	await expect(side.getByText('Terkunci: di sini hanya bisa dibaca.')).toBeVisible();
	await expect(side.getByRole('button', { name: 'Sebagai sebab' }).first()).toBeDisabled();
	await side.getByRole('button', { name: /^Tanya/ }).click();
	await expect(side.getByRole('button', { name: 'Baca' }).first()).toBeEnabled();
	for (const act of await side.locator('[data-rule] .acts button').all())
		await expect(act).toHaveAccessibleName(/^Baca/);
	await desk.getByRole('button', { name: 'Buka kunci' }).click();
	await expect(side.locator('[data-rule] .acts button').first()).toBeVisible();
});
