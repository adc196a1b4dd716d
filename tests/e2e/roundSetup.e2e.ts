import type { Page } from '@playwright/test';

import { beginPlan } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';
import { chooseVote } from '../support/voting.ts';

const WAYS = [
	'Titik',
	'Setuju',
	'Urutan',
	'USG',
	'Lima kriteria',
	'Permendesa, 4 × 100',
	'Lembar nilai sendiri',
	'Banding berpasangan',
	'Poin',
	'Anggaran',
	'Cek mufakat'
];

/** Nothing here is clicked: what is reached by Tab is pressed. */
async function press(page: Page, name: string | RegExp, key = 'Enter') {
	await page.getByRole('button', { name }).focus();
	await page.keyboard.press(key);
}

async function write(page: Page, label: string, ...lines: string[]) {
	const field = page.getByLabel(label, { exact: true });
	await page.locator('input').and(field).focus();
	for (const line of lines) {
		await page.keyboard.press('Control+a');
		await page.keyboard.type(line);
		await page.keyboard.press('Enter');
	}
}

async function options(desk: Page, ...labels: string[]) {
	await chooseVote(desk);
	await write(desk, 'Pilihan lain, tulis sendiri', ...labels);
}

test('[VOTE-75] [VOTE-77] [VOTE-78] [VOTE-79] every way of choosing is set up with the keyboard, a reload loses nothing, and one is opened', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.getByRole('navigation').getByRole('link', { name: 'Pilih' }).click();

	// What: two of three say the same, and the group says they do not.
	await options(desk, 'Perbaikan pipa air Kulon', 'Lampu jalan', 'Pipa air Kulon diperbaiki');
	await expect(desk.getByText('1 pasang mungkin maksudnya sama')).toBeVisible();
	await press(desk, 'Memang berbeda');
	await expect(desk.getByText('1 pasang mungkin maksudnya sama')).toBeHidden();

	// How: each way has its place, a heading and an example.
	await press(desk, 'Lanjut: Bagaimana memilih?');
	await expect(desk.getByRole('button', { name: /^2 ?Bagaimana|^Bagaimana/ })).toBeFocused();
	await desk.getByRole('radio', { name: /^Titik/ }).focus();
	for (const way of WAYS) {
		await expect(desk.getByRole('heading', { name: way, level: 3 })).toBeVisible();
		await expect(desk.getByText('Begini yang dilihat pemilih')).toBeVisible();
		await desk.keyboard.press('ArrowDown');
	}
	await desk.keyboard.press('ArrowUp'); // past the last way comes the first again
	await desk.keyboard.press('ArrowUp');
	await expect(desk.getByRole('heading', { name: 'Anggaran', level: 3 })).toBeVisible();
	await write(desk, 'Uang yang ada', '50 juta');
	await expect(desk.getByText('Tulis uang yang ada')).toBeHidden();
	await press(desk, /Pilih paling sedikit dua/);
	await write(desk, 'Biaya: Lampu jalan', '60 juta');
	await expect(desk.getByText('Lebih mahal dari semua uang yang ada')).toBeVisible();
	await write(desk, 'Biaya: Perbaikan pipa air Kulon', '30 juta');
	await write(desk, 'Biaya: Pipa air Kulon diperbaiki', '20 juta');

	await desk.reload();
	await expect(desk.getByText('Lebih mahal dari semua uang yang ada')).toBeVisible();
	await press(desk, 'Lanjut: Bagaimana memilih?');
	await expect(desk.getByLabel('Uang yang ada', { exact: true })).toHaveValue('50.000.000');
	await desk.getByRole('radio', { name: /^Anggaran/ }).focus();
	for (let back = 0; back < 9; back++) await desk.keyboard.press('ArrowUp');
	await expect(desk.getByRole('heading', { name: 'Titik', level: 3 })).toBeVisible();

	// Who: a witness, three people, five spare slips, a lot of beans.
	await press(desk, /^Lanjut: Siapa/);
	await write(desk, 'Nama saksi di samping laptop ini', 'Bu Rukmini');
	await expect(desk.getByRole('checkbox', { name: 'Bu Rukmini' })).toBeChecked();
	await write(desk, 'Hadir', '3');
	await press(desk, 'Buat 8 kartu');
	await write(desk, 'Undian, diambil sebelum memilih', '4 1 3');

	const paper = await desk.context().newPage();
	await paper.goto(`${village.laptop.home}/${id}/slips`);
	await expect(paper.locator('[data-slip]')).toHaveCount(8);
	const codes = await paper.locator('[data-slip] .code').allInnerTexts();
	expect(new Set(codes).size).toBe(8);

	await expect(desk.getByRole('button', { name: 'Lanjut: bacakan, lalu buka' })).toBeDisabled();
	const inHand = desk.getByRole('checkbox', { name: 'Sudah dicetak dan ada di tangan' });
	const ticked = paper.getByRole('checkbox', { name: 'Sudah dicetak dan ada di tangan' });
	await ticked.check();
	await expect(inHand).toBeChecked();
	await ticked.uncheck();
	await expect(inHand).not.toBeChecked();
	await desk.getByRole('checkbox', { name: 'Sudah dicetak dan ada di tangan' }).focus();
	await desk.keyboard.press('Space');
	await press(desk, 'Lanjut: bacakan, lalu buka');
	await expect(desk.getByText('Ada 8 kartu suara untuk 3 orang')).toBeVisible();
	await expect(desk.getByText('Hasil undian: 4 1 3')).toBeVisible();
	await press(desk, 'Buka pemilihan');
	await expect(desk.locator('[data-sealed-round="open"]')).toBeVisible();

	const kept = await desk.evaluate(() => Object.keys(localStorage).join(' '));
	expect(kept).not.toMatch(/slips|set-up/);
	await paper.reload();
	await expect(paper.getByText('Belum ada kartu')).toBeVisible();
});
