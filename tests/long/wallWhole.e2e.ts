import type { Page } from '@playwright/test';
import * as Y from 'yjs';

import { describeIdea, tidyIdea } from '#lib/domain/ideas/describing.ts';
import { addIdea, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { moveTo } from '#lib/domain/meeting/moving.ts';
import { showOnStage } from '#lib/domain/meeting/stage.ts';
import { callAll } from '#lib/domain/meeting/summon.ts';
import { planIn } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import { arrive, beginPlan, bringRoomTo, say } from '../support/acts.ts';
import { deskAtRelay } from '../support/deskAtRelay.ts';
import { aPlan, stamps, yes } from '../support/plans.ts';
import { expect, test } from '../support/village.ts';

test.use({ everywhere: true });

const LONG =
	'Jalan menuju ladang di RT 05 rusak berat sejak musim hujan tahun lalu sehingga hasil panen tidak bisa diangkut dengan mobil dan anak-anak harus berjalan kaki jauh sekali ke sekolah setiap pagi, apalagi kalau hujan';

/** Texts of cards of which a part of a line is seen, or of which the rest is missing with no mark. */
const cutIn = (wall: Page) =>
	wall.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('li .card > p')].flatMap((text) => {
			const { lineHeight, webkitLineClamp, fontSize } = getComputedStyle(text);
			const picture = text.querySelector('svg')?.clientHeight ?? 0;
			const lines = text.clientHeight / parseFloat(lineHeight);
			const isSliced = picture === 0 && Math.abs(lines - Math.round(lines)) > 0.06;
			const isUnmarked =
				text.scrollHeight > text.clientHeight + 1 && Number(webkitLineClamp) > lines + 0.5;
			const isSmall = parseFloat(fontSize) < 31.9;
			return isSliced || isUnmarked || isSmall ? [`${lines} ${webkitLineClamp} ${fontSize}`] : [];
		})
	);

/** A photo that is wider than high, with a mark at both its ends. */
async function wide(page: Page): Promise<Buffer> {
	const letters = await page.evaluate(() => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 900 });
		const pen = canvas.getContext('2d');
		if (!pen) throw new Error('no canvas');
		for (const [colour, x, width] of [
			['#8fc7e8', 0, 1600],
			['#a8341c', 0, 120],
			['#14594c', 1480, 120]
		] as const) {
			pen.fillStyle = colour;
			pen.fillRect(x, 0, width, 900);
		}
		return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
	});
	return Buffer.from(letters, 'base64');
}

test('[LOOK-19] no line of a card is cut in half on the wall, however low its rows are, and a photo is seen whole', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.getByRole('button', { name: /Musyawarah desa/ }).click();
	const wall = await village.wall(`/${id}/wall/meeting`);
	await wall.setViewportSize({ width: 1024, height: 768 });
	await expect(wall.locator('[data-way="2"] .told strong')).toHaveText(/^\d+\.\d+\.\d+\.\d+:\d+$/);
	await wall.screenshot({ path: info.outputPath('meeting-1024.png') });
	await desk.getByRole('button', { name: 'Mulai acara' }).click();
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const photo = { name: 'IMG_2047.jpg', mimeType: 'image/jpeg', buffer: await wide(phone) };
	await phone.getByLabel('Dari galeri').setInputFiles(photo);
	await expect(phone.getByText('Gambar ikut terkirim')).toBeVisible();
	await say(phone, 'Lihat foto ini.');
	for (const more of [LONG, `Air: ${LONG}`, `Sampah: ${LONG}`]) await say(phone, more);
	await expect(wall.locator('main li[data-idea]')).toHaveCount(4);
	await expect(wall.locator('[data-new]')).toHaveCount(0, { timeout: 20_000 });
	await expect(wall.locator('[data-media=here] img')).toHaveCSS('object-fit', 'contain');
	for (const size of ['small', 'medium', 'large']) {
		await desk
			.getByRole('region', { name: 'Dinding' })
			.getByRole('button', { name: 'Waktu, kunci, ukuran' })
			.click();
		await desk.getByLabel('Ukuran dinding').selectOption(size);
		await desk
			.getByRole('region', { name: 'Dinding' })
			.getByRole('button', { name: 'Waktu, kunci, ukuran' })
			.click();
		for (const [width, height] of [
			[1024, 768],
			[1366, 768],
			[1280, 600]
		] as const) {
			await wall.setViewportSize({ width, height });
			await wall.waitForTimeout(300);
			await wall.screenshot({ path: info.outputPath(`ideas-${size}-${width}x${height}.png`) });
			expect.soft(await cutIn(wall), `${size} ${width}x${height}`).toEqual([]);
		}
		// Who asked for less motion reads no less.
		await wall.emulateMedia({ reducedMotion: 'reduce' });
		await wall.setViewportSize({ width: 1024, height: 768 });
		await wall.waitForTimeout(300);
		expect.soft(await cutIn(wall), `${size}, less motion`).toEqual([]);
		await wall.emulateMedia({ reducedMotion: null });
	}
});

/** The texts of all cards, and which words of them are on two lines or seen in part. */
const wordsOn = (wall: Page) =>
	wall.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('li .card > p')].map((text) => {
			const edges = [text, text.closest('.card') ?? text].map((each) =>
				each.getBoundingClientRect()
			);
			const bottom = Math.min(...edges.map((edge) => edge.bottom)) + 9; // below its line is some air
			const right = Math.min(...edges.map((edge) => edge.right)) + 1;
			const isBroken = (range: Range) => {
				const seen = range.getBoundingClientRect();
				return range.getClientRects().length > 1 || seen.bottom > bottom || seen.right > right;
			};
			const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
			const broken: string[] = [];
			while (walker.nextNode()) {
				for (const { index, 0: word } of (walker.currentNode.nodeValue ?? '').matchAll(/\S+/gu)) {
					const range = document.createRange();
					range.setStart(walker.currentNode, index);
					range.setEnd(walker.currentNode, index + word.length);
					if (isBroken(range)) broken.push(word);
				}
			}
			return { said: (text.textContent ?? '').trim(), broken };
		})
	);

/** What is seen is all of a text, or its first words and a mark. */
function endsWell(seen: string, all: readonly string[]): boolean {
	const start = seen.slice(0, -1);
	const goesOn = (text: string) =>
		text.startsWith(start) && /^[\s,.:]/u.test(text.slice(start.length));
	return all.includes(seen) || (seen.endsWith('…') && all.some(goesOn));
}

test('[LOOK-19] beside a photo and a picture no word of an idea is broken, and what is too long ends in a whole one', async ({
	village
}, info) => {
	const [stamp, plan] = [stamps(), aPlan()];
	yes(moveTo(plan, 'ideas', 'lead'));
	const words = [LONG, 'Lihat foto ini, warga mendukung', `Penyelenggaraan: ${LONG}`, 'Air keruh'];
	const clearer =
		'Mendukung perbaikan jalan menuju ladang di RT 05 sebelum musim hujan datang lagi';
	const photo = 'a'.repeat(64);
	for (const [at, text] of words.entries()) {
		const id = yes(addIdea(plan, { text }, stamp('warga')));
		yes(describeIdea(plan, id, { about: 'water', ...(at < 2 && { photo }) }, 'lead'));
		if (at !== 3) yes(tidyIdea(plan, id, clearer, 'lead'));
	}
	const all = [...words, clearer];
	const box = boxIn(new Y.Doc());
	const line = await deskAtRelay(village.laptop.home, { plan, box }, 'a-room-for-whole-words');
	await line.tells();
	const wall = await village.wall(`/${line.id}/wall/ideas`);
	for (const view of ['own', 'branch'] as const) {
		yes(showOnStage(plan, { view }, 'lead'));
		await line.tells();
		await expect(wall.locator('.page[data-page]')).toHaveCount(view === 'own' ? 0 : 1);
		const count = view === 'own' ? 4 : 2;
		await expect(wall.locator('main li[data-idea]')).toHaveCount(count);
		await expect(wall.locator('[data-wording]')).toHaveCount(Math.min(count, 3));
		await expect(wall.locator('main [data-topic]')).toHaveCount(count);
		for (const [width, height] of [
			[1024, 768],
			[1920, 1080]
		] as const) {
			await wall.setViewportSize({ width, height });
			await wall.waitForTimeout(300);
			await wall.screenshot({ path: info.outputPath(`words-${view}-${width}.png`) });
			const seen = await wordsOn(wall);
			expect
				.soft(
					seen.flatMap(({ broken }) => broken),
					`${view} ${width}`
				)
				.toEqual([]);
			expect.soft(seen.filter(({ said }) => !endsWell(said, all))).toEqual([]);
		}
	}
	await line.leaves();
});

test('[CALL-5] a photo that everybody is called to is seen whole on the wall, as large as the words beside it leave room for', async ({
	village
}) => {
	const plan = aPlan();
	yes(moveTo(plan, 'ideas', 'lead'));
	const box = boxIn(new Y.Doc());
	const line = await deskAtRelay(village.laptop.home, { plan, box }, 'a-photo-that-is-called');
	await line.tells();
	const wall = await village.wall(`/${line.id}/wall/ideas`);
	const code = (await wall.locator('[data-join]').getAttribute('data-join')) ?? '';
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const photo = { name: 'IMG_2047.jpg', mimeType: 'image/jpeg', buffer: await wide(phone) };
	await phone.getByLabel('Dari galeri').setInputFiles(photo);
	await expect(phone.getByText('Gambar ikut terkirim')).toBeVisible();
	await say(phone, 'Lihat foto ini.');
	await expect(wall.locator('[data-media=here] img')).toBeVisible();
	const known = planIn(new Y.Doc());
	for (const update of [Y.encodeStateAsUpdate(plan.doc), ...line.heard()])
		Y.applyUpdate(known.doc, update);
	const [card = ''] = openIdeasOf(known).flatMap(({ id, photo: has }) => (has ? [id] : []));
	const question = 'Siapa yang paling sering kena, dan kapan?';
	yes(callAll(plan, { step: 'ideas', card, question, wall: true }, stamps('calls')()));
	await line.tells();
	const called = wall.locator('[data-called]');
	const seen = called.locator('img');
	for (const [width, height] of [
		[800, 600],
		[1024, 768],
		[1920, 1080]
	] as const) {
		await wall.setViewportSize({ width, height });
		await expect(seen).toHaveCSS('object-fit', 'contain');
		await expect(seen).toBeInViewport({ ratio: 1 });
		await expect(called.getByText('Lihat foto ini.')).toBeInViewport({ ratio: 1 });
		expect((await seen.boundingBox())?.height).toBeGreaterThan(height / 4);
	}
	await line.leaves();
});
