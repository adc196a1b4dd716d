import type { Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { photoFromPlace } from '../support/photo.ts';
import { phoneIn } from '../support/phonePage.ts';
import { expect, test } from '../support/village.ts';

const shown = (page: Page) => page.locator('[data-media=here] img');

/** Chooses a photo as the phone's gallery would give it. */
async function choosePhoto(phone: Page, buffer: Buffer) {
	await phone
		.getByLabel('Dari galeri')
		.setInputFiles({ name: 'IMG_2047.jpg', mimeType: 'image/jpeg', buffer });
	await expect(phone.getByText('Gambar ikut terkirim')).toBeVisible();
}

test('[MEDIA-23] a phone on plain http sends an idea with a photo, also when its line was gone, and the photo tells no place', async ({
	village
}, info) => {
	test.slow();
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const wall = await village.wall(`/${id}/wall/ideas`);
	const phone = await village.phone(`/join#${code}`);
	expect(await phone.evaluate(() => isSecureContext)).toBe(false);
	await arrive(phone);

	// A photo that was held upright by a mark only, 2,400 by 1,800, with the place in it.
	const photo = await photoFromPlace(phone);
	expect(photo.includes('GPS-Tirtamulya')).toBe(true);
	await choosePhoto(phone, photo);
	await phone.screenshot({ path: info.outputPath('phone-chosen.png') });
	await say(phone, 'Jembatan ke sawah retak dan licin');
	for (const screen of [phone, desk, wall]) await expect(shown(screen)).toBeVisible();
	const size = await shown(wall).evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [
		naturalWidth,
		naturalHeight
	]);
	expect(size).toEqual([1200, 1600]);

	await phone.context().setOffline(true);
	await village.laptop.kill();
	await choosePhoto(phone, await photoFromPlace(phone, '#2f6f9f'));
	await say(phone, 'Saluran air penuh sampah');
	await expect(shown(phone)).toHaveCount(2);
	await village.laptop.start();
	await phone.context().setOffline(false);
	await isSafe(phone);
	await expect(wall.getByText('Saluran air penuh sampah').first()).toBeVisible({ timeout: 20_000 });
	await expect(shown(wall)).toHaveCount(2, { timeout: 40_000 });
	await expect(shown(desk)).toHaveCount(2);

	const kept = photosIn(village.laptop.data);
	expect(kept.length).toBeGreaterThan(0);
	for (const bytes of kept) {
		expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
		expect(bytes.includes('Exif') || bytes.includes('GPS-Tirtamulya')).toBe(false);
	}

	await phone.screenshot({ path: info.outputPath('phone.png') });
	await wall.screenshot({ path: info.outputPath('wall.png') });
	await desk.screenshot({ path: info.outputPath('desk.png') });
	expect(await faultsIn(phone)).toEqual([]);
	await phone
		.getByRole('button', { name: /^Perbesar/ })
		.first()
		.click();
	await phone.screenshot({ path: info.outputPath('phone-large.png') });
});

test('[LEAD-37] an idea with a photo sent by a double press raises no hand where its photo went away', async ({
	village
}) => {
	const { phone } = await phoneIn(village);
	await arrive(phone);
	await choosePhoto(phone, await photoFromPlace(phone));
	await phone.getByLabel('Tulis satu kalimat').fill('Jembatan retak');
	await phone.getByRole('button', { name: 'Kirim usulan' }).dblclick();
	await expect(shown(phone)).toBeVisible();
	await isSafe(phone);
	await expect(phone.getByRole('button', { name: 'Saya mau bicara' })).toBeVisible();
});

/** A page whose microphone hears a tone: the recording itself is a real one. */
async function withMicrophone(page: Page) {
	await page.addInitScript(() => {
		navigator.mediaDevices.getUserMedia = async () => {
			const context = new AudioContext();
			const [tone, into] = [context.createOscillator(), context.createMediaStreamDestination()];
			tone.connect(into);
			tone.start();
			return into.stream;
		};
	});
	await page.reload();
}

/** Five seconds as a phone's recorder gives them (WAV, 8 bits, 8,000 a second). */
function hum(): Buffer {
	const sound = Buffer.from(Array.from({ length: 40_000 }, (_, at) => 128 + (at % 40) - 20));
	const head = Buffer.alloc(44);
	head.write('RIFF', 0, 'latin1');
	head.writeUInt32LE(36 + sound.length, 4);
	head.write('WAVEfmt ', 8, 'latin1');
	for (const [at, value] of [
		[16, 16],
		[20, 0x0001_0001],
		[24, 8000],
		[28, 8000],
		[32, 0x0008_0001],
		[40, sound.length]
	] as const)
		head.writeUInt32LE(value, at);
	head.write('data', 36, 'latin1');
	return Buffer.concat([head, sound]);
}

/** Draws a zigzag with one finger. */
async function drawOn(phone: Page) {
	const sheet = phone.getByLabel(/^Lembar kosong/);
	const box = await sheet.boundingBox();
	if (!box) throw new Error('no sheet to draw on');
	const { x, y, width, height } = box;
	await phone.mouse.move(x + width * 0.2, y + height * 0.7);
	await phone.mouse.down();
	for (const [across, down] of [
		[0.4, 0.3],
		[0.6, 0.7],
		[0.8, 0.3]
	] as const)
		await phone.mouse.move(x + width * across, y + height * down, { steps: 8 });
	await phone.mouse.up();
}

test('[MEDIA-31] who does not write says an idea with a voice or a drawing; phone, desk and wall have it, and the desk takes it off again', async ({
	village
}, info) => {
	test.slow();
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const wall = await village.wall(`/${id}/wall/ideas`);

	// On a page that may record: the words that stand for a voice are there by themselves.
	const near = await village.wall(`/join#${code}`);
	await near.setViewportSize({ width: 360, height: 740 });
	await arrive(near);
	await withMicrophone(near);
	await near.getByRole('button', { name: 'Rekam suara' }).click();
	await expect(near.locator('[data-recording]')).toContainText('0:02');
	await near.screenshot({ path: info.outputPath('phone-recording.png') });
	await near.getByRole('button', { name: 'Selesai' }).click();
	await expect(near.getByText('Suara ikut terkirim')).toBeVisible();
	await near.screenshot({ path: info.outputPath('phone-voice.png') });
	await near.getByRole('button', { name: 'Kirim usulan' }).click();

	// On plain http: a recorder's file that nobody could play is said so, and a finger draws.
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const recorder = phone.getByLabel('Rekam suara');
	await expect(recorder).toHaveAttribute('accept', 'audio/*');
	await expect(recorder).toHaveAttribute('capture', 'user');
	const camera = phone.getByLabel('Ambil foto');
	await expect(camera).toHaveAttribute('accept', 'image/*');
	await expect(camera).toHaveAttribute('capture', 'environment');
	await recorder.setInputFiles({
		name: 'a.amr',
		mimeType: 'audio/amr',
		buffer: Buffer.from('#!AMR\n123')
	});
	await expect(phone.getByRole('alert')).toContainText('M4A');
	await recorder.setInputFiles({ name: 'a.wav', mimeType: 'audio/wav', buffer: hum() });
	await expect(phone.getByText('Suara ikut terkirim')).toBeVisible();
	await phone.getByRole('button', { name: 'Kirim usulan' }).click();
	await phone.getByRole('button', { name: 'Gambar', exact: true }).click();
	await drawOn(phone);
	await phone.screenshot({ path: info.outputPath('phone-drawing.png') });
	expect(await faultsIn(phone)).toEqual([]);
	const take = phone.getByRole('button', { name: 'Pakai gambar ini' });
	await phone.setViewportSize({ width: 320, height: 568 });
	await expect(take).toBeInViewport({ ratio: 1 });
	await phone.setViewportSize({ width: 360, height: 740 });
	await take.click();
	await expect(phone.getByText('Gambar ikut terkirim')).toBeVisible();
	await phone.getByRole('button', { name: 'Kirim usulan' }).click();

	for (const screen of [desk, wall, phone])
		await expect(shown(screen)).toBeVisible({ timeout: 15_000 });
	// Nobody presses a wall: it says that there is a voice.
	await expect(wall.getByText('ada suaranya')).toHaveCount(2);
	await expect(wall.getByRole('button', { name: /suara/ })).toHaveCount(0);
	for (const screen of [desk, phone]) {
		await screen
			.getByRole('button', { name: /^Dengarkan suara/ })
			.first()
			.click();
		await expect(screen.getByRole('button', { name: /^Jeda suara/ })).toBeVisible();
		await expect(screen.locator('[data-voice=here]').first()).toBeVisible();
	}
	await wall.screenshot({ path: info.outputPath('wall-voice.png') });
	await phone.screenshot({ path: info.outputPath('phone-heard.png') });

	await desk.getByLabel('Pindahkan: Lihat gambar ini.').selectOption('Lepas foto');
	await expect(phone.getByText('Fotonya dilepas oleh fasilitator.')).toBeVisible();
	await expect(shown(wall)).toHaveCount(0);
	await desk.screenshot({ path: info.outputPath('desk-off.png') });
	await desk.getByRole('button', { name: /^Batalkan/ }).click();
	await expect(shown(phone)).toBeVisible();
	await expect(shown(wall)).toBeVisible();
	expect(await faultsIn(phone)).toEqual([]);
});

/** Every whole photo on the laptop's disk, told by how it begins. */
function photosIn(folder: string): Buffer[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => /[0-9a-f]{64}/.test(path) && statSync(path).isFile())
		.map((path) => readFileSync(path));
}
