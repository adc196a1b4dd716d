import { stat } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { say } from '../support/acts.ts';
import { Keys } from '../support/byKeys.ts';
import {
	begin,
	button,
	field,
	gather,
	opensAndCloses,
	toStep,
	type Desk
} from '../support/deskByKeys.ts';
import { expect, test } from '../support/village.ts';
import { giveDots } from '../support/voting.ts';

const SAID = [
	['Pipa induk air bersih bocor', 'Air bersih tidak naik ke Puncak', 'Lampu jalan ke masjid mati'],
	['Air bersih keruh kalau hujan', 'Posyandu belum punya timbangan', 'Jalan ke ladang becek']
] as const;
const WORKS = ['Ganti pipa induk', 'Lampu jalan ke masjid'] as const;

async function collect(at: Desk, phones: Page[]) {
	const { desk, keys } = at;
	await toStep(at, 'Usulan');
	for (const [who, said] of SAID.entries())
		for (const words of said) await say(phones[who]!, words);
	await keys.to(field(desk, 'Tulis untuk warga tanpa HP'));
	await keys.write('Kuburan longsor');
	await keys.press('Enter');
	await expect(desk.locator('[data-pick]')).toHaveCount(7);

	await keys.do(button(desk, 'Usul kumpulan'), { back: true });
	await keys.do(button(desk, /^Ya, kumpulkan/).first());
	await expect(desk.locator('section.group, [data-cluster]:not([data-cluster=loose])')).toHaveCount(
		1
	);
	await keys.do(button(desk, 'Tutup usul kumpulan'), { back: true });

	await keys.to(desk.locator('[data-cluster=loose] [data-pick][tabindex="0"]'));
	await keys.press('Space', 'End', 'Space');
	await expect(desk.getByText('2 usulan dipegang')).toBeVisible();
	await keys.to(field(desk, 'Nama kumpulan baru'));
	await keys.write('Jalan dan kuburan');
	await keys.press('Enter');
	await expect(desk.locator('section[aria-label="Jalan dan kuburan"] [data-card]')).toHaveCount(2);
	await keys.holds('a group by hand');

	// A list of choices is looked at by arrows, and only Enter takes one.
	const loose = desk.locator('[data-cluster=loose] [data-card]');
	const before = await loose.count();
	await keys.to(desk.locator('[data-cluster=loose] select').first());
	await keys.press('ArrowDown', 'ArrowDown', 'Escape');
	await desk.waitForTimeout(500);
	await expect(loose).toHaveCount(before);
	await keys.press('ArrowDown', 'ArrowDown', 'Enter');
	await expect(loose).toHaveCount(before - 1);
	await keys.holds('a card that went into a group');
	await opensAndCloses(at, 'Atur kumpulan Jalan dan kuburan');
}

/** Words and keys in turn; what is one word of capitals and letters is a key. */
async function outline({ desk, keys }: Desk, ...said: string[]) {
	for (const each of said) {
		if (/^(Shift\+|Alt\+)?[A-Z][A-Za-z]+$/u.test(each)) await keys.press(each);
		else await desk.keyboard.type(each);
	}
}

async function findCauses(at: Desk) {
	const { desk, keys } = at;
	await toStep(at, 'Pohon masalah');
	await keys.to(field(desk, 'Apa masalah utamanya?'));
	await keys.write('Warga kesulitan air bersih');
	await keys.press('Enter');
	await keys.holds('a new tree');
	await keys.to(desk.locator('textarea[data-row]').first());
	await outline(at, 'Enter', 'Pipa induk bocor', 'Enter', 'Iuran tidak cukup', 'Tab', 'Enter');
	await outline(at, 'Warga malas membayar', 'Shift+Tab');

	// A link of a card to another one, in a sheet.
	await keys.press('Escape');
	await keys.do(button(desk, 'Hubungkan…'));
	await expect(desk.getByRole('dialog')).toBeVisible();
	await keys.press('Escape');
	await keys.holds('the sheet of a link');
	await outline(at, 'Escape');
	await keys.do(desk.getByRole('group', { name: /kartu/i }).getByRole('button', { name: 'Buang' }));
	await expect(desk.locator('textarea[data-row]')).toHaveCount(3);
	await keys.press('Escape');

	await keys.to(button(desk, 'Papan'), { back: true });
	await keys.press('Enter');
	const board = desk.locator('[data-board=shown]');
	await expect(board).toBeVisible({ timeout: 30_000 });
	await keys.to(board);
	await keys.press('ArrowDown', 'n');
	await desk.keyboard.type('Air keruh');
	await keys.press('Enter');
	await expect(desk.locator('.in-hand')).toContainText('Air keruh');
	await keys.do(button(desk, 'Lainnya').first(), { back: true });
	await keys.do(button(desk, /Rapikan|Tata/), {});
	await keys.do(button(desk, 'Daftar'), { back: true });
	await expect(desk.locator('textarea[data-row]').first()).toBeVisible();
}

async function turnRound(at: Desk) {
	const { desk, keys } = at;
	await toStep(at, 'Tujuan');
	await keys.to(desk.locator('textarea[data-row]').first());
	for (const objective of ['Warga mudah mendapat air bersih', 'Pipa induk utuh']) {
		await keys.write(objective);
		await keys.press('Enter');
	}
	await expect(desk.getByText(/^2 dari /)).toBeVisible();
}

async function decide(at: Desk, phones: Page[]) {
	const { desk, keys } = at;
	await toStep(at, 'Pilih');
	await keys.to(desk.getByRole('radio', { name: /^Bermufakat dulu/ }));
	await keys.press('ArrowDown');
	await keys.to(field(desk, 'Pilihan lain, tulis sendiri'));
	for (const work of WORKS) {
		await keys.write(work);
		await keys.press('Enter');
	}
	await keys.do(button(desk, 'Lanjut: Bagaimana memilih?'));
	await keys.do(button(desk, /^Lanjut: Siapa/));
	await keys.to(desk.getByRole('radio', { name: /^Rahasia/ }));
	await keys.press('ArrowDown', 'ArrowDown');
	await expect(desk.getByRole('radio', { name: /^Kilat/ })).toBeChecked();
	await keys.to(field(desk, 'Undian, diambil sebelum memilih'));
	await keys.write('4 1 3');
	await keys.press('Enter');
	await keys.do(button(desk, 'Lanjut: bacakan, lalu buka'));
	await keys.do(button(desk, 'Buka pemilihan'));
	await expect(desk.locator('[data-sealed-round="open"]')).toBeVisible();
	for (const phone of phones) await giveDots(phone, WORKS.length, { [WORKS[0]]: 1 });
	await expect(desk.locator('[data-count="in-box"] dd')).not.toHaveText('0', { timeout: 30_000 });
	await keys.do(button(desk, 'Tutup dan hitung'));
	await keys.do(button(desk, 'Ya, tutup dan hitung'));
	await expect(desk.locator('[data-rank]').first()).toContainText(WORKS[0], { timeout: 30_000 });
}

async function plan(at: Desk) {
	const { desk, keys } = at;
	await toStep(at, 'Rencana');
	await keys.to(field(desk, 'Kegiatan baru: apa yang akan dilakukan?'));
	for (const work of WORKS) {
		await keys.write(work);
		await keys.press('Enter');
	}
	const line = desk.locator('tr', { has: desk.getByText(WORKS[0], { exact: true }) });
	await expect(line).toBeVisible();
	await keys.to(desk.locator('td[tabindex="0"]'), { back: true });
	await keys.press('ArrowRight');
	await desk.keyboard.type('TPK Desa');
	await keys.press('Tab');
	await desk.keyboard.type('Mar 2028');
	await keys.press('Tab');
	await desk.keyboard.type('Jun 2028');
	await keys.press('Tab', 'Tab', 'Tab');
	await desk.keyboard.type('148,6 juta');
	await keys.press('Enter');
	await expect(line).toContainText('148.600.000');
	await keys.press('ArrowUp', 'End', 'Enter');
	await keys.holds('the last cell');
	await keys.press('Escape', 'Escape', 'Escape', 'Tab');
	await expect(field(desk, 'Kegiatan baru: apa yang akan dilakukan?')).toBeFocused();
}

async function agree(at: Desk) {
	const { desk, keys } = at;
	keys.begin('Sepakat');
	await keys.to(button(desk, 'Sepakat'), { back: true });
	await keys.press('Enter');
	await keys.do(button(desk, 'Sepakati rencana ini'));
	await expect(desk.getByText(/^Disepakati /).first()).toBeVisible();
}

async function watch(at: Desk) {
	const { desk, keys } = at;
	await toStep(at, 'Pantau');
	await keys.do(button(desk, `Catat kemajuan: ${WORKS[0]}`));
	await expect(desk.getByRole('dialog')).toBeVisible();
	await keys.to(desk.getByLabel('Geser sampai perkiraan yang pas'));
	await keys.press('ArrowRight', 'ArrowRight');
	await keys.to(desk.getByLabel('Apa yang terjadi? Apa kendalanya?'));
	await keys.write('Pipa sudah datang');
	await keys.do(button(desk, 'Simpan laporan'));
	await expect(desk.getByText(`Tercatat: ${WORKS[0]}, 10%.`)).toBeVisible();
	await expect(button(desk, `Catat kemajuan: ${WORKS[0]}`)).toBeFocused();
}

async function report(at: Desk) {
	const { desk, keys } = at;
	keys.begin('Laporan');
	for (let presses = 0; presses < 4; presses += 1) {
		await keys.press('F6');
		if (await desk.evaluate(() => document.activeElement?.closest('.desk > header') !== null))
			break;
	}
	await keys.to(desk.getByRole('link', { name: /Laporan/ }));
	await keys.press('Enter');
	await expect(button(desk, /^Buku kerja Excel/)).toBeVisible();
	await keys.holds('the report');
	const book = desk.waitForEvent('download');
	await keys.do(button(desk, /^Buku kerja Excel/));
	expect((await stat(await (await book).path())).size).toBeGreaterThan(5000);
	const form = desk.waitForEvent('download');
	await keys.do(button(desk, /^Excel: RKP Desa/).first());
	expect((await stat(await (await form).path())).size).toBeGreaterThan(2000);
}

test.use({ everywhere: true });

test('[MEET-12] a facilitator without a mouse goes through every step of a meeting', async ({
	village
}) => {
	test.setTimeout(900_000);
	const desk = await village.desk();
	const keys = new Keys(desk);
	const at = { desk, keys };
	const part = (go: () => Promise<void>) =>
		go().catch((error: unknown) => void keys.faults.add(`${keys.part}: ${String(error)}`));
	const code = await begin(at);
	const phones = await gather(at, village, code);
	await part(() => collect(at, phones));
	await part(() => findCauses(at));
	await part(() => turnRound(at));
	await part(() => decide(at, phones));
	await part(() => plan(at));
	await part(() => agree(at));
	await part(() => watch(at));
	await part(() => report(at));
	console.log([...keys.presses].map(([name, count]) => `${name}: ${count}`).join('\n'));
	expect([...keys.faults]).toEqual([]);
	// With everything that is written: nobody presses more at a step than a minute or two takes.
	for (const [name, count] of keys.presses) expect(count, name).toBeLessThan(130);
});
