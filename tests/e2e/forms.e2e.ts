import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page, TestInfo } from '@playwright/test';

import { readDocx } from '#lib/export/fixtures/secondDocReader.ts';
import { readBySecondReader } from '#lib/export/fixtures/secondReader.ts';
import { SUMMARY_PNG } from '#lib/export/summary/summarySvg.ts';

import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const PLAN = 'contoh-a-tirtamulya-27';
const RKP = 'Rancangan RKP Desa (Permendagri 114)';
const OURS = 'RENCANA KITA BERSAMA 2027';

/** Presses a button and reads the file that comes of it; a whole pack takes seconds, and many of them on a busy machine. */
async function saved(desk: Page, button: Locator) {
	const download = desk.waitForEvent('download', { timeout: 180_000 });
	await button.click();
	const file = await download;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Presses a form's print button where no print window opens, and gives the pages that would be printed. */
async function printed(desk: Page, button: Locator, info: TestInfo) {
	await desk.evaluate(() => (window.print = () => undefined));
	await button.click();
	await expect(desk.locator('[data-paper]')).toBeAttached();
	const path = info.outputPath('rkp.pdf');
	const bytes = await desk.pdf({ path, preferCSSPageSize: true });
	await desk.evaluate(() => dispatchEvent(new Event('afterprint')));
	const { stdout, error } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
	const sheets = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	return { text: error ? undefined : stdout, sheets };
}

test('[FORM-15] from the report a form is saved, printed and called otherwise, and all of them leave in one pack', async ({
	village
}, info) => {
	test.slow(); // a pack is some eighty files: five seconds of a processor of its own, minutes where many share one
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${PLAN}/report`);
	const forms = desk.getByRole('region', { name: 'Surat dan formulir resmi' });
	const button = (name: string) => forms.getByRole('button', { name, exact: true });

	await button(`Ganti judul: ${RKP}`).click();
	await forms.getByLabel('Judul di surat').fill(OURS);
	await button('Simpan judul').click();
	await button('A4').click();
	await expect(button('A4')).toHaveAttribute('aria-pressed', 'true');
	expect(await faultsIn(desk)).toEqual([]);

	const workbook = await saved(desk, button(`Excel: ${OURS}`));
	expect(workbook.name).toMatch(/^rkp-10a-.*\.xlsx$/);
	const [sheet] = readBySecondReader(workbook.bytes);
	const cells = [...sheet!.cells.values()].map(({ text }) => text);
	expect(cells).toEqual(expect.arrayContaining([OURS, '594700000']));
	const letter = await saved(desk, button(`Word: ${OURS}`));
	expect(readDocx(letter.bytes).paragraphs).toContain(OURS);

	const { text, sheets } = await printed(desk, button(`Cetak: ${OURS}`), info);
	expect(sheets).toBeGreaterThan(0);
	if (text !== undefined) {
		for (const words of [OURS, '594.700.000', `Halaman 1 dari ${sheets}`, 'Kepala Desa'])
			expect(text).toContain(words);
		expect(text).not.toContain('Surat dan formulir resmi');
	}
	const short = await printed(desk, button('Cetak: Rencana satu halaman'), info);
	expect(short.sheets).toBe(1); // FORM-28
	await expect(forms).toBeVisible();

	await button('Untuk umum').click();
	await expect(forms.getByText('Notulen', { exact: true })).toBeHidden();
	await button('Paket resmi (ZIP)').click();
	await expect(forms.getByRole('progressbar')).toBeVisible();
	await button('Batal').click();
	await expect(forms.getByText('Paket dibatalkan.')).toBeVisible();

	await forms.screenshot({ path: info.outputPath('forms.png') });
	const pack = unzipSync((await saved(desk, button('Paket resmi (ZIP)'))).bytes);
	const { files, redaction } = JSON.parse(strFromU8(pack['manifest.json']!)) as {
		redaction: string;
		files: { path: string; sha256: string }[];
	};
	expect(redaction).toBe('public');
	expect(files.length).toBeGreaterThan(30);
	for (const { path, sha256 } of files)
		expect(createHash('sha256').update(pack[path]!).digest('hex')).toBe(sha256);
	expect(Object.keys(pack).filter((path) => path.includes('notulen'))).toEqual([]);
});

test('[OFFICE-31] one press on the report gives the picture for a chat, below 300 KB', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${PLAN}/report`);
	const picture = await saved(desk, desk.getByRole('button', { name: 'Gambar untuk chat (PNG)' }));
	expect(picture.name).toMatch(/\.png$/);
	expect(picture.bytes.length).toBeLessThan(300 * 1024);
	expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
	const sides = [16, 20].map((at) => picture.bytes.readUInt32BE(at));
	expect(sides).toEqual([SUMMARY_PNG.width, SUMMARY_PNG.height]);
});
