import { writeFileSync } from 'node:fs';

import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { pngSize, printed, saved, twiceAsLarge } from '../support/leaving.ts';
import { faultsIn } from '../support/openToAll.ts';
import { photoFromPlace } from '../support/photo.ts';
import { expect, test } from '../support/village.ts';

test('[POSTER-17] a drawing leaves from its sheet and from the report: as a picture with its photo, sharp, on a page and as a poster', async ({
	village
}, info) => {
	test.slow();
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await desk.getByRole('button', { name: 'Gambar', exact: true }).click();
	await desk.getByRole('radio', { name: 'Peta sketsa' }).check();
	await desk.getByRole('button', { name: 'Mulai menggambar' }).click();
	const sheet = desk.locator('[data-drawing=shown]');
	await expect(sheet).toBeVisible({ timeout: 60_000 });
	const buffer = await photoFromPlace(desk);
	const file = { name: 'IMG_2047.jpg', mimeType: 'image/jpeg', buffer };
	await desk.locator('input[type=file][accept="image/*"]').setInputFiles(file);
	await expect(sheet.locator('image, img').first()).toBeVisible();

	await desk.getByRole('button', { name: 'Lainnya' }).click();
	await desk.getByRole('button', { name: 'Simpan gambar' }).click();
	await desk.screenshot({ path: info.outputPath('sheet.png') });
	expect(await faultsIn(desk)).toEqual([]);
	const svg = await saved(desk, 'Gambar tajam (SVG)');
	writeFileSync(info.outputPath('whole.svg'), svg.bytes);
	expect(svg.name).toMatch(/^peta-sketsa-rencana-kerja-2028-.*\.svg$/);
	expect(svg.bytes.toString()).toMatch(/<image [^>]*xlink:href="data:image\/[a-z]+;base64,/);
	const png = await saved(desk, 'Gambar (PNG)');
	writeFileSync(info.outputPath('whole.png'), png.bytes);
	expect(pngSize(png.bytes)).toEqual(twiceAsLarge(svg.bytes));

	await desk.getByLabel('Bagian yang disimpan').selectOption({ index: 1 });
	const map = await saved(desk, 'Gambar tajam (SVG)');
	expect(map.bytes.toString()).toContain('>Utara<');
	expect(map.bytes.toString()).not.toContain('>Keadaan<');

	await desk.getByRole('link', { name: 'Cetak, PDF, poster' }).click();
	await desk.waitForURL(/\/poster\/drawing\?/);
	await expect(desk.getByRole('heading', { name: /^Peta sketsa · / })).toBeVisible();
	await expect(desk.locator('main image')).toHaveCount(1);
	await desk.screenshot({ path: info.outputPath('page.png') });
	expect((await printed(desk, info, 'page.pdf')).pages).toBe(1);
	await desk.getByLabel('Bentuk').selectOption('poster');
	await desk.getByLabel('Lebar poster').selectOption('2');
	const sheets = await desk.locator('[data-sheet]').count();
	await desk.screenshot({ path: info.outputPath('poster.png'), fullPage: true });
	const poster = await printed(desk, info, 'poster.pdf');
	expect(sheets).toBeGreaterThanOrEqual(2);
	expect(poster.pages).toBe(1 + sheets);
	if (poster.text !== undefined) expect(poster.text).toContain('Lembar A2');
	expect(await faultsIn(desk)).toEqual([]);

	await desk.goto(`${village.laptop.home}/${id}/report`);
	await desk.getByRole('button', { name: 'Gambar desa' }).click();
	const again = await saved(desk, 'Gambar tajam (SVG)');
	await desk.locator('section.boards').screenshot({ path: info.outputPath('report.png') });
	expect(again.bytes.equals(svg.bytes)).toBe(true);
	expect(await faultsIn(desk)).toEqual([]);
});

test('[DRAW-28] a sheet with nothing on it has nothing to leave with, and says so', async ({
	village
}) => {
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await desk.getByRole('button', { name: 'Gambar', exact: true }).click();
	await desk.getByLabel('Judul gambar').fill('Kosong');
	await desk.getByRole('button', { name: 'Mulai menggambar' }).click();
	await desk.getByRole('button', { name: 'Lainnya' }).click();
	await desk.getByRole('button', { name: 'Simpan gambar' }).click();
	await expect(desk.getByText('Gambar ini masih kosong.')).toBeVisible();
	await expect(desk.getByRole('button', { name: 'Gambar (PNG)' })).toHaveCount(0);
});
