import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test('[DRAW-33] on a small laptop a drawing has most of the page, and all of it in one press, with its tools and a step back', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	await desk.setViewportSize({ width: 1366, height: 768 });
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await desk.getByRole('button', { name: 'Gambar', exact: true }).click();
	await desk.getByRole('radio', { name: 'Peta sketsa' }).check();
	await desk.getByRole('button', { name: 'Mulai menggambar' }).click();
	const sheet = desk.locator('[data-drawing=shown]');
	await expect(sheet).toBeVisible({ timeout: 60_000 });
	const seen = async () => {
		const { y = 0, height = 0 } = (await sheet.boundingBox()) ?? {};
		return Math.min(768, y + height) - y;
	};
	await expect.poll(seen).toBeGreaterThan(430);
	await expect(desk.getByRole('button', { name: 'Buang gambar' })).toHaveCount(0);

	await desk.getByRole('button', { name: 'Penuh' }).click();
	await expect.poll(seen).toBeGreaterThan(580);
	await desk.getByRole('button', { name: 'Catatan' }).click();
	await sheet.click({ position: { x: 300, y: 300 } });
	await desk.keyboard.type('Mata air Kedung');
	await desk.keyboard.press('Enter');
	const note = desk.getByText('Dipegang: Catatan Mata air Kedung');
	await expect(note).toBeVisible();
	await desk.getByRole('toolbar').getByRole('button', { name: 'Batalkan' }).click();
	await expect(note).toHaveCount(0);
	await desk.getByRole('button', { name: 'Lainnya' }).click();
	await desk.getByRole('button', { name: 'Buang gambar' }).click();
	await desk.getByRole('textbox', { name: 'Mengapa gambar ini dibuang?' }).fill('Dua kali dibuat');
	await desk.getByRole('dialog').getByRole('button', { name: 'Buang gambar' }).click();
	await expect(desk.getByText('Gambar yang dibuang')).toBeVisible();
});
