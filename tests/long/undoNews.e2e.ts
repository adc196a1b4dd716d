import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test('[PLAN-18] [PLAN-20] the news of an undo is the next stop after the head, and stays while somebody is at it', async ({
	village
}, info) => {
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.clock.install();
	await bringRoomTo(desk, 'Usulan');
	await desk.getByLabel('Tulis untuk warga tanpa HP').fill('Lampu jalan padam');
	await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
	await desk.getByRole('button', { name: 'Batalkan (Ctrl+Z)' }).click();
	const news = desk.locator('.news.shown');
	const again = news.getByRole('button', { name: 'Kembalikan lagi' });
	await expect(news).toContainText('Lampu jalan padam');
	await desk.screenshot({ path: info.outputPath('news.png') });

	await desk.locator('.desk > header').getByRole('button').last().focus();
	await desk.keyboard.press('Tab');
	await expect(news.locator(':focus')).toHaveCount(1);
	await desk.clock.fastForward(40_000);
	await expect(again).toBeVisible();
	await desk.getByRole('heading', { level: 1 }).focus();
	await again.hover();
	await desk.clock.fastForward(40_000);
	await expect(again).toBeVisible();
	await desk.mouse.move(5, 5);
	await desk.clock.fastForward(11_000);
	await expect(news).toHaveCount(0);
});
