import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

const folder = mkdtempSync(join(tmpdir(), 'rembuk-folder-'));
test.setTimeout(300_000);
/** Linux has a disk in its memory: another one than the laptop's, as a stick is. */
const MEMORY = '/dev/shm';
const isOther = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(tmpdir()).dev;
const stick = isOther ? mkdtempSync(join(MEMORY, 'rembuk-stick-')) : folder;
test.afterAll(() => {
	for (const each of [folder, stick]) rmSync(each, { recursive: true, force: true });
});

/** Opens the sheet behind the desk's safety mark. */
async function whereIsIt(desk: Page) {
	await desk.locator('[data-safety]').getByRole('button').click();
	return desk.getByRole('dialog', { name: 'Di mana rencana ini tersimpan?' });
}

test('[KEEP-21] [KEEP-22] [KEEP-23] [KEEP-24] a nervous facilitator is calm at one glance: where the plan is, what is still on its way, and the file that goes home', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');

	await test.step('alone, it is in one place, and that is said', async () => {
		const sheet = await whereIsIt(desk);
		await expect(sheet).toContainText('Aman, tetapi baru di satu tempat');
		await expect(sheet).toContainText('Belum pernah disimpan sebagai berkas');
		expect(await faultsIn(desk)).toEqual([]);
		await desk.screenshot({ path: info.outputPath('one.png') });
		await desk.keyboard.press('Escape');
		await expect(desk.locator('[data-safety]').getByRole('button')).toBeFocused();
	});

	await test.step('with phones the village is the backup, and each change says where it is', async () => {
		for (const idea of ['Air mati tiap kemarau', 'Jembatan di hilir rusak']) {
			const phone = await village.phone(`/join#${code}`);
			await arrive(phone);
			if (idea.startsWith('Air')) await bringRoomTo(desk, 'Usulan');
			await say(phone, idea);
		}
		const sheet = await whereIsIt(desk);
		await expect(sheet).toContainText('Aman: ada di 2 tempat');
		await expect(sheet).toContainText('2 HP menyimpan seluruh rencana ini sekarang');
		const idea = sheet.getByRole('listitem').filter({ hasText: 'Air mati tiap kemarau' });
		await expect(idea).toHaveAttribute('data-where', 'at-laptop');
	});

	await test.step('a file is saved, and what comes after it is counted', async () => {
		const sheet = desk.getByRole('dialog');
		const saved = desk.waitForEvent('download');
		await sheet.getByRole('button', { name: 'Simpan berkas sekarang' }).click();
		expect((await saved).suggestedFilename()).toMatch(/\.rembuk$/);
		await expect(sheet).toContainText('Tidak ada perubahan sesudahnya');
		await desk.keyboard.press('Escape');
		const third = await village.phone(`/join#${code}`);
		await arrive(third);
		await say(third, 'Posyandu jauh dari dusun');
		await whereIsIt(desk);
		await expect(sheet).toContainText(/[1-9]\d* perubahan sesudahnya/);
		for (const width of [1366, 1024]) {
			await desk.setViewportSize({ width, height: 768 });
			await desk.screenshot({ path: info.outputPath(`three-${width}.png`) });
		}
		await desk.keyboard.press('Escape');
	});

	await test.step('when the room is thanked a file is asked for once, and "later" is heard', async () => {
		await desk.getByRole('button', { name: 'Selingan' }).click();
		await desk.getByRole('button', { name: 'Terima kasih', exact: true }).click();
		const nag = desk.locator('[data-nag="end"]');
		await expect(nag).toContainText('Rapat selesai');
		await expect(desk.locator('[data-safety]')).toContainText('Simpan berkas?');
		await desk.screenshot({ path: info.outputPath('nag.png') });
		await nag.getByRole('button', { name: 'Nanti' }).click();
		await expect(nag).toHaveCount(0);
		await desk.reload();
		await expect(desk.locator('[data-safety="at-laptop"]')).toBeVisible({ timeout: 30_000 });
		await expect(nag).toHaveCount(0);
	});
});

test('[RELAY-152] [LEAD-38] a phone that floods is slowed down and loses nothing, and the desk sees in words what it did', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await bringRoomTo(desk, 'Usulan');
	await say(phone, 'Air mati tiap kemarau');

	await desk.getByRole('button', { name: /^Perangkat:/ }).click();
	const sheet = desk.getByRole('dialog');
	await sheet.getByRole('button', { name: 'Pelankan' }).click();
	await expect(sheet).toContainText('dipelankan');
	for (const idea of ['Lampu jalan padam', 'Sekolah bocor', 'Pasar becek']) await say(phone, idea);
	await expect(phone.locator('[data-slow]')).toContainText('usulanmu aman di HP ini');
	await phone.screenshot({ path: info.outputPath('slowed-phone.png') });
	await sheet.getByRole('button', { name: 'Yang dikerjakan' }).click();
	await expect(sheet).toContainText('menulis 2 usulan');
	await expect(sheet).not.toContainText('menulis 4 usulan');
	expect(await faultsIn(desk)).toEqual([]);
	await desk.screenshot({ path: info.outputPath('devices.png') });

	await sheet.getByRole('button', { name: 'Boleh cepat lagi' }).click();
	await expect(sheet).toContainText('menulis 4 usulan', { timeout: 60_000 });
	await expect(sheet).toContainText('Terakhir:');
	await expect(phone.locator('[data-slow]')).toHaveCount(0);
});

test.describe('with a folder on the same disk', () => {
	test.use({ options: ['--backup', folder] });
	test('[KEEP-21] a folder on the laptop’s own disk is no second place, and that is said', async ({
		village
	}, info) => {
		const desk = await village.desk();
		await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
		const sheet = await whereIsIt(desk);
		await expect(sheet).toContainText('Folder cadangan ada di harddisk laptop ini', {
			timeout: 60_000
		});
		await expect(sheet).toContainText('Aman, tetapi baru di satu tempat');
		await desk.screenshot({ path: info.outputPath('folder.png') });
	});
});

test.describe('with a stick', () => {
	test.use({ options: ['--backup', stick] });
	test.skip(!isOther, 'there is no other disk here');
	test('[KEEP-21] [KEEP-22] a stick is a place of its own, and changes on it have a second copy', async ({
		village
	}, info) => {
		const desk = await village.desk();
		await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
		await bringRoomTo(desk, 'Usulan');
		await desk.getByLabel('Tulis untuk warga tanpa HP').fill('Air mati tiap kemarau');
		await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
		const sheet = await whereIsIt(desk);
		const idea = sheet.getByRole('listitem').filter({ hasText: 'Air mati tiap kemarau' });
		await expect(idea).toHaveAttribute('data-where', 'second-copy', { timeout: 90_000 });
		await expect(sheet).toContainText('Aman: ada di 2 tempat');
		await desk.screenshot({ path: info.outputPath('stick.png') });
	});
});
