import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

const WELL = 'Air mati tiap kemarau';
const ROAD = 'Jalan ke ladang licin';
const LAMP = 'Lampu jalan ke masjid mati';
const NAMED = 'Pak RT mengambil uang iuran';
const CLINIC = 'Posyandu jauh dari dusun';

test('[WAIT-7] [WAIT-8] [WAIT-9] people write quietly and all is opened together, then each idea is looked at first; a phone that was away loses nothing', async ({
	village
}, info) => {
	test.slow();
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/ideas`);
	const phones: Page[] = [];
	for (let at = 0; at < 2; at += 1) {
		const phone = await village.phone(`/join#${code}`);
		await arrive(phone);
		phones.push(phone);
	}
	const [ana, budi] = phones as [Page, Page];
	await bringRoomTo(desk, 'Usulan');
	await expect(ana.getByLabel('Tulis satu kalimat')).toBeVisible();
	await expect(budi.getByLabel('Tulis satu kalimat')).toBeVisible();
	const bar = desk.getByRole('complementary').locator('button');
	const part = bar.filter({ hasText: /Usulan baru|usulan menunggu|Menulis dalam hati/ });
	await part.click();
	const panel = desk.locator('.panel');
	const way = (name: string) => panel.getByRole('button', { name, exact: true });
	const shows = (text: string) => expect(wall.getByText(text).first()).toBeVisible();
	const hides = (text: string) => expect(wall.getByText(text)).toHaveCount(0);
	const look = async (name: string, ...pages: Page[]) => {
		for (const [at, page] of pages.entries()) {
			await page.screenshot({ path: info.outputPath(`${name}-${at}.png`) });
			expect(await faultsIn(page)).toEqual([]);
			expect(await tooWide(page)).toBe(0);
		}
	};

	await test.step('quiet writing: a clock, a number, and nobody’s words', async () => {
		await way('Menulis dalam hati').click();
		await expect(wall.getByRole('heading', { name: 'Menulis dalam hati' })).toBeVisible();
		await expect(wall.getByText('Belum ada yang ditulis')).toBeVisible();
		await expect(wall.getByRole('timer')).toHaveText(/[45]:\d\d/);
		for (const phone of phones)
			await expect(phone.getByText('Tulis dalam hati dulu.')).toBeVisible();
		await say(ana, WELL);
		await expect(ana.getByText('Tersimpan. Nanti dibuka bersama-sama.')).toHaveCount(2);
		await budi.context().setOffline(true);
		await say(budi, ROAD);
		await expect(budi.getByText('Tersimpan. Nanti dibuka bersama-sama.').first()).toBeVisible();
		await expect(wall.getByText('1 usulan sudah ditulis')).toBeVisible();
		await budi.context().setOffline(false);
		await isSafe(budi);
		await expect(wall.getByText('2 usulan sudah ditulis')).toBeVisible();
		await expect(part).toContainText('Menulis dalam hati: 2');
		for (const text of [WELL, ROAD]) await hides(text);
		await expect(budi.getByText(WELL)).toHaveCount(0);
		await expect(ana.getByText(ROAD)).toHaveCount(0);
		await expect(ana.getByRole('heading', { name: 'Belum ada usulan' })).toBeVisible();
		await panel.getByText('Lihat satu per satu').click();
		await look('quiet', desk, wall, ana, budi);
	});

	await test.step('all is opened in one go, but what an absent phone wrote still waits', async () => {
		await budi.context().setOffline(true);
		await say(budi, LAMP);
		await panel.getByRole('button', { name: 'Buka semua usulan' }).click();
		for (const text of [WELL, ROAD]) await shows(text);
		await expect(ana.getByText(ROAD)).toBeVisible();
		await budi.context().setOffline(false);
		await isSafe(budi);
		await expect(part).toContainText('1 usulan menunggu');
		await expect(panel.getByText('1 usulan masih menunggu.')).toBeVisible();
		await expect(budi.getByText('Tersimpan. Fasilitator melihatnya dulu.').first()).toBeVisible();
		await hides(LAMP);
		await bringRoomTo(desk, 'Masalah');
		await expect(part).toContainText('1 usulan menunggu');
		await bringRoomTo(desk, 'Usulan');
		await look('still', desk);
		await panel.getByRole('button', { name: `Tampilkan: ${LAMP}` }).click();
		await shows(LAMP);
		await expect(part).toContainText('Usulan baru');
	});

	await test.step('each is looked at first: one is set aside with a reason, one is shown from the keyboard', async () => {
		await way('Saya lihat dulu').click();
		await say(ana, NAMED);
		await expect(ana.getByText('Tersimpan. Fasilitator melihatnya dulu.').first()).toBeVisible();
		await say(budi, CLINIC);
		await expect(part).toContainText('2 usulan menunggu');
		for (const text of [NAMED, CLINIC]) await hides(text);
		await expect(budi.getByText(NAMED)).toHaveCount(0);
		await panel.getByRole('button', { name: `Sisihkan: ${NAMED}` }).click();
		await look('look', desk, wall, ana);
		await panel.getByRole('button', { name: 'Jangan tampilkan' }).click();
		const sheet = desk.getByRole('dialog');
		await sheet.getByRole('textbox').fill('Menyebut nama orang');
		await sheet.getByRole('button', { name: 'Jangan tampilkan' }).click();
		await expect(ana.getByText('Jangan ditampilkan: Menyebut nama orang')).toBeVisible();
		await expect(part).toContainText('1 usulan menunggu');
		await panel.getByRole('button', { name: `Tampilkan: ${CLINIC}` }).focus();
		await desk.keyboard.press('Enter');
		await shows(CLINIC);
		await expect(ana.getByText(CLINIC)).toBeVisible();
		await desk.keyboard.press('Control+z');
		await hides(CLINIC);
		await expect(part).toContainText('1 usulan menunggu');
		await panel.getByRole('button', { name: `Tampilkan: ${CLINIC}` }).click();
		await shows(CLINIC);
	});

	await test.step('and again everything is seen at once', async () => {
		await way('Langsung tampil').click();
		await say(ana, 'Harga pupuk naik');
		await shows('Harga pupuk naik');
		for (const page of [wall, budi]) await expect(page.getByText(NAMED)).toHaveCount(0);
	});
});
