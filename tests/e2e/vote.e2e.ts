import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

const IDEAS = [
	'Pipa bocor dekat makam',
	'Lampu jalan ke masjid mati',
	'Posyandu tanpa timbangan'
] as const;

async function give(phone: Page, dots: Partial<Record<(typeof IDEAS)[number], number>>) {
	for (const [option, count] of Object.entries(dots)) {
		for (let i = 0; i < count; i++) {
			await phone
				.getByRole('button', { name: new RegExp(`^(Tambah|Beri titik): ${option}`) })
				.first()
				.click();
		}
	}
	await phone.getByRole('button', { name: 'Kirim pilihan' }).click();
}

test('[MEET-7] [LOOK-2] the room votes with dots: one phone offline, nobody sees totals before, and the winner becomes an activity', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	await bringRoomTo(desk, 'Usulan');
	const phones: Page[] = [];
	for (const idea of IDEAS) {
		const phone = await village.phone(`/join#${code}`);
		await arrive(phone);
		await say(phone, idea);
		phones.push(phone);
	}
	const [ana, budi, citra] = phones as [Page, Page, Page];
	for (const idea of IDEAS) await expect(desk.getByText(idea).first()).toBeVisible();

	await bringRoomTo(desk, 'Pilih');
	await expect(ana.getByText('Belum ada pemilihan')).toBeVisible();
	for (const idea of IDEAS) await desk.getByRole('checkbox', { name: idea }).check();
	await desk.getByRole('button', { name: 'Buka pemilihan' }).click();

	await give(ana, { [IDEAS[0]]: 2, [IDEAS[1]]: 1 });
	await expect(ana.getByText('Pilihanmu sudah masuk kotak')).toBeVisible();
	await expect(wall.locator('[data-voted="1"]').first()).toBeVisible();

	await citra.context().setOffline(true);
	await give(citra, { [IDEAS[0]]: 1, [IDEAS[2]]: 2 });
	await expect(citra.getByText('menunggu tersambung').first()).toBeVisible();
	await give(budi, { [IDEAS[1]]: 2 });

	// Nobody sees totals before closing: no screen has a rank.
	for (const page of [desk, wall, ana]) await expect(page.locator('[data-rank]')).toHaveCount(0);
	await citra.context().setOffline(false);
	await isSafe(citra);
	await expect(desk.locator('[data-voted="3"]').first()).toBeVisible();

	await desk.getByRole('button', { name: 'Tutup pemilihan' }).click();
	await desk.getByRole('button', { name: 'Tutup dan hitung' }).click();
	for (const page of [desk, wall, ana, budi, citra]) {
		await expect(page.getByText(IDEAS[0]).first()).toBeVisible();
	}
	// 3 dots each for the pipe (two people) and the lamp (two people); 2 for the posyandu.
	await expect(desk.locator('[data-rank]')).toHaveCount(3);
	const ranks = await desk
		.locator('[data-rank]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-rank')));
	expect(ranks).toEqual(['1', '1', '3']);
	const codeOf = (page: Page) => page.locator('[data-code]').last().getAttribute('data-code');
	const result = await codeOf(desk);
	expect(result).toMatch(/^[0-9a-f]{8}$/);
	for (const page of [wall, ana, budi, citra]) await expect.poll(() => codeOf(page)).toBe(result);
	await expect(citra.getByText('Pilihanmu ikut dihitung')).toBeVisible();

	await desk.getByRole('button', { name: `Jadikan kegiatan: ${IDEAS[0]}` }).dblclick();
	await bringRoomTo(desk, 'Rencana');
	await expect(desk.locator('[data-column="name"]')).toHaveCount(1); // clicked twice, made once
	for (const page of [wall, ana]) await expect(page.getByText(IDEAS[0]).first()).toBeVisible();
});
