import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test.use({ serviceWorkers: 'allow' });

/** Counts every tap on a page, whatever it hits. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		const seen = window as unknown as { taps: number };
		seen.taps = 0;
		addEventListener('click', ({ isTrusted }) => (seen.taps += isTrusted ? 1 : 0), true);
	});
	return () => page.evaluate(() => (window as unknown as { taps: number }).taps);
}

test('[ARRIVE-1] [ARRIVE-7] [ARRIVE-8] [LOOK-13] a phone is in with three taps; its holder reads large letters in Javanese and writes for two others', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'RKP 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');

	const phone = await village.phone('/favicon.svg');
	const taps = await countTaps(phone);
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	await phone.getByRole('button', { name: 'Ini saya' }).tap();
	await phone.getByLabel('Tulis satu kalimat').tap();
	await phone.keyboard.type('Air mati tiap kemarau');
	await phone.getByRole('button', { name: 'Kirim usulan' }).tap();
	await expect(desk.getByText('Air mati tiap kemarau')).toBeVisible();
	expect(await taps()).toBe(3);

	const menu = phone.getByRole('button', { name: 'Bantuan' });
	await menu.tap();
	await phone.getByRole('button', { name: 'Catat untuk orang lain' }).tap();
	const said = phone.getByLabel('Kata Warga');
	await said.fill('banyune mati, mas');
	await phone.getByRole('button', { name: 'Kirim suara Warga 1' }).tap();
	await phone.getByRole('button', { name: 'Tambah orang' }).tap();
	await said.fill('Jalan ke sawah licin');
	await phone.getByRole('button', { name: 'Kirim suara Warga 2' }).tap();
	expect(await faultsIn(phone)).toEqual([]);
	await phone.getByRole('button', { name: 'Selesai mencatat' }).tap();
	const second = desk.locator('article', { hasText: 'Jalan ke sawah licin' }).first();
	await expect(second).toContainText('suara Warga 2');

	await menu.tap();
	await phone.getByRole('switch', { name: 'Huruf besar' }).tap();
	await phone.getByRole('switch', { name: 'Warna tegas' }).tap();
	await phone.getByText('Basa Jawa').tap();
	await expect(phone.getByText('Pitulungan lan pilihan')).toBeVisible();
	expect(await faultsIn(phone)).toEqual([]);
	expect(await tooWide(phone)).toBeLessThanOrEqual(0);
	await phone.reload();
	await expect(phone.getByRole('button', { name: 'Kirim usul' })).toBeVisible();
	expect(await faultsIn(phone)).toEqual([]);
	expect(await tooWide(phone)).toBeLessThanOrEqual(0);
	expect(await phone.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
		'23px'
	);
});

/** The program after an upgrade: the same, but that its service worker is another one and its page says so. */
function newerProgram(): string {
	const root = mkdtempSync(join(tmpdir(), 'rembuk-newer-'));
	for (const folder of ['dist', 'build']) cpSync(folder, join(root, folder), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	for (const [name, from, to] of [
		['service-worker.js', '`rembuk-${', '`rembuk-newer-${'],
		['200.html', '<html ', '<html data-newer ']
	] as const) {
		const file = join(root, 'build', name);
		const text = readFileSync(file, 'utf8');
		expect(text).toContain(from);
		writeFileSync(file, text.replace(from, to));
		for (const packed of ['.br', '.gz']) rmSync(file + packed, { force: true });
	}
	return root;
}

test('[ARRIVE-20] [ARRIVE-21] at the laptop the app opens with its server switched off, a newer one waits until nobody is in a plan and somebody lets it in, and a phone on plain http needs none of it', async ({
	village
}) => {
	const desk = await village.desk();
	await beginPlan(desk, 'RKP 2028', 'Tirtamulya');
	await desk.evaluate(() => navigator.serviceWorker.ready);
	const phone = await village.phone('/');
	expect(await phone.evaluate(() => 'serviceWorker' in navigator)).toBe(false);

	await phone.close();

	await village.laptop.kill();
	await desk.goto(village.laptop.home);
	await desk.getByRole('link', { name: 'RKP 2028' }).click();
	await expect(desk.getByText('Tirtamulya').first()).toBeVisible();
	await expect(desk.getByRole('navigation')).toBeVisible();

	const newer = newerProgram();
	await village.laptop.start(newer);
	const front = await desk.context().newPage();
	await front.goto(village.laptop.home);
	const now = front.getByRole('button', { name: 'Perbarui sekarang' });
	await expect(now).toBeVisible({ timeout: 60_000 });
	// In the middle of a meeting it comes neither by itself nor by a press.
	await now.click();
	await expect(front.getByText('Tutup dulu jendela lain yang membuka rencana')).toBeVisible();
	for (const page of [desk, front]) {
		await page.reload();
		await expect(page.getByText('Tirtamulya').first()).toBeVisible();
		await expect(page.locator('html[data-newer]')).toHaveCount(0);
	}
	await desk.close();
	await now.click();
	await expect(front.locator('html[data-newer]')).toBeVisible();
	await expect(front.getByRole('link', { name: 'RKP 2028' })).toBeVisible();
	await expect(now).toBeHidden();
	rmSync(newer, { recursive: true });
});
