import type { Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { photoFromPlace } from '../support/photo.ts';
import { expect, test } from '../support/village.ts';

const shown = (page: Page) => page.locator('[data-media=here] img');

/** Chooses a photo as the phone's gallery would give it. */
async function choosePhoto(phone: Page, buffer: Buffer) {
	await phone
		.getByLabel('Dari galeri')
		.setInputFiles({ name: 'IMG_2047.jpg', mimeType: 'image/jpeg', buffer });
	await expect(phone.getByText('Foto ikut terkirim')).toBeVisible();
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

/** Every whole photo on the laptop's disk, told by how it begins. */
function photosIn(folder: string): Buffer[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => /[0-9a-f]{64}/.test(path) && statSync(path).isFile())
		.map((path) => readFileSync(path));
}
