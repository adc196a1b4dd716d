import type { Page } from '@playwright/test';

import { beginPlan } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

const BLOCK = [
	'No;Nama Kegiatan;Pelaksana;Mulai;Biaya (Rp);Sumber Dana',
	'1\tPerbaikan pipa induk\tTPK\tMaret 2028\t150.000.000,00\tDDS',
	'2;Jalan usaha tani;Kelompok tani;Apr 2028;80,000,000.00;DDS',
	'3\tPosyandu\tKader\tbulan depan\t12.500.000\tDDS'
].join('\n');
const BUDGET = [
	'Uraian\tVolume\tSatuan\tHarga Satuan\tJumlah',
	'BAHAN',
	'Pipa PVC 3"\t100\tbtg\t1.200.000,00\t120.000.000,00',
	'Lem;20;kaleng;50,000.00;1,000,000.00',
	'UPAH',
	'Tukang\t120\tHOK\t150.000\t18.000.000'
].join('\n');

async function paste(page: Page, into: string, text: string) {
	await page
		.locator(into)
		.first()
		.evaluate((target, pasted) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', pasted);
			target.dispatchEvent(
				new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
			);
		}, text);
}
const cell = (page: Page, name: string, column: string) =>
	page
		.locator('tr', { has: page.getByText(name, { exact: true }) })
		.locator(`[data-column="${column}"]`);
const view = (page: Page, name: string) =>
	page
		.getByRole('group', { name: 'Cara melihat rencana' })
		.getByRole('button', { name, exact: true })
		.click();

test('[ACTION-61] [ACTION-63] [ACTION-84] two desks work in one plan: a block is pasted and mended, a ceiling overdrawn and mended, and taken back', async ({
	village
}) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.goto(`${village.laptop.home}/${id}/desk/actions`);
	const other = await village.desk();
	await other.goto(`${village.laptop.home}/${id}/desk/actions`);

	// A block of mixed marks: two rows with tabs, one with semicolons, one month nobody can read.
	await paste(desk, '[data-new-line]', BLOCK);
	await expect(desk.getByText('3 baris terbaca')).toBeVisible();
	await expect(desk.getByText('1 sel belum terbaca', { exact: false })).toBeVisible();
	await desk.getByLabel('Betulkan baris 3, kolom 4').fill('Mei 2028');
	await desk.getByLabel('Betulkan baris 3, kolom 4').press('Tab');
	await expect(desk.getByText('Semua sel terbaca', { exact: false })).toBeVisible();
	await desk.getByRole('button', { name: 'Masukkan 3 baris' }).click();
	await expect(other.getByText('Perbaikan pipa induk', { exact: true })).toBeVisible();
	await desk.getByRole('button', { name: 'Batalkan (Ctrl+Z)' }).click();
	await expect(other.getByText('Perbaikan pipa induk', { exact: true })).toBeHidden();
	await desk.getByRole('button', { name: /^Ulangi/ }).click();
	await expect(other.getByText('Posyandu', { exact: true })).toBeVisible();

	// Two hands in one line at once.
	await cell(desk, 'Posyandu', 'who').click();
	await cell(other, 'Posyandu', 'where').click();
	await Promise.all([desk.keyboard.type(' dan PKK'), other.keyboard.type('Dusun Krajan')]);
	await Promise.all([desk.keyboard.press('Enter'), other.keyboard.press('Enter')]);
	for (const page of [desk, other]) {
		await expect(cell(page, 'Posyandu', 'who')).toHaveText('Kader dan PKK');
		await expect(cell(page, 'Posyandu', 'where')).toHaveText('Dusun Krajan');
	}

	// The budget of the pipe comes to less than was said; somebody says which is right.
	await desk
		.getByRole('gridcell', { name: /Perbaikan pipa induk/ })
		.first()
		.click();
	await desk.getByRole('dialog').getByRole('button', { name: 'Rincian biaya (RAB)' }).click();
	await paste(desk, '[data-cell="item"]', BUDGET);
	await desk.getByRole('button', { name: 'Masukkan 3 baris' }).click();
	await expect(desk.getByText('HOK: 120 dibayar', { exact: false })).toBeVisible();
	await desk.getByRole('button', { name: 'Pakai jumlah rincian: Rp 139.000.000' }).click();
	await desk.getByRole('button', { name: 'Kembali ke rencana' }).click();
	await expect(cell(other, 'Perbaikan pipa induk', 'cost')).toHaveText('139.000.000');

	// More is planned than there is: the other desk is led to it, a line waits with its reason, and an undo takes that back.
	await view(desk, 'Uang');
	await desk.getByLabel('Pagu Dana Desa').fill('200 juta');
	await desk.getByLabel('Pagu Dana Desa').press('Tab');
	await other.getByRole('button', { name: /^Uang dan pagu/ }).click();
	await other.getByRole('button', { name: /Uang Dana Desa kurang Rp 42.500.000/ }).click();
	await expect(other.getByRole('heading', { name: 'Uang yang ada (pagu)' })).toBeVisible();
	await view(desk, 'Pilah');
	const card = desk.locator('[data-card]', { hasText: 'Jalan usaha tani' });
	await card.press('Alt+ArrowRight');
	await desk.getByLabel(/Kenapa “Jalan usaha tani” masuk/).fill('uang tidak cukup');
	await desk.getByLabel(/Kenapa “Jalan usaha tani” masuk/).press('Enter');
	await expect(other.getByText(/Uang Dana Desa kurang/)).toBeHidden();
	await expect(desk.getByText('uang tidak cukup')).toBeVisible();
	expect.soft(await faultsIn(desk)).toEqual([]);
	await desk.getByRole('button', { name: 'Batalkan (Ctrl+Z)' }).click();
	await expect(desk.getByText('uang tidak cukup')).toBeHidden();
});
