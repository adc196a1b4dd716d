import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test('[MEET-1] three phones, a wall and a power cut: every idea is there at the end', async ({
	village
}) => {
	test.slow();
	const { laptop } = village;
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	await expect(wall.getByText('Belum ada yang masuk')).toBeVisible();

	const phones = await Promise.all(
		['ana', 'budi', 'citra'].map(() => village.phone(`/join#${code}`))
	);
	const [ana, budi, citra] = phones as [(typeof phones)[0], (typeof phones)[0], (typeof phones)[0]];
	expect(await ana.evaluate(() => isSecureContext)).toBe(false);
	for (const phone of phones) await arrive(phone);
	await expect(wall.getByText('3 orang sudah masuk')).toBeVisible();

	await bringRoomTo(desk, 'Usulan');
	await say(ana, 'Air mati tiap kemarau');
	await expect(wall.getByText('Air mati tiap kemarau').first()).toBeVisible();
	await budi.getByRole('button', { name: 'Saya juga' }).click();
	await expect(wall.getByText('1 mendukung').first()).toBeVisible();

	// One phone walks out of reach and goes on writing.
	await citra.context().setOffline(true);
	await say(citra, 'Lampu jalan ke masjid mati');
	await expect(citra.locator('[data-safety="on-device"]')).toBeVisible();

	// The laptop's plug is pulled. Those who are there go on writing.
	await laptop.kill();
	await say(budi, 'Pipa bocor dekat makam');
	await expect(budi.locator('[data-safety="on-device"]')).toBeVisible();
	await expect(wall.getByText('Air mati tiap kemarau').first()).toBeVisible();
	await wall.reload().catch(() => undefined);

	await laptop.start();
	await citra.context().setOffline(false);
	for (const page of [ana, budi, citra, desk]) await isSafe(page);
	await wall.goto(`${laptop.home}/${id}/wall/ideas`);
	for (const idea of [
		'Air mati tiap kemarau',
		'Lampu jalan ke masjid mati',
		'Pipa bocor dekat makam'
	]) {
		for (const page of [wall, desk, ana, budi, citra])
			await expect(page.getByText(idea).first()).toBeVisible();
	}
});

test('[MEET-2] a browser that is closed and opened again has everything without the relay', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await say(phone, 'Posyandu belum punya timbangan');
	await isSafe(phone);

	const context = phone.context();
	const address = phone.url();
	await phone.close();
	// The pages still come from the laptop, but its relay does not answer any more.
	await context.route('**/api/**', (route) => route.abort());
	const again = await context.newPage();
	await again.routeWebSocket(/\/sync\//, (socket) => void socket.close({ code: 1013 }));
	await again.goto(address);
	await expect(again.getByText('Posyandu belum punya timbangan')).toBeVisible();
	await say(again, 'Jalan ke ladang becek');
	await expect(again.locator('[data-safety="on-device"]')).toBeVisible();
});

test('[MEET-3] two tabs of one browser agree, with the relay and without it', async ({
	village
}) => {
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const other = await desk.context().newPage();
	await other.goto(desk.url());
	await village.laptop.kill();
	await desk.getByLabel('Tulis untuk warga tanpa HP').fill('Saluran mampet');
	await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
	await expect(other.getByText('Saluran mampet')).toBeVisible();
	await other.getByLabel('Kumpulan baru').fill('Air');
	await other.getByRole('button', { name: 'Tambah kumpulan' }).click();
	await expect(desk.getByRole('textbox', { name: 'Nama kumpulan' })).toHaveValue('Air');
});

test('[MEET-4] a wrong code is answered in words, and the right one still works', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const phone = await village.phone('/');
	await phone.getByLabel('Kode di dinding').fill('WRONG123');
	await phone.getByRole('button', { name: 'Masuk' }).click();
	await expect(phone.getByText('Kode itu tidak cocok. Lihat lagi di dinding.')).toBeVisible();
	await phone
		.getByLabel('Kode di dinding')
		.fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
	await phone.getByRole('button', { name: 'Masuk' }).click();
	await arrive(phone);
	await expect(phone.getByText('Kamu sudah masuk')).toBeVisible();
});

test('[MEET-5] odd words are refused with a reason or kept letter for letter, and nothing typed is lost', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const box = phone.getByLabel('Tulis satu kalimat');
	const send = phone.getByRole('button', { name: 'Kirim usulan' });
	await expect(send).toBeDisabled();

	await box.fill('a'.repeat(10_000));
	await send.click();
	await expect(phone.getByText('Terlalu panjang')).toBeVisible();
	await expect(box).toHaveValue('a'.repeat(10_000));

	await box.fill('air \uFFFE bersih');
	await send.click();
	await expect(phone.getByText('Ada huruf yang tidak bisa ditampilkan')).toBeVisible();
	await expect(box).toHaveValue('air  bersih');

	for (const idea of ['🚰 air mati 👩🏽‍🌾', 'المياه مقطوعة', '<img src=x onerror=alert(1)>'])
		await say(phone, idea);
	await box.fill('belum selesai');
	await phone.reload();
	await expect(box).toHaveValue('belum selesai');
});
