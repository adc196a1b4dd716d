import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { beginPlan } from '../support/acts.ts';
import { speak, stands } from '../support/looking.ts';
import { isOpenToAll } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';
import {
	fill,
	openWithSlips,
	press,
	region,
	typePaper,
	write,
	writeOptions
} from '../support/voting.ts';

const OPTIONS = ['Perbaikan pipa air', 'Lampu jalan', 'Timbangan posyandu'] as const;

/** Prepares a secret round with dots, five slips and a witness at this laptop, and opens it. Gives what is on the slips. */
async function openRound(desk: Page): Promise<string[]> {
	await desk.getByRole('navigation').getByRole('link', { name: 'Pilih' }).click();
	await writeOptions(desk, OPTIONS);
	await press(desk, /^Lanjut: Siapa/);
	await write(desk, { 'Nama saksi di samping laptop ini': 'Bu Rukmini' });
	return openWithSlips(desk, 4);
}

/** A page of paper can be read by everybody, in both languages. */
async function isOpenInBoth(page: Page) {
	for (const language of ['en', 'id']) {
		await speak(page, language);
		await stands(page);
		await isOpenToAll(page, `${page.url()} ${language}`);
	}
}

test('[LOOK-1] [VOTE-81] [VOTE-82] [VOTE-83] [VOTE-84] [VOTE-86] [VOTE-102] [VOTE-103] [VOTE-104] a desk alone with paper, hands and one witness comes from the first slip to minutes and a plan', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const [a = '', b = '', c = '', lost = ''] = await openRound(desk);
	const paper = await desk.context().newPage();
	for (const path of ['slips', 'slips?paper']) {
		await paper.goto(`${village.laptop.home}/${id}/${path}`);
		await isOpenInBoth(paper);
	}
	await paper.close();

	// Slips: four handed out, one of them lost and replaced by the spare. One is missing until it is voided.
	await fill(desk, 'Kartu suara', { 'Kartu dibagikan': 4, 'Tanda tangan di daftar hadir': 4 });
	await expect(desk.locator('[data-missing="1"]')).toBeVisible();
	await expect(desk.getByText('1 kartu belum dihitung.').first()).toBeVisible();
	await press(desk, 'Usulkan tutup');
	await expect(desk.getByText('1 kartu belum ketemu').first()).toBeVisible();
	await expect(desk.getByRole('button', { name: 'Usulkan tutup' })).toBeDisabled();
	await desk.getByText('Batalkan kartu').first().click();
	await desk.getByLabel('Nomor kartu, atau kodenya').fill(lost.toLowerCase());
	await desk.getByLabel('Kenapa dibatalkan?').fill('Jatuh di sungai');
	await press(desk, 'Batalkan kartu ini');
	await expect(desk.locator('[data-missing="0"]')).toBeVisible();

	// Paper: a code typed anyhow, a wrong one refused in words, the last one mended.
	await press(desk, 'Suara di kertas');
	await region(desk, 'Suara di kertas').getByLabel('Kode kartu').fill(lost);
	await fill(desk, 'Suara di kertas', { 'Lampu jalan': 2 });
	await press(desk, 'Tunjukkan ke saksi');
	await expect(desk.getByText('Kartu ini sudah dibatalkan')).toBeVisible();
	await typePaper(desk, a.toLowerCase().replace(/(.{4})/g, '$1 '), { 'Lampu jalan': 2 });
	await press(desk, 'Perbaiki yang terakhir');
	await typePaper(desk, a, { 'Lampu jalan': 1, 'Perbaikan pipa air': 2 });
	await region(desk, 'Suara di kertas').getByLabel('Kode kartu').fill(b);
	await fill(desk, 'Suara di kertas', { 'Perbaikan pipa air': 1 });
	await desk.reload(); // in the middle of a paper
	await press(desk, 'Suara di kertas');
	await expect(region(desk, 'Suara di kertas').getByLabel('Kode kartu')).toHaveValue(b);
	await typePaper(desk, b, { 'Timbangan posyandu': 1 });
	await region(desk, 'Suara di kertas').getByLabel('Kode kartu').fill(c);
	await press(desk, 'Surat suara kosong');
	await press(desk, 'Cocok, masukkan ke kotak');
	await expect(desk.locator('[data-count="in-box"]')).toContainText('0'); // in fives: not yet five

	// Hands, signed by the witness at this laptop.
	await press(desk, 'Angkat tangan & biji');
	const totals = { 'Berapa orang ikut?': 6, 'Lampu jalan': 5 };
	await fill(desk, 'Angkat tangan & biji', totals);
	await press(desk, 'Saksi setuju, masukkan hitungan');
	await expect(desk.getByText('Hitungan 6 orang sudah masuk')).toBeVisible();

	// Nobody sees a total before the seal.
	await expect(desk.locator('[data-rank]')).toHaveCount(0);
	await press(desk, 'Usulkan tutup');
	const proposed = desk.locator('[data-round-code]');
	await expect(proposed).toHaveAttribute('data-round-code', /^(\w{4}-){3}\w{4}$/);
	await expect(desk.locator('[data-count="in-box"]')).toContainText('3');
	await expect(desk.getByRole('button', { name: 'Tutup dan segel' })).toBeDisabled();
	await press(desk, 'Bu Rukmini: kodenya sama, saya setuju');
	await expect(desk.locator('[data-rank]')).toHaveCount(0);
	await press(desk, 'Tutup dan segel');
	await expect(desk.locator('[data-sealed-round="sealed"]')).toBeVisible();

	// 6 lamps (1 of paper, 5 of hands), 3 pipe, 1 scale; sums of papers hold.
	const ranks = desk.locator('[data-rank]');
	await expect(ranks).toHaveCount(3);
	await expect(ranks.first()).toContainText('Lampu jalan');
	await expect(ranks.first()).toContainText('6 titik');
	const code = await desk.locator('[data-round-code]').getAttribute('data-round-code');

	// The desk turns the wall: lines and who took part on one page, then the code that stands at the desk too.
	await press(desk, 'Ajak semua ke langkah ini');
	const wall = await village.wall(`/${id}/wall/votes`);
	const whole = wall.locator('[data-scene="whole"]');
	await expect(whole.locator('[data-rank="1"]')).toContainText('Lampu jalan');
	await expect(whole.locator('[data-binding]')).toBeVisible();
	await expect(desk.getByText('Dinding menunjukkan: Hasil dan yang ikut (1 dari 2)')).toBeVisible();
	await press(desk, 'Lanjut di dinding');
	await expect(wall.locator(`[data-round-code="${code}"]`)).toBeVisible();
	await press(desk, 'Kembali di dinding');
	await expect(whole).toBeVisible();

	await expect(desk.getByText('Daftar surat suara sudah dibagikan')).toBeVisible();
	const download = desk.waitForEvent('download');
	await press(desk, 'Simpan pemilihan sebagai berkas');
	const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
		format: string;
		records: string[];
	};
	expect(file.format).toBe('rembuk-sealed/1');
	expect(file.records.filter((text) => text.includes('"type":"ballot"'))).toHaveLength(4); // one was mended

	// Before it is used, all typed papers are held against the box; one differs, and that stays.
	await press(desk, 'Cocokkan 3 surat suara');
	const papers = desk.locator('[data-paper]');
	for (const [at, answer] of ['Sama', 'Berbeda', 'Sama'].entries())
		await papers.nth(at).getByRole('button', { name: answer, exact: true }).click();
	await press(desk, 'Catat: 1 berbeda');
	await expect(desk.locator('[data-compared="1"]')).toContainText('3 dari 3 surat suara kertas');

	await press(desk, 'Jadikan kegiatan: 1 yang terpilih');
	await press(desk, 'Jadikan kegiatan: 1 yang terpilih'); // pressed twice, made once
	await desk.getByRole('link', { name: 'Lihat rencana' }).click();
	await expect(desk.locator('[data-column="name"]')).toHaveCount(1);

	await desk.goto(`${village.laptop.home}/${id}/desk/votes`);
	await desk.getByRole('link', { name: 'Berita acara untuk dicetak' }).click();
	const minutes = desk.locator('[data-minutes]');
	for (const line of [
		'Kartu dicetak 5 = dibagikan 4 + dibatalkan 1 + sisa disobek 0.',
		'Kartu dibagikan 4 = dihitung 2 + kosong 1 + tidak sah 0 + tidak kembali 1.',
		'Surat suara kertas 3, dicocokkan dan ditandatangani saksi 3.',
		'3 dari 3 surat suara kertas dicocokkan dengan kotak kertas: 1 berbeda.',
		'2 kartu tanpa suara, nomor (awal kunci):',
		'Ditambah 6 orang dengan angkat tangan atau biji, 1 hitungan, ditandatangani saksi 1.',
		code ?? 'no code',
		'Bu Rukmini'
	]) {
		await expect(minutes).toContainText(line);
	}
	const pdf = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1); // one sheet of paper
	expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/); // A4, upright
	await isOpenInBoth(desk);
});

test('[VOTE-80] [VOTE-84] a room that agrees writes it down without a vote; if it does not, what was prepared is still there', async ({
	village
}) => {
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.getByRole('navigation').getByRole('link', { name: 'Pilih' }).click();
	await writeOptions(desk, OPTIONS);
	await desk.getByRole('radio', { name: /^Bermufakat dulu/ }).check();
	await press(desk, 'Putuskan dengan mufakat, tanpa suara');
	const sheet = desk.getByRole('dialog');
	await sheet.getByRole('button', { name: 'Catat keputusan' }).click();
	await expect(sheet.getByText('Tandai dulu apa yang disepakati.')).toBeVisible();
	await sheet.getByRole('button', { name: 'Belum mufakat' }).last().click();
	await expect(desk.getByText(OPTIONS[2]).first()).toBeVisible(); // a vote can begin with it

	await press(desk, 'Putuskan dengan mufakat, tanpa suara');
	await sheet.getByRole('checkbox', { name: OPTIONS[0] }).check();
	await sheet.getByRole('textbox', { name: 'Berapa orang hadir waktu diputuskan?' }).fill('31');
	await press(desk, 'Catat keberatan');
	await sheet.getByLabel('Keberatannya').fill('Lampu lebih mendesak.');
	await sheet.getByLabel('Siapa (boleh kosong)').fill('Pak Darto');
	await sheet.getByRole('button', { name: 'Catat keputusan' }).click();
	const decision = desk.locator('[data-consensus]');
	await expect(decision).toContainText('31 orang hadir');
	await decision.getByRole('button', { name: /Jadikan kegiatan/ }).click();
	await expect(decision.getByRole('link', { name: 'Lihat rencana' })).toBeVisible();
	await decision.getByRole('link', { name: 'Berita acara untuk dicetak' }).click();
	const minutes = desk.locator('[data-minutes]');
	await expect(minutes).toContainText('tanpa pemungutan suara');
	await expect(minutes).toContainText('“Lampu lebih mendesak.”, Pak Darto');
});
