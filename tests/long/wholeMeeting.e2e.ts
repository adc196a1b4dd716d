import { stat } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { expect, test, type Village } from '../support/village.ts';
import {
	fill,
	giveDots,
	hashOn,
	openWithSlips,
	press,
	stands,
	typePaper,
	write,
	writeOptions
} from '../support/voting.ts';

const WORKS = ['Ganti pipa induk', 'Lampu jalan ke masjid', 'Timbangan posyandu'] as const;
const SAID = [
	'Pipa induk bocor',
	'Air tidak naik ke Puncak',
	'Lampu jalan ke masjid mati',
	'Posyandu belum punya timbangan',
	'Jalan ke ladang becek',
	'Sampah dibakar dekat sekolah'
] as const;

test.use({ everywhere: true });

interface Hall {
	village: Village;
	desk: Page;
	wall: Page;
	/** Eight of them: the fourth and fifth lose their line, the seventh goes round, the last is old and small. */
	phones: Page[];
	id: string;
	code: string;
}

async function gather(village: Village): Promise<Hall> {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	const phones: Page[] = [];
	for (let at = 0; at < 8; at += 1) {
		const phone = await village.phone(`/join#${code}`);
		if (at === 7) await phone.setViewportSize({ width: 320, height: 480 });
		await arrive(phone);
		phones.push(phone);
	}
	await expect(wall.getByText('8 orang sudah masuk')).toBeVisible();
	return { village, desk, wall, phones, id, code };
}

const menu = async (phone: Page, item: string) => {
	await phone.getByRole('button', { name: 'Bantuan' }).click();
	await phone.getByRole('button', { name: item }).click();
};

/** Four people speak through one phone, and nothing of one is seen by the next. */
async function goRound(phone: Page, words: string[]) {
	await menu(phone, 'Pinjamkan HP ini');
	for (const said of words) {
		await phone.getByRole('button', { name: 'Saya orang berikutnya' }).click();
		const turn = phone.getByRole('dialog');
		for (const other of words) await expect(turn.getByText(other)).toBeHidden();
		await turn.getByLabel('Tulis satu kalimat').fill(said);
		await turn.getByRole('button', { name: 'Kirim usulan' }).click();
		await turn.getByRole('button', { name: 'Selesai, sembunyikan' }).click();
	}
	await phone.getByRole('button', { name: 'Kembalikan ke pemilik HP' }).click();
}

/** A volunteer writes for two who have no phone. */
async function scribe(phone: Page) {
	await menu(phone, 'Catat untuk orang lain');
	await phone.getByLabel('Kata Warga').fill('banyune mati, mas');
	await phone.getByRole('button', { name: 'Kirim suara Warga 1' }).click();
	await phone.getByRole('button', { name: 'Tambah orang' }).click();
	await phone.getByLabel('Kata Warga').fill('Jembatan bambu lapuk');
	await phone.getByRole('button', { name: 'Kirim suara Warga 2' }).click();
	await phone.getByRole('button', { name: 'Selesai mencatat' }).click();
}

async function speak({ desk, wall, phones }: Hall) {
	await bringRoomTo(desk, 'Usulan');
	const cut = phones.slice(3, 5);
	for (const phone of cut) await phone.context().setOffline(true);
	for (const [at, said] of SAID.entries()) await say(phones[at]!, said);
	for (const phone of cut) await expect(phone.locator('[data-safety="on-device"]')).toBeVisible();
	await goRound(phones[6]!, ['Kandang bau', 'Sungai meluap', 'Sinyal hilang', 'Pasar jauh']);
	await say(phones[7]!, 'Guru PAUD kurang');
	await scribe(phones[0]!);
	await desk.getByLabel('Tulis untuk warga tanpa HP').fill('Kuburan longsor');
	await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
	for (const phone of cut) await phone.context().setOffline(false);
	for (const screen of [...phones, desk]) await isSafe(screen);
	await expect(wall.getByText('14 usulan')).toBeVisible();
	for (const phone of phones)
		await expect(phone.getByRole('heading', { name: '14 usulan' })).toBeVisible({
			timeout: 45_000
		});
}

async function findCauses({ desk, wall, phones }: Hall) {
	for (const said of SAID.slice(0, 2))
		await desk.getByRole('checkbox', { name: new RegExp(said) }).check();
	await desk.getByLabel('Nama kumpulan baru').fill('Air');
	await desk.keyboard.press('Enter');
	await expect(desk.locator('section[aria-label="Air"] [data-card]')).toHaveCount(2);

	await bringRoomTo(desk, 'Pohon masalah');
	await desk.locator('input[name=core]').fill('Warga kesulitan air bersih');
	await desk.keyboard.press('Enter');
	await desk.locator('textarea[data-row]').first().press('Enter');
	await desk.keyboard.type('Pipa induk bocor');
	await desk.keyboard.press('Enter');
	await desk.keyboard.type('Iuran tidak cukup');
	await desk.keyboard.press('Escape');
	for (const screen of [wall, phones[0]!, phones[7]!])
		await expect(screen.getByText('Warga kesulitan air bersih').first()).toBeVisible();

	await bringRoomTo(desk, 'Tujuan');
	await desk.locator('textarea[data-row]').first().focus();
	for (const objective of ['Warga mudah mendapat air bersih', 'Pipa induk utuh']) {
		await desk.keyboard.type(objective);
		await desk.keyboard.press('Enter');
	}
	await expect(wall.getByText('Warga mudah mendapat air bersih').first()).toBeVisible();
}

/** Eight slips on phones, two on paper, with a witness; every screen counts the same. */
async function decide({ village, desk, wall, phones, code }: Hall) {
	await bringRoomTo(desk, 'Pilih');
	await writeOptions(desk, WORKS);
	await press(desk, /^Lanjut: Siapa/);
	await write(desk, { 'Nama saksi di samping laptop ini': 'Bu Rukmini' });
	const slips = await openWithSlips(desk, 10);
	for (const [at, phone] of phones.entries()) {
		await phone.goto(`${village.laptop.hall}/slip#${code}.${slips[at]}`);
		await giveDots(phone, WORKS.length, { [WORKS[at < 5 ? 0 : 1]]: 1 });
		await stands(phone, 'sent');
	}
	await fill(desk, 'Kartu suara', {
		'Kartu dibagikan': 10,
		'Sisa kartu, dihitung keras-keras lalu disobek': 1
	});
	await press(desk, 'Suara di kertas');
	await typePaper(desk, slips[8]!, { [WORKS[0]]: 1 });
	await typePaper(desk, slips[9]!, { [WORKS[2]]: 1 });
	await press(desk, 'Usulkan tutup');
	await expect(desk.locator('[data-count="in-box"] dd')).toHaveText('10', { timeout: 60_000 });
	await press(desk, 'Usulkan lagi');
	await press(desk, 'Bu Rukmini: kodenya sama, saya setuju');
	await press(desk, 'Tutup dan segel');
	await expect(desk.locator('[data-sealed-round="sealed"]')).toBeVisible();
	const ranks = desk.locator('[data-rank]');
	await expect(ranks.first()).toContainText(WORKS[0]);
	await expect(ranks.first()).toContainText('6 titik');
	for (const phone of phones) await stands(phone, 'counted');
	const codes = await Promise.all([desk, wall, ...phones].map(hashOn));
	expect(new Set(codes).size).toBe(1);
}

/** What was chosen becomes an activity with who, when and how much; paper is made of it. */
async function plan({ village, desk, wall, phones, id }: Hall) {
	await press(desk, /^Jadikan kegiatan/);
	await desk.getByRole('link', { name: 'Lihat rencana' }).click();
	const line = desk.locator('tr', { has: desk.getByText(WORKS[0], { exact: true }) });
	for (const [column, words] of [
		['who', 'TPK Desa'],
		['cost', '148,6 juta']
	]) {
		await line.locator(`[data-column="${column}"]`).click();
		await desk.keyboard.type(words!);
		await desk.keyboard.press('Enter');
	}
	await press(desk, 'Ajak semua ke langkah ini');
	for (const screen of [wall, phones[7]!]) {
		await expect(screen.getByText(WORKS[0]).first()).toBeVisible();
		await expect(screen.getByText('Rp 148.600.000').first()).toBeVisible();
	}
	await isSafe(desk);
	await desk.goto(`${village.laptop.home}/${id}/report`);
	const download = desk.waitForEvent('download');
	await press(desk, /^Buku kerja Excel/);
	expect((await stat(await (await download).path())).size).toBeGreaterThan(5_000);
}

test('[MEET-10] a whole meeting: one facilitator, a wall, eight phones, a scribe and paper come from the first sentence to a plan on paper', async ({
	village
}) => {
	const hall = await gather(village);
	await speak(hall);
	await findCauses(hall);
	await decide(hall);
	await plan(hall);
});
