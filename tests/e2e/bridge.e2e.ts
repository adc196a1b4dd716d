import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { cameraOn } from '../support/lightCamera.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

const IDEAS = ['Jembatan di hilir rusak', 'Air mati tiap kemarau', 'Posyandu jauh dari dusun'];

test('[ARRIVE-30] [ARRIVE-36] [BRIDGE-9] [BRIDGE-10] [BRIDGE-11] [BRIDGE-12] a phone that lost its place shows its ideas to the camera, the wall has them, and later nothing is there twice', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { code, id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await phone.getByRole('region', { name: 'Boleh kami tahu sedikit?' }).getByText('Lewati').click();
	const pictures = phone.getByRole('region', { name: 'Kode gambarku' });
	await expect(pictures.getByRole('listitem')).toHaveCount(4);
	expect(await tooWide(phone)).toBe(0);
	await phone.screenshot({ path: info.outputPath('picture-code.png'), fullPage: true });
	await phone.getByRole('button', { name: 'Tutup', exact: true }).click();
	await expect(pictures).toHaveCount(0);
	await phone.waitForLoadState('networkidle'); // all of its screens are here, as on a phone that was let in before
	await bringRoomTo(desk, 'Usulan');
	const wall = await village.wall(`/${id}/wall/ideas`);
	const cards = wall.locator('[data-idea]');
	await expect(phone.getByLabel('Tulis satu kalimat')).toBeVisible();
	await isSafe(phone);

	await phone.context().setOffline(true);
	for (const idea of IDEAS) await say(phone, idea);
	const line = phone.getByRole('button', { name: 'HP ini belum tersambung ke laptop' });
	await expect(line).toBeVisible({ timeout: 40_000 });
	await expect(phone.getByText('Hotspot penuh?')).toHaveCount(0);
	await line.click();
	await phone.getByRole('button', { name: 'Tunjukkan lewat layar' }).click();
	const codes = phone.getByRole('img', { name: 'Kode untuk kamera laptop' });
	await expect(codes).toBeVisible();
	expect(await faultsIn(phone)).toEqual([]);
	expect(await tooWide(phone)).toBe(0);

	await desk.getByRole('button', { name: 'Baca layar HP' }).click();
	const holdUp = await cameraOn(desk, codes.locator('canvas'));
	await desk.getByRole('button', { name: 'Nyalakan kamera' }).click();
	const accept = desk.getByRole('button', { name: 'Terima', exact: true });
	await expect(async () => {
		await holdUp();
		await expect(accept).toBeVisible({ timeout: 100 });
	}).toPass({ intervals: [0] });
	for (const idea of IDEAS) await expect(desk.getByText(idea)).toBeVisible();
	await expect(cards).toHaveCount(0);
	expect(await faultsIn(desk)).toEqual([]);

	await accept.click();
	const receipt = desk.getByText(/^\d{4}$/);
	await expect(receipt).toBeVisible();
	for (const idea of IDEAS) await expect(cards.filter({ hasText: idea })).toBeVisible();
	await phone.getByLabel('Empat angka dari laptop').fill('12');
	await phone.getByLabel('Empat angka dari laptop').fill((await receipt.textContent()) ?? '');
	await expect(phone.getByText('Benar: semuanya sudah di laptop.')).toBeVisible();
	await phone.getByRole('button', { name: 'Tutup' }).click();
	await expect(phone.getByText('belum sampai di laptop')).toBeHidden();

	await phone.context().setOffline(false);
	await isSafe(phone);
	await say(phone, 'Lampu jalan');
	for (const idea of [...IDEAS, 'Lampu jalan']) {
		await expect(cards.filter({ hasText: idea })).toHaveCount(1);
	}
	await expect(cards).toHaveCount(IDEAS.length + 1);
});
