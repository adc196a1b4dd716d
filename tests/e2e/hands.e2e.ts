import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { phoneIn } from '../support/phonePage.ts';
import { expect, test } from '../support/village.ts';

test('[IDEA-6] [LOOK-2] [LOOK-3] a villager is not fooled by a double tap, an unsent sentence or the bin', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const [ana, budi] = [
		await village.phone(`/join#${code}`),
		await village.phone(`/join#${code}`)
	] as const;
	for (const phone of [ana, budi]) await arrive(phone);
	await say(ana, 'Air mati tiap kemarau');
	const too = budi.getByRole('button', { name: 'Saya juga' });
	await too.dblclick();
	await expect(too).toHaveAttribute('aria-pressed', 'true');
	await expect(desk.getByText('1 mendukung')).toBeVisible();

	await budi.getByLabel('Tulis satu kalimat').fill('Lampu jalan');
	await isSafe(budi);
	await expect(budi.getByText('Belum dikirim')).toBeVisible();
	await expect(budi.getByText('Sudah sampai di laptop')).toBeHidden();

	// One touch takes nothing back.
	await ana.getByRole('button', { name: 'Tarik' }).dblclick();
	await expect(ana.getByText('Ketuk lagi: tarik')).toBeVisible();
	await expect(ana.getByText('Air mati tiap kemarau')).toBeVisible();

	await desk.getByLabel('Pindahkan: Air mati tiap kemarau').selectOption('aside:binned');
	await desk.getByRole('button', { name: 'Buang ke keranjang' }).click();
	await expect(desk.getByText('Tulis alasannya.')).toBeVisible();
	await desk.getByLabel('Kenapa dibuang?').fill('Sudah dikerjakan tahun lalu');
	await desk.getByRole('button', { name: 'Buang ke keranjang' }).click();
	await expect(ana.getByText('Sudah dikerjakan tahun lalu')).toBeVisible();
	await expect(budi.getByText('Air mati tiap kemarau')).toBeHidden();
});

test('[RELAY-78] a phone that is taken out at the desk is told so, promises no line and keeps its words; it comes back by undo, and by being let in again', async ({
	village
}) => {
	test.slow();
	const { phone, desk } = await phoneIn(village);
	await arrive(phone);
	await say(phone, 'Air mati tiap kemarau');
	await isSafe(phone);
	await desk.getByRole('button', { name: 'Perangkat: 1 HP di sini' }).click();
	const sheet = desk.getByRole('dialog');
	const told = phone.getByRole('alert').filter({ hasText: 'HP ini dikeluarkan dari rapat.' });
	const takeOut = async () => {
		await sheet.getByRole('button', { name: 'Keluarkan', exact: true }).click();
		await sheet.getByRole('button', { name: 'Ya, keluarkan' }).click();
		await expect(told).toBeVisible();
		await expect(sheet).toContainText('dikeluarkan ·');
	};

	// One press by mistake takes nobody out.
	await sheet.getByRole('button', { name: 'Keluarkan', exact: true }).click();
	await sheet.getByRole('button', { name: 'Jangan' }).click();
	await takeOut();
	await expect(told).toContainText('Mau ikut lagi? Minta yang memimpin');
	await expect(phone.getByText('Air mati tiap kemarau')).toBeVisible();
	await say(phone, 'Jembatan di hilir rusak');
	await expect(phone.locator('[data-safety="on-device"]')).toBeVisible();
	await expect(phone.getByText('Dikirim begitu tersambung')).toBeHidden();
	await phone.waitForTimeout(13_000); // after twelve seconds any other phone asks whether the laptop moved
	await expect(phone.getByText('HP ini belum tersambung ke laptop')).toHaveCount(0);
	await sheet.getByRole('button', { name: 'Batalkan' }).click();
	await expect(told).toBeHidden();
	await isSafe(phone);

	await takeOut();
	await phone.reload();
	await expect(told).toBeVisible();
	await sheet.getByRole('button', { name: 'Izinkan masuk lagi' }).click();
	await expect(told).toHaveCount(0, { timeout: 60_000 });
	await say(phone, 'Lampu jalan padam');
	await isSafe(phone);
	await sheet.getByRole('button', { name: 'Tutup', exact: true }).click();
	for (const idea of ['Air mati tiap kemarau', 'Jembatan di hilir rusak', 'Lampu jalan padam'])
		await expect(desk.getByText(idea).first()).toBeVisible();
});

test('[LOOK-4] [LOOK-7] a laptop that took its plan off the list leads it again with the code from its wall', async ({
	village
}) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const wall = await village.wall(`/${id}/wall/ideas`);
	await expect(wall.locator('[data-join]')).toHaveAttribute('data-join', code);

	await isSafe(desk);
	await desk.goto(village.laptop.home);
	await desk.getByRole('button', { name: 'Hapus dari daftar' }).click();
	await desk.getByRole('dialog').getByRole('button', { name: 'Hapus dari daftar' }).click();
	await expect(desk.getByRole('link', { name: 'Rencana Kerja 2028' })).toBeHidden();
	await desk.getByLabel('Kode di dinding').fill(code);
	await desk.getByRole('button', { name: 'Masuk' }).click();
	await desk.waitForURL(`**/${id}/desk/meeting`);
	await expect(desk.getByRole('navigation').getByRole('link', { name: 'Usulan' })).toBeVisible();
});

test('[LOOK-5] a laptop in English shows an Indonesian wall to an Indonesian meeting', async ({
	village
}) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall('/');
	await wall.evaluate(() => localStorage.setItem('rembuk.language', 'en'));
	await wall.goto(`${village.laptop.home}/${id}/wall/meeting`);
	await expect(wall.getByText('Belum ada yang masuk')).toBeVisible();
	await desk.evaluate(() => localStorage.setItem('rembuk.language', 'en'));
	await desk.goto(`${village.laptop.home}/${id}/desk/votes`);
	await expect(desk.getByLabel('The question for everybody')).toHaveValue(
		'Mana yang paling penting bagi kita?'
	);
});

test('[LOOK-8] with thirty ideas waiting, a new group and its cards are within reach of the eye', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const add = desk.getByRole('button', { name: 'Tambah', exact: true });
	for (let i = 1; i <= 30; i++) {
		await desk.getByLabel('Tulis untuk warga tanpa HP').fill(`Usulan ke-${i}`);
		await desk.getByLabel('Suara siapa').fill('Nenek Sari');
		await add.click();
		await expect(desk.getByLabel('Suara siapa')).toHaveValue('');
	}
	for (const name of ['Air', 'Jalan', 'Kesehatan']) {
		await desk.getByLabel('Kumpulan baru').fill(name);
		await desk.getByRole('button', { name: 'Tambah kumpulan' }).click();
	}
	const third = desk.getByRole('textbox', { name: 'Nama kumpulan' }).nth(2);
	await expect(third).toHaveValue('Kesehatan');
	expect((await third.boundingBox())!.y).toBeLessThan(768);
	await desk.evaluate(() => scrollTo(0, 1e6));
	await expect(desk.getByRole('button', { name: 'Batalkan' })).toBeInViewport();
});

test('[LOOK-11] a wall whose network was cut while it opened comes up by itself', async ({
	village
}) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall('/'); // what every page has in common is here from now on
	const ownParts = /immutable\/nodes\/(?![01]\.)/;
	await wall.route(ownParts, (route) => route.abort('internetdisconnected'));
	await wall.goto(`${village.laptop.home}/${id}/wall/meeting`);
	await expect(wall.getByText('Ada yang tidak beres di halaman ini.')).toBeVisible();
	await wall.unroute(ownParts);
	await expect(wall.getByText('Belum ada yang masuk')).toBeVisible();
});
