import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { photoFromPlace } from '../support/photo.ts';
import { expect, test } from '../support/village.ts';

test('[DRAW-23] [MEDIA-24] a picture stands on sheet and wall, a line drawn at the desk grows on the wall, a note becomes an idea, and an undo takes back one step', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await desk.getByRole('button', { name: 'Gambar', exact: true }).click();
	await desk.getByRole('radio', { name: 'Peta sketsa' }).check();
	await desk.getByRole('button', { name: 'Mulai menggambar' }).click();
	await expect(desk.locator('[data-drawing=shown]')).toBeVisible({ timeout: 60_000 });
	await desk.getByRole('button', { name: 'Tampilkan di dinding' }).click();

	const wall = await village.wall(`/${id}/wall/ideas`);
	const drawn = wall.locator('main svg');
	await expect(drawn.getByText('Keterangan', { exact: true })).toBeVisible();
	expect(await drawn.locator('[data-form=ink]').count()).toBe(0);

	await desk.getByRole('button', { name: 'Pena' }).click();
	const sheet = desk.locator('[data-drawing=shown]');
	const { x, y } = (await sheet.boundingBox()) ?? { x: 0, y: 0 };
	await desk.mouse.move(x + 250, y + 150);
	await desk.mouse.down();
	await desk.mouse.move(x + 380, y + 220, { steps: 20 });
	const ink = drawn.locator('[data-form=ink] path');
	await expect(ink).toHaveCount(1); // the hand is still down
	const before = await ink.getAttribute('d');
	await desk.mouse.move(x + 480, y + 160, { steps: 20 });
	await desk.mouse.up();
	await expect(ink).not.toHaveAttribute('d', before ?? '');

	const buffer = await photoFromPlace(desk);
	const file = { name: 'IMG_2047.jpg', mimeType: 'image/jpeg', buffer };
	await desk.locator('input[type=file][accept="image/*"]').setInputFiles(file);
	await expect(drawn.locator('image')).toHaveCount(1, { timeout: 20_000 });
	await expect(sheet.locator('image, img').first()).toBeVisible();
	await desk.keyboard.press('Control+z');
	await expect(drawn.locator('image')).toHaveCount(0);

	await desk.getByRole('button', { name: 'Catatan' }).click();
	await desk.mouse.click(x + 360, y + 250);
	await desk.keyboard.type('Air sungai keruh setiap hujan');
	await desk.keyboard.press('Enter');
	await expect(drawn.locator('[data-form=note]')).toContainText('keruh');
	await desk.getByRole('button', { name: 'Jadikan usulan' }).click();
	await expect(desk.getByText('Sudah menjadi usulan')).toBeVisible();

	// The way back: first the idea, then the words.
	await desk.getByRole('button', { name: 'Batalkan (Ctrl+Z)' }).click();
	await expect(desk.getByRole('button', { name: 'Jadikan usulan' })).toBeVisible();
	await desk.getByRole('button', { name: 'Jadikan usulan' }).click();
	await desk.getByRole('button', { name: 'Daftar', exact: true }).click();
	await expect(
		desk.getByText('Air sungai keruh setiap hujan', { exact: true }).first()
	).toBeVisible();
});
