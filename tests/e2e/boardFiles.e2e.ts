import { pngSize, printed, saved, twiceAsLarge } from '../support/leaving.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const PLAN = 'contoh-a-tirtamulya-27';

test('[POSTER-13] a tree leaves the report as a picture of twice its size, as a drawing and as words', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${PLAN}/report`);
	await desk.getByRole('button', { name: 'Pohon tujuan' }).click();

	const svg = await saved(desk, 'Gambar tajam (SVG)');
	expect(svg.name).toMatch(/^pohon-tujuan-.*\.svg$/);
	const png = await saved(desk, 'Gambar (PNG)');
	expect(pngSize(png.bytes)).toEqual(twiceAsLarge(svg.bytes));
	const words = await saved(desk, 'Tulisan (.txt)');
	expect(words.bytes.toString()).toContain('TUJUAN UTAMA\n- Warga tiga dusun');
	await expect(desk.getByText(words.name)).toBeVisible();
});

test('[POSTER-14] a board prints on one page, and as a poster with a sheet that shows how it goes together', async ({
	village
}, info) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${PLAN}/report`);
	await desk.getByRole('button', { name: 'Pohon masalah' }).click();
	await desk.getByRole('link', { name: 'Cetak, PDF, poster' }).click();
	await desk.waitForURL(/\/poster\//); // the report has a heading of that name, too
	await expect(desk.getByRole('heading', { name: 'Pohon masalah' })).toBeVisible();
	await desk.screenshot({ path: info.outputPath('page.png') });

	const whole = await printed(desk, info, 'page.pdf');
	expect(whole.pages).toBe(1);
	if (whole.text !== undefined) {
		expect(whole.text).toContain('Masalah utama');
		expect(whole.text).toContain('Curah hujan makin');
		expect(whole.text).not.toContain('Cetak atau simpan PDF');
	}

	await desk.getByLabel('Bentuk').selectOption('poster');
	await desk.getByLabel('Lebar poster').selectOption('2');
	const sheets = await desk.locator('[data-sheet]').count();
	await desk.screenshot({ path: info.outputPath('poster.png'), fullPage: true });
	const poster = await printed(desk, info, 'poster.pdf');
	expect(sheets).toBeGreaterThanOrEqual(2);
	expect(poster.pages).toBe(1 + sheets);
	if (poster.text !== undefined) {
		expect(poster.text).toContain('Cara menempel');
		expect(poster.text).toContain(`Halaman ${poster.pages} dari ${poster.pages}`);
		expect(poster.text).toContain('Lembar A2');
	}
	expect(await faultsIn(desk)).toEqual([]);
});
