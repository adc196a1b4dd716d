import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';
import { announceAndOpen, press, write, writeOptions } from '../support/voting.ts';

const HALF = 'Air mati ti';
const WORKS = ['Perbaiki pipa', 'Gali sumur', 'Jembatan'];

const sheets = (phone: Page) => phone.locator('dialog[open]');

/** One page of the menu, opened as people do. */
async function open(phone: Page, name: string): Promise<void> {
	await press(phone, 'Bantuan');
	await phone.getByRole('button', { name, exact: true }).click();
	await expect(phone.getByRole('heading', { name: 'Bantuan' })).toHaveCount(0);
	await expect(sheets(phone)).toHaveCount(1);
}

/** The page of ideas is there, with nothing over it and the half sentence in its field. */
async function isBack(phone: Page): Promise<void> {
	await expect(sheets(phone)).toHaveCount(0);
	await expect(phone.locator('.phone[data-step="ideas"]')).toBeVisible();
	await expect(phone.getByLabel('Tulis satu kalimat')).toHaveValue(HALF);
}

/** The guest’s turn is asked about, covered, and stays covered. */
async function passesOn(phone: Page): Promise<void> {
	await open(phone, 'Pinjamkan HP ini');
	await press(phone, 'Saya orang berikutnya');
	await sheets(phone).getByLabel('Tulis satu kalimat').fill('Lampu jalan padam');
	await phone.goBack();
	await expect(sheets(phone).getByRole('alert')).toContainText('Belum dikirim');
	await expect(sheets(phone).getByLabel('Tulis satu kalimat')).toHaveValue('Lampu jalan padam');
	const cover = phone.getByText('Berikan HP ini ke orang berikutnya');
	for (const hidden of ['the turn', 'still the turn']) {
		await phone.goBack();
		await expect(cover, hidden).toBeVisible();
	}
	await press(phone, 'Kembalikan ke pemilik HP');
}

/** From the page to look it over to the question before, and forth again. */
async function votes(phone: Page, desk: Page): Promise<void> {
	await bringRoomTo(desk, 'Pilih');
	await writeOptions(desk, WORKS);
	await press(desk, /^Lanjut: Siapa/);
	await desk.getByRole('radio', { name: /^Kilat/ }).check();
	await write(desk, { 'Undian, diambil sebelum memilih': '4 1 3' });
	await announceAndOpen(desk);
	for (let at = 1; at <= WORKS.length; at += 1) {
		await expect(phone.getByText(`${at} dari ${WORKS.length}`)).toBeVisible();
		await press(phone, /^Beri titik/);
		await press(phone, /^Lanjut$/);
	}
	await expect(phone.getByRole('button', { name: 'Kirim suara saya' })).toBeVisible();
	await phone.goBack();
	await expect(phone.getByText(`3 dari ${WORKS.length}`)).toBeVisible();
	await phone.goBack();
	await expect(phone.getByText(`2 dari ${WORKS.length}`)).toBeVisible();
	for (let at = 2; at <= WORKS.length; at += 1) await press(phone, /^Lanjut$/);
	await press(phone, 'Kirim suara saya');
	await expect(phone.locator('[data-stand]')).toBeVisible();
}

test('[ARRIVE-27] Back on a phone closes help, a page of the menu and a ballot’s last page, covers a phone that goes around, keeps a half sentence, and shuts nobody in', async ({
	village
}, info) => {
	test.slow();
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone('/favicon.svg');
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	await arrive(phone);
	await phone.getByLabel('Tulis satu kalimat').fill(HALF);

	await press(phone, 'Bantuan');
	await expect(sheets(phone)).toHaveCount(1);
	// What Back does to a sheet comes with the first one; nobody presses it within those milliseconds.
	await expect.poll(() => phone.evaluate(() => Number(history.state?.over ?? 0))).toBe(1);
	await phone.goBack();
	await isBack(phone);
	for (const name of ['Gambar dan tentang saya', 'Kotak suara aman']) {
		await open(phone, name);
		await phone.goBack();
		await isBack(phone);
	}
	await open(phone, 'Catat untuk orang lain');
	await press(phone, 'Tambah orang');
	await phone.getByLabel('Kata Warga 2').fill('Jalan li');
	await phone.goBack();
	await isBack(phone);
	await phone.screenshot({ path: info.outputPath('back.png') });
	await phone.reload();
	await open(phone, 'Catat untuk orang lain');
	await expect(phone.getByLabel('Kata Warga 2')).toHaveValue('Jalan li');
	await press(phone, 'Selesai mencatat');
	await isBack(phone);
	await passesOn(phone);
	await isBack(phone);
	await votes(phone, desk);

	// Two things over the page, both closed by their own button, leave no press of Back behind.
	await open(phone, 'Gambar dan tentang saya');
	await press(phone, 'Tutup');
	await expect(sheets(phone)).toHaveCount(0);
	await phone.evaluate(() => history.back());
	await phone.waitForURL('**/favicon.svg');
});
