import { expect, type Page } from '@playwright/test';

/** What a desk and its phones do in a round of signed papers, in the words on their screens. */

export const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name }).click();
export const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Writes into the fields of a region by their labels, each left with Tab as a scribe does. */
export async function fill(page: Page, place: string, counts: Record<string, number | string>) {
	for (const [label, count] of Object.entries(counts)) {
		const field = region(page, place).getByRole('textbox', { name: label, exact: true });
		await field.fill(String(count));
		await field.press('Tab');
	}
}

/** Writes into fields of the set-up, each taken with Enter. */
export async function write(page: Page, words: Record<string, string>) {
	for (const [label, value] of Object.entries(words)) {
		const field = page.locator('input').and(page.getByLabel(label, { exact: true }));
		await field.fill(value);
		await field.press('Enter');
	}
}

/** The desk begins with talking it through: here a vote is prepared. */
export const chooseVote = (desk: Page) =>
	desk.getByRole('radio', { name: /^Pemungutan suara/ }).check();

/** Writes what can be chosen at a desk that stands at the step of votes, and goes on to how. */
export async function writeOptions(desk: Page, labels: readonly string[]) {
	await chooseVote(desk);
	for (const label of labels) await write(desk, { 'Pilihan lain, tulis sendiri': label });
	await press(desk, 'Lanjut: Bagaimana memilih?');
}

/** Makes slips for so many people and one to spare, draws the lot, reads aloud and opens. Gives the codes from the printed page. */
export async function openWithSlips(desk: Page, people: number): Promise<string[]> {
	await write(desk, { Hadir: String(people), 'Kartu cadangan': '1' });
	await press(desk, `Buat ${people + 1} kartu`);
	await desk.getByRole('textbox', { name: 'Undian, diambil sebelum memilih' }).fill('4 1 3');
	const paper = await desk.context().newPage();
	await paper.goto(desk.url().replace(/desk\/.*/, 'slips'));
	await expect(paper.locator('[data-slip]')).toHaveCount(people + 1);
	const printed = await paper.locator('[data-slip] .code').allInnerTexts();
	await paper.close();
	await desk.getByRole('checkbox', { name: 'Sudah dicetak dan ada di tangan' }).check();
	await announceAndOpen(desk);
	return printed.map((code) => code.replaceAll(/\W/g, ''));
}

/** Reads aloud and opens. */
export async function announceAndOpen(desk: Page) {
	await press(desk, 'Lanjut: bacakan, lalu buka');
	await press(desk, 'Buka pemilihan');
	await expect(desk.locator('[data-sealed-round="open"]')).toBeVisible();
}

/** No screen says what is ahead. */
export async function hideTotals(...pages: Page[]) {
	for (const page of pages) await expect(page.locator('[data-rank]')).toHaveCount(0);
}

/** Waits until a phone says this of its own ballot. */
export const stands = (phone: Page, stand: string) =>
	expect(phone.locator(`[data-stand="${stand}"]`)).toBeVisible({ timeout: 45_000 });

/** The hash of the result that a screen has counted by itself. */
export const hashOn = (page: Page) =>
	page.locator('[data-result-hash]').getAttribute('data-result-hash', { timeout: 45_000 });

/** Gives dots on a phone, option after option in whatever order it asks, and sends them. */
export async function giveDots(phone: Page, options: number, dots: Record<string, number>) {
	for (let at = 1; at <= options; at += 1) {
		await expect(phone.getByText(`${at} dari ${options}`)).toBeVisible();
		const add = phone.getByRole('button', { name: /^Beri titik: / });
		const label = (await add.getAttribute('aria-label'))?.replace('Beri titik: ', '') ?? '';
		for (let given = 0; given < (dots[label] ?? 0); given += 1) await add.click();
		await press(phone, /^Lanjut$/);
	}
	await press(phone, 'Kirim suara saya');
}

/** Types a paper with dots and lets the witness at the laptop compare it. */
export async function typePaper(desk: Page, code: string, dots: Record<string, number>) {
	await region(desk, 'Suara di kertas').getByLabel('Kode kartu').fill(code);
	await fill(desk, 'Suara di kertas', dots);
	await press(desk, 'Tunjukkan ke saksi');
	await expect(desk.getByText('Saksi, cocokkan dengan surat suaranya')).toBeVisible();
	await press(desk, 'Cocok, masukkan ke kotak');
}
