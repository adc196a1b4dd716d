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

test('[POSTER-20] a picture in pixels is drawn in the letters of the screen', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${PLAN}/report`);
	await desk.evaluate(() => {
		const make = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (blob: Blob) => {
			if (blob.type === 'image/svg+xml') {
				void blob.text().then((text) => (document.body.dataset['drawn'] = text));
			}
			return make(blob);
		};
	});
	await saved(desk, 'Gambar (PNG)');
	await expect(desk.locator('body')).toHaveAttribute(
		'data-drawn',
		/@font-face\{[^}]*url\(data:font/
	);
	// The same words are as wide in that picture as on the screen.
	const [here, drawn] = await desk.evaluate(async () => {
		const words = 'MASALAH Warga Dusun Puncak, Ngasem, dan Kedung 0123';
		const style = /<style>.*?<\/style>/s.exec(document.body.dataset['drawn'] ?? '')?.[0] ?? '';
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60">${style}<text y="40" font-size="36" font-family="'Atkinson Hyperlegible Next Variable', monospace">${words}</text></svg>`;
		const image = new Image();
		image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;x=1' }));
		await image.decode();
		const pen = Object.assign(document.createElement('canvas'), { width: 2000, height: 60 });
		const context = pen.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, 2000, 60);
		let right = 0;
		for (let at = 3; at < data.length; at += 4)
			if (data[at]! > 0) right = Math.max(right, ((at - 3) / 4) % 2000);
		context.font = "36px 'Atkinson Hyperlegible Next Variable'";
		return [context.measureText(words).width, right] as const;
	});
	expect(Math.abs(here - drawn)).toBeLessThan(6);
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
	// Two strokes at each corner of each sheet, and a dashed line where one is glued over another: all but the first.
	const marks = await desk
		.locator('[data-sheet] [data-crop]')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.match(/M/g)?.length));
	expect(marks).toEqual(Array.from({ length: sheets }, () => 8));
	await expect(desk.locator('[data-sheet] [data-glue][d^="M"]')).toHaveCount(sheets - 1);
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
