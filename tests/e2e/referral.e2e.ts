import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const PLAN = 'contoh-a-tirtamulya-27';

test('[ACTION-88] [ACTION-90] [YEAR-32] a letter is half-written, found again, made as a document and answered; the plan is filled in on cards', async ({
	village
}, info) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${PLAN}/desk/monitoring#letters`);
	await desk.getByRole('button', { name: 'Tulis surat baru' }).click();
	await desk.getByLabel('Kepada siapa?').fill('Kepala Dinas PUPR');
	await desk.getByLabel('Apa yang diminta?').fill('Perbaikan jalan kabupaten');
	await desk.keyboard.press('Escape');
	await desk.reload();
	await desk.getByRole('button', { name: 'Tulis surat baru' }).click();
	const form = desk.getByRole('dialog');
	await expect(form.getByText('tulisan Anda masih ada di sini')).toBeVisible();
	await expect(form.getByLabel('Kepada siapa?')).toHaveValue('Kepala Dinas PUPR');
	await form.getByLabel('Tentang apa?').fill('Jalan ke pasar');
	await form.getByLabel('Nomor surat').fill('411/07/2027');
	await form.getByLabel('Tanggal surat').fill('2020-01-02');
	await form.getByLabel('Jawaban ditunggu sampai').fill('2020-02-01');
	await desk.screenshot({ path: info.outputPath('form.png') });
	await form.getByRole('button', { name: 'Simpan surat' }).click();

	const letter = desk.getByRole('article', { name: 'Kepala Dinas PUPR' });
	await expect(letter).toContainText(/Jawaban terlambat \d+ hari/);
	expect(await faultsIn(desk)).toEqual([]);
	expect(await tooWide(desk)).toBeLessThanOrEqual(0);
	await desk.screenshot({ path: info.outputPath('letters.png'), fullPage: true });
	const download = desk.waitForEvent('download');
	await letter.getByRole('button', { name: 'sebagai DOCX' }).click();
	expect((await download).suggestedFilename()).toMatch(/^surat-penerusan.*\.docx$/);

	await letter.getByRole('button', { name: 'Jawaban dari' }).click();
	await desk.getByLabel('Apa jawabannya?').selectOption('partly');
	await desk.getByLabel('Kata kantor itu').fill('Satu kilometer dulu');
	await desk.getByRole('button', { name: 'Simpan jawaban' }).click();
	await expect(letter).toContainText('Sebagian');
	await expect(letter).toContainText('Satu kilometer dulu');
	await desk.getByRole('button', { name: 'Tulis surat baru' }).click();
	await expect(desk.getByRole('dialog').getByLabel('Kepada siapa?')).toHaveValue('');
	await desk.keyboard.press('Escape');

	await desk.getByRole('navigation').getByRole('link', { name: 'Rencana' }).click();
	await desk.getByRole('button', { name: 'Kartu', exact: true }).click();
	const card = desk.locator('.cards .line').first();
	const who = card.locator('[data-column="who"]');
	await who.click();
	await desk.getByRole('textbox', { name: /Siapa/ }).fill('Bu Wagiyem');
	await desk.keyboard.press('Enter');
	await expect(who).toContainText('Bu Wagiyem');
	expect(await tooWide(desk)).toBeLessThanOrEqual(0);
	expect(await faultsIn(desk)).toEqual([]);
	await desk.screenshot({ path: info.outputPath('cards.png') });
	await desk.getByRole('button', { name: 'Tabel', exact: true }).click();
	await expect(desk.getByRole('gridcell', { name: 'Bu Wagiyem' })).toBeVisible();
});
