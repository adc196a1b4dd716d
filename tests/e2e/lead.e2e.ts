import type { Locator, Page } from '@playwright/test';

import { arrive, beginPlan } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

/** Lets the laptop's clock and the room's go on by so many minutes. */
const MINUTE = 60_000;

test('[LEAD-9] [LEAD-42] an agenda is begun, phones and wall follow, a late point is put right, and the people reach the quorum', async ({
	village
}) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'RKP 2027', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);

	await test.step('a template is laid out', async () => {
		await desk.getByRole('button', { name: /Musyawarah desa.*165 menit/ }).click();
		await expect(desk.getByText('7. Penutup')).toBeVisible();
		const minutes = desk.getByLabel('Menit untuk Usulan warga');
		await expect(minutes).toHaveValue('30');
		await minutes.fill('99999');
		await minutes.press('Tab');
		await expect(desk.getByText('dari 0 sampai 600')).toBeVisible();
		await expect(minutes).toHaveValue('30');
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

	await test.step('a slip of the finger counts more than were invited, and the desk says so; two more come, and there are enough', async () => {
		const odd = desk.getByText('Yang hadir lebih banyak daripada yang diundang');
		await desk.getByLabel('Puncak, perempuan').fill('55');
		await desk.getByRole('button', { name: 'Simpan kehadiran' }).click();
		await expect(odd).toBeVisible();
		await desk.getByLabel('Puncak, perempuan').fill('5');
		await desk.getByRole('button', { name: 'Simpan kehadiran' }).click();
		await expect(odd).toHaveCount(0);
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

	await test.step('on a small laptop what to say stands beside what comes next, not above it', async () => {
		await desk.setViewportSize({ width: 1366, height: 768 });
		const middle = async (part: Locator) => {
			const box = await part.boundingBox();
			return box ? box.y + box.height / 2 : NaN;
		};
		const bar = desk.getByRole('region', { name: 'Acara pertemuan' });
		await expect(bar.locator('.prompt')).toContainText('Kenapa bisa begitu?');
		const next = await middle(bar.getByRole('button', { name: /^Lanjut:/ }));
		expect(Math.abs(next - (await middle(bar.locator('.prompt'))))).toBeLessThan(5);
	});
});

/** Opens or closes a part of the hall at the desk. */
const part = (desk: Page, name: RegExp) => desk.getByRole('button', { name }).click();

test('[LEAD-15] [LEAD-23] [LEAD-24] [LEAD-25] [LEAD-35] [LEAD-37] a room is rehearsed, hands are heard in turn, a mood is asked and told, and the wall rests', async ({
	village
}) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'RKP 2027', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);

	await test.step('five phones are rehearsed against this relay, and nothing of it stays', async () => {
		await desk.getByLabel('Berapa HP').fill('5');
		await desk.getByRole('button', { name: 'Mulai latihan' }).click();
		await expect(desk.getByText('5 dari 5 HP bisa masuk.')).toBeVisible({ timeout: 20_000 });
		await expect(desk.getByText('10 dari 10 usulan sampai ke dinding.')).toBeVisible();
		await expect(desk.getByText('Usulan latihan sudah dibuang.')).toBeVisible();
		await expect(desk.getByText('Belum ada yang masuk')).toBeVisible();
	});

	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const name = (await phone.locator('.me strong').innerText()).trim();

	await test.step('who has not spoken yet comes before who has', async () => {
		await part(desk, /^Antrean bicara/);
		await desk.getByLabel('Nama atau nomor yang tanpa HP').fill('Pak Lurah');
		await desk.getByRole('button', { name: 'Masukkan ke antrean' }).click();
		await desk.getByRole('button', { name: 'Beri giliran kepada Pak Lurah' }).click();
		await desk.getByRole('button', { name: 'Sudah bicara' }).click();
		await desk.getByLabel('Nama atau nomor yang tanpa HP').fill('Pak Lurah');
		await desk.getByRole('button', { name: 'Masukkan ke antrean' }).click();
		await phone.getByRole('button', { name: 'Saya mau bicara' }).click();
		const first = desk.getByRole('listitem').filter({ hasText: '1. ' }).first();
		await expect(first).toContainText(name);
		await expect(phone.getByText('Urutan ke-1')).toBeVisible();
	});

	await test.step('the wall says who speaks next only when the desk wishes so', async () => {
		await expect(wall.locator('[data-speakers]')).toBeHidden();
		await desk.getByRole('button', { name: 'Tampilkan di dinding' }).click();
		await expect(wall.locator('[data-speakers]')).toContainText(name);
		await desk.getByRole('button', { name: `Beri giliran kepada ${name}` }).click();
		await expect(phone.getByText('Silakan, giliranmu bicara')).toBeVisible();
		await expect(desk.getByRole('button', { name: 'Sudah bicara' })).toBeVisible();
		await phone.waitForTimeout(800); // nobody has said anything so soon: until then it is the same tap
		await phone.getByRole('button', { name: 'Selesai bicara' }).dblclick();
		await expect(desk.getByRole('button', { name: 'Sudah bicara' })).toBeHidden();
		await expect(phone.getByRole('button', { name: 'Saya mau bicara' })).toBeVisible();

		// Two long names stand on two lines, and make the wall no wider than its projector.
		const long = ['Bu Sumarni dari Dusun Puncak', 'Mbak Wulan, kader posyandu Kedung'];
		for (const each of long) {
			await desk.getByLabel('Nama atau nomor yang tanpa HP').fill(each);
			await desk.getByRole('button', { name: 'Masukkan ke antrean' }).click();
		}
		await desk.getByRole('button', { name: `Beri giliran kepada ${long[0]}` }).click();
		for (const each of long)
			await expect(wall.locator('[data-speakers] strong', { hasText: each })).toBeInViewport({
				ratio: 1
			});
		await expect(wall.locator('.wall > header')).toBeInViewport({ ratio: 1 });
	});

	await test.step('a mood check shows its counts only after closing, cards held up among them', async () => {
		await part(desk, /^Cek suasana/);
		await desk.getByRole('button', { name: 'Apakah sampai di sini sudah jelas?' }).click();
		await desk.getByRole('button', { name: 'Tanyakan sekarang' }).click();
		await phone.getByText('Fasilitator bertanya').waitFor();
		await phone.locator('.mood').getByRole('button', { name: 'Jawab' }).click();
		await phone.getByRole('button', { name: /Jelas$/ }).click();
		await phone.getByRole('button', { name: /Bingung/ }).click();
		await expect(phone.getByText('Jawabanmu: Bingung')).toBeVisible();
		const scene = wall.locator('[data-interlude="mood"]');
		await expect(scene).toContainText('1 HP sudah menjawab');
		await expect(scene.locator('[data-card="C"]')).toContainText('Bingung');
		await expect(scene.locator('.count')).toHaveCount(0);
		expect(await faultsIn(phone)).toEqual([]);
		await desk.getByLabel('Kartu diangkat: A').fill('12');
		await desk.getByRole('button', { name: 'Tutup dan tunjukkan jumlahnya' }).click();
		await expect(scene).toContainText(/Paling banyak 1 HP.*12 kartu dihitung tangan/);
		expect(await faultsIn(wall)).toEqual([]);
	});

	await test.step('a break covers the wall until the desk goes on', async () => {
		await part(desk, /^Di dinding sekarang: Cek suasana/);
		await desk.getByRole('button', { name: 'Istirahat 15 menit' }).click();
		await expect(wall.getByText(/Kita lanjut pukul/)).toBeVisible();
		await expect(phone.getByText(/Kita lanjut pukul/)).toBeVisible();
		await expect(wall.locator('[data-come-in]')).toContainText(/[A-Z0-9]{4} [A-Z0-9]{4}/);
		expect(await faultsIn(desk)).toEqual([]);
		await desk.goto(desk.url().replace(/desk\/\w+/, 'desk/ideas'));
		await expect(desk.locator('.stage')).toContainText(/Di dinding sekarang:\s*Istirahat/);
		await part(desk, /^Di dinding sekarang: Istirahat/);
		await desk.getByRole('button', { name: 'Kembali ke langkah' }).click();
		await expect(wall.locator('[data-interlude]')).toBeHidden();
	});
});
