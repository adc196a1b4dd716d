import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test('[LISTEN-10] a desk gives an idea another picture or none from its menu, the wall follows, and undo brings back what was there', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const wall = await village.wall(`/${id}/wall/ideas`);
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await phone.locator('[data-about=none]').click();
	await phone.getByRole('button', { name: 'Ini soal air.' }).click();
	await phone.getByRole('button', { name: 'Kirim usulan' }).click();

	const pictureOn = (screen: typeof desk) => screen.locator('article [data-topic]').first();
	const shows = async (topic: string) => {
		for (const screen of [desk, wall, phone])
			await expect(pictureOn(screen)).toHaveAttribute('data-topic', topic);
	};
	await shows('water');
	const menu = desk.getByLabel('Pindahkan: Ini soal air.');
	await menu.selectOption({ label: 'Jalan' });
	await shows('road');
	await desk.screenshot({ path: info.outputPath('desk-put.png') });
	expect(await faultsIn(desk)).toEqual([]);
	await menu.selectOption({ label: 'Tanpa gambar' });
	for (const screen of [desk, wall, phone]) await expect(pictureOn(screen)).toBeHidden();
	await desk.screenshot({ path: info.outputPath('desk-off.png') });
	for (const topic of ['road', 'water']) {
		await desk.keyboard.press('Control+z');
		await shows(topic);
	}
	await wall.screenshot({ path: info.outputPath('wall.png') });
});
