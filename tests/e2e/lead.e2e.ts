import { arrive, beginPlan } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

/** Lets the laptop's clock and the room's go on by so many minutes. */
const MINUTE = 60_000;

test('[LEAD-9] an agenda is begun, phones and wall follow, a late point is put right, and the people reach the quorum', async ({
	village
}) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'RKP 2027', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);

	await test.step('a template is laid out', async () => {
		await desk.getByRole('button', { name: /Musyawarah desa.*180 menit/ }).click();
		await expect(desk.getByText('8. Penutup')).toBeVisible();
		await expect(desk.getByLabel('Menit untuk Usulan warga')).toHaveValue('30');
	});

	await test.step('people are counted by hamlet, and the wall says how many are missing', async () => {
		await desk.getByRole('textbox', { name: 'Nama', exact: true }).fill('Krajan');
		await desk.getByLabel('Krajan, diundang').fill('66');
		await desk.getByLabel('Krajan, laki-laki').fill('20');
		await desk.getByLabel('Krajan, perempuan').fill('19');
		await desk.getByRole('button', { name: 'Tambah baris' }).click();
		await desk.getByRole('textbox', { name: 'Nama', exact: true }).last().fill('Puncak');
		await desk.getByLabel('Puncak, perempuan').fill('3');
		await desk.getByRole('button', { name: 'Simpan kehadiran' }).click();
		await expect(wall.getByText('Kurang 2 orang lagi')).toBeVisible();
		await expect(desk.getByText('Kehadiran tersimpan')).toBeVisible();
	});

	await test.step('two more come, and there are enough', async () => {
		await desk.getByLabel('Puncak, perempuan').fill('5');
		await desk.getByRole('button', { name: 'Simpan kehadiran' }).click();
		await expect(wall.getByText('Cukup: pertemuan sah dibuka')).toBeVisible();
		await desk.getByRole('button', { name: 'Catat: pertemuan dibuka' }).click();
		await expect(desk.getByRole('listitem').filter({ hasText: 'dibuka' }).first()).toBeVisible();
	});

	await test.step('it begins, and everybody is at its point', async () => {
		await desk.getByRole('button', { name: 'Mulai acara' }).click();
		await expect(wall.locator('[data-agenda]')).toContainText('sisa 15 menit');
		await desk.getByRole('button', { name: 'Mulai Usulan warga' }).click();
		await expect(desk).toHaveURL(/desk\/ideas/);
		await expect(wall).toHaveURL(/wall\/ideas/);
		await expect(phone).toHaveURL(/phone\/ideas/);
		await expect(wall.locator('[data-agenda]')).toContainText('Usulan warga');
		await expect(phone.getByLabel('Acara pertemuan')).toContainText('sisa 30 menit');
	});

	await test.step('it takes too long: the desk is told, the rest is shortened', async () => {
		const later = Date.now() + 200 * MINUTE;
		await desk.clock.setSystemTime(later);
		const late = desk.getByText(/selesai terlambat \d+ menit/);
		await expect(late).toBeVisible();
		await desk.getByRole('button', { name: 'Selesai lebih lambat' }).click();
		await expect(late).toBeHidden();
		await desk.clock.setSystemTime(later + 20 * MINUTE);
		await expect(desk.getByText('selesai terlambat 20 menit')).toBeVisible();
		await desk.getByRole('button', { name: 'Ringkas sisanya' }).click();
		await expect(late).toBeHidden();
		await desk.getByRole('navigation').getByRole('link', { name: 'Berkumpul' }).click();
		await expect(desk.getByText('(semula 35 menit)')).toBeVisible();
	});

	await test.step('the next point takes everybody on', async () => {
		await desk.getByRole('button', { name: /^Lanjut:/ }).click();
		await expect(phone).toHaveURL(/phone\/problems/);
		await expect(wall).toHaveURL(/wall\/problems/);
	});
});
