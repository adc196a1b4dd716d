import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { beginPlan } from '../support/acts.ts';
import { cardPhoto, cardFilm } from '../support/cardFilm.ts';
import type { HeldCard } from '../support/cardPictures.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';
import { announceAndOpen, press, write, writeOptions } from '../support/voting.ts';

/** Six people in the hall: two say A, one says B, one D, one holds the card slanting; and number nine was given to nobody. */
const HALL: HeldCard[] = [
	{ number: 1, x: 130, y: 130, size: 90 },
	{ number: 2, x: 320, y: 120, size: 70, turn: 8, away: 0.2 },
	{ number: 3, x: 510, y: 130, size: 80, turn: 270 },
	{ number: 4, x: 130, y: 350, size: 60, turn: 95 },
	{ number: 5, x: 320, y: 350, size: 60, turn: 45 },
	{ number: 9, x: 510, y: 350, size: 60 }
];

const folder = mkdtempSync(join(tmpdir(), 'rembuk-cards-'));
const film = join(folder, 'hall.y4m');
writeFileSync(film, cardFilm(HALL, 640, 480));

test.use({
	launchOptions: {
		executablePath: await chromiumPath(),
		args: [
			...CHROMIUM_ARGS,
			'--use-fake-ui-for-media-stream',
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-video-capture=${film}`
		]
	}
});

test('[CARD-9] [CARD-11] the camera reads a hall, sums go to the mood cards and to a round, no camera stays on, and where there is none a photo does it', async ({
	village
}) => {
	const desk = await village.desk();
	await beginPlan(desk, 'RKP 2027', 'Tirtamulya');
	const isOn = () =>
		desk.evaluate(() => document.querySelector('video')?.srcObject instanceof MediaStream);

	await test.step('a question is asked, and its cards are read by the camera', async () => {
		await desk.getByRole('button', { name: 'Cek suasana' }).click();
		await desk.getByRole('button', { name: 'Bagaimana perasaan' }).click();
		await desk.getByRole('button', { name: 'Tanyakan' }).click();
		await desk.getByRole('link', { name: 'Baca kartu' }).click();
		await desk.getByLabel('Kartu dibagikan').fill('6');
		await desk.getByLabel('Kartu dibagikan').press('Enter');
		await desk.getByRole('button', { name: 'Nyalakan kamera' }).click();
		await expect(desk.getByRole('heading', { name: '4 dari 6 kartu terbaca' })).toBeVisible();
		await expect(desk.getByText('Belum terbaca: 5, 6')).toBeVisible();
		await expect(desk.getByRole('button', { name: '4 D' })).toBeVisible();
		expect(await faultsIn(desk)).toEqual([]);
	});

	await test.step('one is put right by hand; after closing the camera is off and the sums are written', async () => {
		await desk.getByRole('button', { name: '5 –' }).click();
		const fix = desk.getByRole('group', { name: 'Kartu 5' });
		await fix.getByRole('button', { name: 'C', exact: true }).click();
		await desk.getByRole('button', { name: 'Tutup pembacaan' }).click();
		await expect(desk.getByText('5 dari 6 kartu menjawab')).toBeVisible();
		expect(await isOn()).toBe(false);
		const counts = desk.getByRole('region', { name: 'Kartu menjawab apa?' }).getByRole('listitem');
		await expect(counts).toContainText([/^A.*2$/, /^B.*1$/, /^C.*1$/, /^D.*1$/]);
		await desk.getByRole('button', { name: 'Catat jumlah' }).click();
		await expect(desk.getByText('Jumlah dari 5 kartu sudah dicatat')).toBeVisible();
		await expect(desk.getByText('Belum ada kartu terbaca')).toBeVisible();
	});

	await test.step('a round in the open takes what the camera read as hands, and counts it', async () => {
		const readCards = desk.url();
		await desk.goto(readCards.replace(/slips.*/, 'desk/votes'));
		await writeOptions(desk, ['Pipa bocor', 'Lampu jalan', 'Posyandu']);
		await desk.getByRole('radio', { name: /^Setuju/ }).check();
		for (let most = 3; most > 1; most--) await press(desk, 'Kurangi: Paling banyak boleh dipilih');
		await press(desk, /^Lanjut: Siapa/);
		await desk.getByRole('radio', { name: /^Kilat/ }).check();
		await write(desk, { 'Undian, diambil sebelum memilih': '4 1 3' });
		await announceAndOpen(desk);
		await desk.goto(readCards);
		await desk.getByRole('radio', { name: /^Pemungutan suara/ }).check();
		await press(desk, 'Nyalakan kamera');
		await expect(desk.getByRole('heading', { name: '4 dari 6 kartu terbaca' })).toBeVisible();
		await press(desk, 'Tutup pembacaan');
		await press(desk, 'Saksi setuju, masukkan hitungan');
		await desk.goto(readCards.replace(/slips.*/, 'desk/votes'));
		await press(desk, 'Tutup dan hitung');
		await press(desk, 'Ya, tutup dan hitung');
		// Two said A, one B, nobody C; D is none of the three, and its holder took part.
		await expect(desk.locator('[data-rank]')).toContainText([
			/Pipa bocor\D*2/,
			/Lampu jalan\D*1/,
			/Posyandu\D*0/
		]);
		await desk.goto(readCards);
	});

	await test.step('the camera goes off with the page', async () => {
		await desk.evaluate(() => {
			const { mediaDevices } = navigator;
			const ask = mediaDevices.getUserMedia.bind(mediaDevices);
			mediaDevices.getUserMedia = async (wish) => {
				const stream = await ask(wish);
				(window as unknown as { eye: MediaStream }).eye = stream;
				return stream;
			};
		});
		await desk.getByRole('button', { name: 'Nyalakan kamera' }).click();
		await expect.poll(isOn).toBe(true);
		await desk.getByRole('link', { name: 'Ketik slip usulan' }).click();
		await expect(desk.getByLabel('Kode slip')).toBeVisible();
		const states = () =>
			desk.evaluate(() =>
				(window as unknown as { eye: MediaStream }).eye.getTracks().map((track) => track.readyState)
			);
		await expect.poll(states).toEqual(['ended']);
	});

	await test.step('a slip is typed without a hand leaving the keys, and a second time it is known', async () => {
		await desk.getByLabel('Kode slip').fill('12r');
		await desk.keyboard.press('Enter');
		await desk.keyboard.type('Jembatan bambu sudah lapuk');
		await desk.keyboard.press('Enter');
		await expect(desk.getByRole('heading', { name: '1 slip sudah diketik' })).toBeVisible();
		await desk.keyboard.type('012-R');
		await expect(desk.getByText('Slip ini sudah diketik: “Jembatan bambu')).toBeVisible();
		expect(await faultsIn(desk)).toEqual([]);
	});

	await test.step('where a browser gives no camera the page says why, and reads a photo instead', async () => {
		await desk.getByRole('link', { name: 'Baca kartu' }).click();
		// As on plain http, where no browser has one.
		await desk.evaluate(() =>
			Object.defineProperty(navigator, 'mediaDevices', { value: undefined })
		);
		await desk.getByRole('button', { name: 'Nyalakan kamera' }).click();
		await expect(desk.getByText('Kamera tidak bisa dipakai di alamat ini')).toBeVisible();
		const photo = { name: 'hall.png', mimeType: 'image/png', buffer: cardPhoto(HALL, 640, 480) };
		await desk.getByLabel('Baca dari foto').setInputFiles(photo);
		await expect(desk.getByText('6 kartu terlihat di foto itu')).toBeVisible();
		await expect(desk.getByRole('heading', { name: '4 dari 6 kartu terbaca' })).toBeVisible();
		expect(await tooWide(desk)).toBeLessThanOrEqual(0);
	});
});
