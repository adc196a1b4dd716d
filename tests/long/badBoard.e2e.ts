import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

import type { Page } from '@playwright/test';
import * as Y from 'yjs';

import { beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { drawThings } from '#lib/domain/drawing/things.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import { drop, leftOf, paste, watched } from '../support/bringing.ts';
import { deskAtRelay } from '../support/deskAtRelay.ts';
import { aPlan, yes } from '../support/plans.ts';
import { stamp } from '../support/trees.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const SVG =
	'<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked=1"><script>window.hacked=1</script><foreignObject><iframe src="https://example.com"></iframe></foreignObject></svg>';
const NOTHING = { ran: false, links: 0, strange: 0 };
const LINES = Array.from({ length: 5_000 }, (_, at) => `Baris ke-${at + 1}`).join('\n');

const card = (page: Page, text: string | RegExp) => page.locator('.rembuk-card', { hasText: text });

test('[BOARD-28] [BOARD-30] what is pasted and dropped on a board is words or is refused in words, and one step back takes it away', async ({
	village
}) => {
	const desk = await village.desk();
	const seen = watched(desk);
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/problems`);
	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await desk.locator('[data-board]').focus();
	const back = async (text: string | RegExp) => {
		await expect(card(desk, text).first()).toBeVisible();
		await desk.keyboard.press('Control+z');
		await expect(card(desk, text)).toHaveCount(0);
	};

	await paste(desk, { words: { 'text/plain': 'javascript:alert(1)' } });
	await back('javascript:alert(1)');
	await paste(desk, { words: { 'text/html': SVG, 'text/plain': 'Gambar sungai' } });
	await back('Gambar sungai');
	await paste(desk, { words: { 'text/plain': SVG } });
	await back('onload=');
	for (const address of ['javascript:alert(2)', 'https://example.com/peta.png']) {
		await drop(desk, { words: { 'text/uri-list': address, 'text/plain': address } });
		await back(address.slice(0, 12)); // a card breaks what is longer than its line
	}

	// What is no words, too much, or cannot be read is answered in words.
	const onlyWords = desk.getByText('Di sini hanya tulisan yang bisa ditempel.');
	const photo = { name: 'foto.png', type: 'image/png', bytes: 20 * 1024 * 1024 };
	await paste(desk, { file: photo });
	await expect(onlyWords).toBeVisible();
	await paste(desk, { words: { 'text/plain': 'Air keruh' } });
	await back('Air keruh');
	await drop(desk, { file: photo });
	await expect(onlyWords).toBeVisible();
	await drop(desk, { file: { name: 'peta.svg', type: 'image/svg+xml', text: SVG } });
	await expect(onlyWords).toBeVisible();
	for (const [words, answer] of [
		['x'.repeat(100_000), 'Terlalu panjang'],
		['Air \u202Ehurek', 'Ada huruf yang tidak bisa ditampilkan'],
		['\u200B\u200D\u200B', 'Tulis dulu sesuatu']
	] as const) {
		await paste(desk, { words: { 'text/plain': words } });
		await expect(desk.getByText(answer).first()).toBeVisible();
	}

	await paste(desk, { words: { 'text/plain': LINES } });
	await expect(desk.getByText('50 baris pertama menjadi kartu, dari 5.000 baris')).toBeVisible();
	await expect(card(desk, 'Baris ke-1').first()).toBeVisible();
	await desk.keyboard.press('Control+z');
	await expect(card(desk, 'Baris ke-')).toHaveCount(0);

	// Words that look like markup are words where somebody writes them, too.
	await desk.keyboard.press('n');
	await desk.keyboard.type('<img src=x onerror=window.hacked=1>');
	await desk.keyboard.press('Enter');
	await expect(card(desk, 'onerror').first()).toBeVisible();
	expect(await leftOf(desk)).toEqual(NOTHING);
	expect(seen).toEqual([]);
});

/** A picture of noise that weighs this many bytes or a little more: nothing in it can be made smaller. */
function heavyPng(bytes: number): Buffer {
	const side = Math.ceil(Math.sqrt(bytes / 3));
	const rows = Buffer.alloc(side * (side * 3 + 1));
	let seed = 7;
	for (let at = 0; at < rows.length; at++) {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		rows[at] = at % (side * 3 + 1) === 0 ? 0 : seed >> 16;
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(side, 0);
	head.writeUInt32BE(side, 4);
	head.set([8, 2, 0, 0, 0], 8);
	const chunk = (name: string, data: Buffer) => {
		const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
		const ends = Buffer.alloc(8);
		ends.writeUInt32BE(data.length, 0);
		ends.writeUInt32BE(crc32(named), 4);
		return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
	};
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(rows, { level: 0 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** A plan with a drawing in which two things are of an app that is still to come. */
function withNewer() {
	const plan = aPlan();
	const sheet = yes(beginDrawing(plan, { title: 'Peta air' }, stamp('sheet')));
	const look = { form: 'note', size: [200, 200] } as const;
	const things = ['now', 'later', 'other'].map((id, at) => ({
		...{ id, ...look, spot: [at * 240, 0] as const, text: `Catatan ${id}` }
	}));
	yes(drawThings(plan, sheet, things, stamp('things')));
	plan.drawn.get('later')?.set('v', 9);
	plan.drawn.get('other')?.set('form', 'hologram');
	return { plan, box: boxIn(new Y.Doc()) };
}

test('[DRAW-11] [DRAW-22] what is pasted, dropped and chosen on a sheet, and records of a newer app, are answered in words and taken back', async ({
	village
}) => {
	test.slow();
	const line = await deskAtRelay(village.laptop.home, withNewer(), 'the-sheet-of-bad-input');
	await line.tells();
	const desk = await village.desk();
	const seen = watched(desk);
	await desk.goto(`${village.laptop.home}/${line.id}/desk/ideas`);
	await desk.getByRole('button', { name: 'Gambar', exact: true }).click();
	await desk
		.getByRole('button', { name: /Peta air/ })
		.first()
		.click();
	await expect(desk.locator('[data-drawing=shown]')).toBeVisible({ timeout: 60_000 });
	await expect(desk.getByText('2 benda dari aplikasi yang lebih baru')).toBeVisible();
	const notes = desk.locator('[data-form=note]');
	await expect(notes).toHaveCount(1);
	await desk.locator('[data-drawing]').focus();
	const back = async () => {
		await desk.keyboard.press('Control+z');
		await expect(notes).toHaveCount(1);
	};

	for (const words of ['javascript:alert(1)', SVG, `Air \u202Ehurek ${'x'.repeat(100_000)}`]) {
		await paste(desk, { words: { 'text/plain': words, 'text/html': SVG } });
		await expect(notes).toHaveCount(2);
		await back();
	}
	await drop(desk, {
		words: { 'text/uri-list': 'javascript:alert(2)', 'text/plain': 'javascript:alert(2)' }
	});
	await expect(notes).toHaveCount(2);
	await back();
	await paste(desk, { words: { 'text/plain': LINES } });
	await expect(desk.getByText('100 baris pertama menjadi catatan, dari 5.000 baris')).toBeVisible();
	await back();

	// Pictures: too heavy, no picture, and one of twenty megabytes that is made small.
	await drop(desk, { file: { name: 'peta.svg', type: 'image/svg+xml', text: SVG } });
	await expect(desk.getByText('Berkas itu bukan foto')).toBeVisible();
	await paste(desk, { file: { name: 'a.png', type: 'image/png', bytes: 21 * 1024 * 1024 } });
	await expect(desk.getByText('Foto itu terlalu besar')).toBeVisible();
	await paste(desk, { file: { name: 'a.png', type: 'image/png', bytes: 500 } });
	await expect(desk.getByText('Foto itu tidak bisa dibuka di sini')).toBeVisible();
	const heavy = test.info().outputPath('besar.png');
	writeFileSync(heavy, heavyPng(19.5 * 1024 * 1024));
	const input = desk.locator('input[type=file][accept="image/*"]');
	await input.setInputFiles(heavy);
	await expect(desk.locator('[data-form=image] image')).toHaveCount(1, { timeout: 60_000 });
	await desk.locator('[data-drawing]').focus();
	await desk.keyboard.press('Control+z');
	await expect(desk.locator('[data-form=image]')).toHaveCount(0);

	// What is newer was left alone by all of it.
	await expect(desk.getByText('2 benda dari aplikasi yang lebih baru')).toBeVisible();
	expect(await leftOf(desk)).toEqual(NOTHING);
	expect(seen).toEqual([]);
	await line.leaves();
});
