import type { Page } from '@playwright/test';

import { arrive, bringRoomTo, isSafe } from '../support/acts.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const SIGN = 'Rumah yang membayar iuran bulan ini';

const part = (desk: Page, name: string) =>
	desk.getByRole('group', { name: 'Bagian pemantauan' }).getByRole('link', { name }).click();

async function measure(page: Page, value: string, day: string) {
	await page.getByRole('button', { name: `Catat angka: ${SIGN}` }).click();
	await page.getByLabel('Berapa angkanya? %').fill(value);
	await page.getByLabel('Diukur tanggal berapa?').fill(day);
	await page.getByRole('button', { name: 'Simpan angka' }).click();
	await expect(page.getByText(`Angka tercatat: ${SIGN}`)).toBeVisible();
}

async function codeOf(desk: Page): Promise<string> {
	const code = desk.locator('[data-code]');
	await expect(code).toBeVisible();
	return (await code.getAttribute('data-code')) ?? '';
}

test('[YEAR-18] [YEAR-20] [YEAR-23] [YEAR-36] from an approved plan through two years of readings to the next meeting', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/meeting`);
	const phone = await village.phone(`/join#${await codeOf(desk)}`);
	await arrive(phone);
	await desk.getByRole('navigation').getByRole('link', { name: 'Pantau' }).click();

	// At the site there is no line: what was measured waits on the phone, and goes by itself.
	await phone.getByRole('button', { name: 'Tanda kemajuan' }).click();
	await expect(phone.locator('[data-sign]').first()).toBeVisible();
	await phone.context().setOffline(true);
	await measure(phone, '91,5', '2028-03-31');
	await phone.context().setOffline(false);
	await isSafe(phone);
	expect(await tooWide(phone)).toBeLessThanOrEqual(0);
	expect(await faultsIn(phone)).toEqual([]);

	await part(desk, 'Tanda kemajuan');
	const card = desk.locator('[data-sign]').filter({ hasText: SIGN });
	await expect(card.getByRole('table')).toContainText('91,5');
	await expect(card.getByRole('img', { name: 'Grafik 3 angka' })).toBeVisible();

	await part(desk, 'Akhir tahun');
	await desk.getByRole('button', { name: 'Tutup tahun ini' }).click();
	await desk.getByRole('dialog').getByRole('button', { name: 'Tutup tahun ini' }).click();
	await expect(desk.getByText('Tahun ini ditutup')).toBeVisible();
	expect(await faultsIn(desk)).toEqual([]);
	await desk.getByRole('button', { name: 'Buka tahun berikutnya' }).click();
	await desk.getByRole('button', { name: 'Ya, buka' }).click();
	await expect(desk.getByRole('heading', { name: 'Apa jadinya usulan tahun lalu?' })).toBeVisible();
	const next = new URL(desk.url()).pathname.split('/')[1] ?? '';
	expect(next).not.toBe('contoh-a-tirtamulya-27');

	// Before any new idea: the room sees what happened to the old ones.
	const wall = await village.wall(`/${next}/wall/meeting`);
	await phone.goto(`${village.laptop.hall}/join#${await codeOf(desk)}`);
	await arrive(phone);
	await desk.getByRole('button', { name: 'Tampilkan di dinding' }).click();
	await expect(wall.getByText('usulan sudah mendapat jawaban')).toBeVisible();
	// One by one where the desk goes; let go, a clicker at the wall turns its pages.
	const walk = desk.getByRole('group', { name: 'Usulan tahun lalu satu per satu' });
	await walk.getByRole('button', { name: 'Maju' }).click();
	const told = wall.locator('li.told');
	const first = await told.getAttribute('data-past');
	await desk.keyboard.press('PageDown');
	await expect(walk.getByText(/^2 \/ \d+/)).toBeVisible();
	await expect(told).not.toHaveAttribute('data-past', first ?? '');
	await expect(told).toBeInViewport();
	expect(await faultsIn(desk)).toEqual([]);
	await walk.getByRole('button', { name: 'Biarkan membalik sendiri' }).click();
	await expect(told).toHaveCount(0);
	await wall.keyboard.press('PageDown');
	await expect(wall.getByText(/^[2-9] \/ \d+$/)).toBeVisible();
	await phone.getByRole('button', { name: 'Apa jadinya usulan tahun lalu?' }).click();
	await expect(phone.getByRole('dialog').getByRole('listitem').first()).toBeVisible();

	// The second year: the same sign goes on, and both years are one line.
	await bringRoomTo(desk, 'Pantau');
	await part(desk, 'Tanda kemajuan');
	await measure(desk, '94', '2028-09-30');
	await desk.getByRole('button', { name: 'Dari tahun ke tahun' }).click();
	const line = desk.locator('article').filter({ hasText: SIGN }).last();
	await expect(line.getByRole('columnheader')).toHaveText(['2027', '2028']);
	await expect(line.getByRole('cell')).toHaveText(['91,5 %', '94 %']);
	await part(desk, 'Semua desa');
	await expect(desk.locator('[data-village]')).toHaveCount(2);
});
