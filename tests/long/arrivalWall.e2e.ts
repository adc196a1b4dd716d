import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test.use({ everywhere: true });

const SIZES = [
	[1024, 768],
	[1366, 768],
	[1920, 1080]
] as const;

/** What is wrong with a wall people arrive at: a code too low to scan, or something over something else. */
const faultsOn = (wall: Page) =>
	wall.evaluate(() => {
		const boxOf = (of: Element) => of.getBoundingClientRect();
		const foot = boxOf(document.querySelector('main') ?? document.body).bottom;
		const parts = [...document.querySelectorAll('main [data-gone] > *')]
			.map(boxOf)
			.filter(({ height }) => height > 0);
		const faults = parts.flatMap(({ top, bottom }, at) =>
			bottom > foot || top < (parts[at - 1]?.bottom ?? 0) ? [`part ${at} is covered`] : []
		);
		for (const way of document.querySelectorAll('[data-way]')) {
			const [code, typed] = ['[data-scan]', '.typed'].map((part) => way.querySelector(part));
			if (!code || !typed) return ['no code'];
			if (boxOf(code).bottom > boxOf(typed).top + 1) faults.push('typed over the code');
			if (boxOf(code).height < innerHeight / 4) faults.push(`low: ${boxOf(code).height}`);
		}
		return faults;
	});

/** What is wrong with a scene: a part of it is off the wall. */
const lostOn = (wall: Page) =>
	wall.evaluate(() =>
		[...document.querySelectorAll('[data-interlude] > *')].flatMap((part) => {
			const { top, bottom, left, right } = part.getBoundingClientRect();
			const isLost = top < 0 || bottom > innerHeight - 24 || left < 0 || right > innerWidth;
			return isLost ? [part.textContent] : [];
		})
	);

test('[ARRIVE-28] [LEAD-35] whatever stands beside the codes where people arrive, they are scanned and read, and on every scene there is a way in', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	await expect(wall.locator('[data-way="2"] .told strong')).toHaveText(/:\d+$/);
	await arrive(await village.phone(`/join#${code}`));
	const look = async (name: string, faults: (wall: Page) => Promise<unknown[]>) => {
		for (const [width, height] of SIZES) {
			await wall.setViewportSize({ width, height });
			await wall.waitForTimeout(300);
			await wall.screenshot({ path: info.outputPath(`${name}-${width}.png`) });
			expect.soft(await faults(wall), `${name} ${width}x${height}`).toEqual([]);
		}
	};
	await look('plain', faultsOn);

	await test.step('with an agenda, a count and a speaker', async () => {
		await desk.getByRole('button', { name: /Musyawarah desa/ }).click();
		await desk.getByRole('button', { name: 'Mulai acara' }).click();
		await expect(wall.locator('[data-agenda]')).toBeVisible();
		await look('agenda', faultsOn);
		await desk.getByRole('textbox', { name: 'Nama', exact: true }).fill('Dusun Wetan');
		await desk.getByLabel('Dusun Wetan, diundang').fill('120');
		await desk.getByLabel('Dusun Wetan, laki-laki').fill('45');
		await desk.getByRole('button', { name: 'Simpan kehadiran' }).click();
		await expect(wall.locator('[data-quorum="missing"]')).toBeVisible();
		await desk.screenshot({ path: info.outputPath('desk.png'), fullPage: true });
		await look('count', faultsOn);
		await desk.getByRole('button', { name: /^Antrean bicara/ }).click();
		for (const name of ['Pak Lurah', 'Bu Sari']) {
			await desk.getByLabel('Nama atau nomor yang tanpa HP').fill(name);
			await desk.getByRole('button', { name: 'Masukkan ke antrean' }).click();
		}
		await desk.getByRole('button', { name: 'Beri giliran kepada Pak Lurah' }).click();
		await desk.getByRole('button', { name: 'Tampilkan di dinding', exact: true }).click();
		await expect(wall.locator('[data-speakers]')).toBeVisible();
		await look('speaker', faultsOn);
		await desk.getByRole('button', { name: /^Antrean bicara/ }).click();
	});

	await test.step('and with a clock, in a large hall', async () => {
		await bringRoomTo(desk, 'Usulan');
		await expect(wall.locator('[data-agenda]')).toBeHidden();
		// Who comes late reads the address at any step, on the smallest projector as well, and scans it.
		await wall.setViewportSize({ width: 1024, height: 768 });
		const head = wall.locator('.wall > header');
		await expect(head.getByText(/:\d+$/)).toBeInViewport({ ratio: 1 });
		await expect(head.locator('.scan svg')).toBeInViewport({ ratio: 1 });
		const bar = desk.getByRole('region', { name: 'Dinding' });
		await bar.getByRole('button', { name: 'Waktu, kunci, ukuran' }).click();
		await bar.getByRole('button', { name: 'Mulai hitung mundur' }).click();
		await desk.getByLabel('Ukuran dinding').selectOption('large');
		await desk.screenshot({ path: info.outputPath('elsewhere.png') });
		await desk.getByRole('button', { name: 'Ajak semua kembali' }).click();
		await expect(wall.getByRole('timer')).toBeVisible();
		await expect(wall.locator('[data-agenda]')).toBeVisible();
		await look('large', faultsOn);
		await bringRoomTo(desk, 'Usulan');
		await bar.getByRole('button', { name: 'Waktu, kunci, ukuran' }).click();
		await desk.getByLabel('Ukuran dinding').selectOption('medium');
		await desk.getByRole('button', { name: 'Ajak semua kembali' }).click();
		await expect(wall.locator('[data-agenda]')).toBeVisible();
		await look('clock', faultsOn);
	});

	await test.step('a way in on every scene', async () => {
		const say = (name: string) => desk.getByRole('button', { name, exact: true }).click();
		await say('Selingan');
		await say('Selamat datang');
		await expect(wall.locator('[data-come-in]')).toContainText(/:\d+/);
		await look('welcome', lostOn);
		await say('Istirahat 15 menit');
		await look('break', lostOn);
		await say('Terima kasih');
		await expect(wall.locator('[data-come-in]')).toHaveCount(0); // they are going home (LEAD-36)
		await look('thanks', lostOn);
		await desk.getByRole('button', { name: /^Cek suasana/ }).click();
		await say('Tanyakan sekarang');
		await expect(desk.getByLabel('Pertanyaan')).toBeFocused();
		await say('Bagaimana perasaanmu sekarang?');
		await say('Tanyakan sekarang');
		await expect(wall.locator('[data-card="D"]')).toContainText('Tidak senang');
		await look('mood', lostOn);
		await say('Tutup dan tunjukkan jumlahnya');
		await look('told', lostOn);
	});
});
