import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

/** Opens or closes a part of the hall at the desk. */
const part = (desk: Page, name: RegExp) =>
	desk.getByRole('complementary').getByRole('button', { name }).click();

test('[GROUP-10] [IDEA-11] [CALL-1] [CALL-2] a hall works in groups, is called to one place in the middle of it, and comes back together', async ({
	village
}) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'RKP 2027', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	const ana = await village.phone(`/join#${code}`);
	await arrive(ana);
	await bringRoomTo(desk, 'Usulan');

	await test.step('the hall is split by hamlet, and the wall shows the groups side by side', async () => {
		await part(desk, /^Bagi kelompok/);
		await desk.getByLabel('Nama kelompok 1').fill('Dusun Wetan');
		await desk.getByLabel('Nama kelompok 2').fill('Dusun Kulon');
		await desk.getByLabel('Tugas kelompok').fill('Tuliskan apa yang paling mengganggu');
		await desk.getByRole('button', { name: 'Bagi sekarang' }).click();
		await expect(wall.getByText('Kelompok Dusun Kulon')).toBeVisible();
	});

	await test.step('a phone chooses, sees its task, and what it writes goes with its group', async () => {
		await ana.getByRole('button', { name: 'Kelompok Dusun Wetan' }).click();
		await expect(ana.getByText('Tuliskan apa yang paling mengganggu')).toBeVisible();
		await say(ana, 'Air bersih mati setiap musim kemarau');
		const wetan = desk.locator('[data-team]').filter({ hasText: 'Dusun Wetan' });
		// Fewer than five of a hamlet: its name stands there, and nobody counts what it wrote.
		await expect(wetan).toContainText('1 orang');
		await expect(wetan).not.toContainText('1 usulan');
		const tile = wall.locator('[data-team]').filter({ hasText: 'Dusun Wetan' });
		await expect(tile).not.toContainText('usulan');
		await desk.getByLabel('Tanpa HP: Kelompok Dusun Wetan').fill('5');
		await desk.getByLabel('Tanpa HP: Kelompok Dusun Kulon').fill('6');
		await desk.keyboard.press('Tab');
		await expect(tile).toContainText('6 orang');
		await expect(wetan).toContainText('6 orang · 1 usulan');
	});

	const budi = await village.phone(`/join#${code}`);
	await test.step('who comes late chooses too, and may move; a scribe writes for a group', async () => {
		await arrive(budi);
		await budi.getByRole('button', { name: 'Kelompok Dusun Wetan' }).click();
		await budi.getByRole('button', { name: 'Pindah kelompok' }).click();
		await budi.getByRole('button', { name: 'Kelompok Dusun Kulon' }).click();
		await say(budi, 'Air bersih mati saat musim kemarau');
		await desk.getByLabel('Kelompok yang bicara').selectOption('Kelompok Dusun Kulon');
		await desk.locator('input[name="scribe"]').fill('Jalan licin ke sekolah');
		await desk.getByLabel('Suara siapa (boleh kosong)').fill('Bu Sri');
		await desk.keyboard.press('Enter');
		const kulon = desk.locator('[data-team]').filter({ hasText: 'Dusun Kulon' });
		await expect(kulon).toContainText('7 orang · 2 usulan');
		expect(await faultsIn(desk)).toEqual([]);
	});

	await test.step('one press calls every phone, over half a sentence that stays, and one press goes back', async () => {
		const writing = budi.getByLabel('Tulis satu kalimat');
		await writing.fill('Lampu jalan pa');
		await part(desk, /^Panggil semua$/);
		await desk.getByLabel('Pertanyaan dengan huruf besar').fill('Siapa belum menulis?');
		await desk.getByRole('button', { name: 'Panggil dengan pertanyaan ini' }).click();
		for (const screen of [wall, ana, budi])
			await expect(screen.locator('[data-called]')).toContainText('Siapa belum menulis?');
		expect(await faultsIn(budi)).toEqual([]);
		await budi.getByRole('button', { name: 'Kembali ke tulisan saya' }).click();
		await expect(wall.locator('[data-called] [data-come-in]')).toContainText(
			/[0-9A-Z]{4} [0-9A-Z]{4}/
		);
		await expect(budi.locator('[data-called]')).toBeHidden();
		await expect(writing).toHaveValue('Lampu jalan pa');
		await desk.getByRole('main').getByRole('button', { name: 'Selesai memanggil' }).first().click();
		await expect(ana.locator('[data-called]')).toBeHidden();
	});

	await test.step('together again the groups tell one by one, and what two of them said is made one', async () => {
		await part(desk, /kelompok bekerja$/);
		await desk.getByRole('button', { name: 'Gabung kembali' }).click();
		await expect(ana.getByLabel('Kelompokmu')).toBeHidden();
		await desk.getByRole('button', { name: 'Berikutnya: Kelompok Dusun Wetan' }).click();
		const telling = wall.locator('[data-telling]');
		await expect(telling).toContainText('Air bersih mati setiap musim kemarau');
		await desk.getByRole('button', { name: 'Berikutnya: Kelompok Dusun Kulon' }).click();
		await expect(telling).toContainText('Jalan licin ke sekolah');
		expect(await faultsIn(wall)).toEqual([]);
		const same = desk.getByRole('region', { name: 'Mungkin sama, dari dua kelompok' });
		await same.getByRole('button', { name: 'Satukan, pakai kalimat ini' }).first().click();
		await expect(same).toBeHidden();
		await expect(telling).toContainText('Air bersih mati setiap musim kemarau');
		await desk.getByRole('button', { name: 'Selesai, kembali ke langkah' }).click();
		await expect(telling).toBeHidden();
		await expect(desk.getByRole('button', { name: /^Bagi kelompok/ })).toBeVisible();
	});

	await test.step('two that are in hand are made one: its words stay on the wall, and its author reads of the other', async () => {
		await desk.getByRole('checkbox', { name: /Jalan licin ke sekolah/ }).focus();
		await desk.keyboard.press('Control+a');
		await desk.getByRole('button', { name: 'Satukan', exact: true }).click();
		const sheet = desk.getByRole('dialog');
		await sheet.getByRole('radio', { name: /Air bersih mati/ }).check();
		await sheet.getByRole('button', { name: 'Satukan' }).click();
		await expect(wall.getByText('Air bersih mati setiap musim kemarau').first()).toBeVisible();
		await expect(wall.getByText('Jalan licin ke sekolah')).toHaveCount(0);
	});
});
