import { spawnSync } from 'node:child_process';

import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe } from '../support/acts.ts';
import { keptIn } from '../support/keptInBrowser.ts';
import { tooWide } from '../support/openToAll.ts';
import { expect, test, type Village } from '../support/village.ts';
import {
	fill,
	hashOn,
	hideTotals,
	openWithSlips,
	press,
	region,
	stands,
	write,
	writeOptions
} from '../support/voting.ts';

const AIR = 'Air bersih ke RT 5';
const JALAN = 'Jalan ke ladang';
const POSYANDU = 'Posyandu baru';
const COSTS = { [AIR]: '10 juta', [JALAN]: '60 juta', [POSYANDU]: '30 juta' };
const LABELS = Object.keys(COSTS);

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Answers yes to the options named and no to the others, in whatever order this phone asks. */
async function answer(page: Page, ...wanted: string[]) {
	for (let at = 1; at <= LABELS.length; at += 1) {
		await expect(page.getByText(`${at} dari ${LABELS.length}`)).toBeVisible();
		const asked = (await page.locator('.ask [data-option]').innerText()).split('\n');
		await tap(page, wanted.some((label) => asked.includes(label)) ? 'Ya' : 'Tidak');
	}
	await tap(page, wanted.length > 0 ? 'Kirim suara saya' : 'Kirim suara kosong');
}

async function scan(village: Village, code: string, slip: string) {
	const phone = await village.phone(`/slip#${code}.${slip}`);
	await arrive(phone);
	await expect(phone.getByText('1 dari 3')).toBeVisible();
	expect(phone.url()).not.toContain('#'); // the secret leaves the address at once
	return phone;
}

/** Somebody offers to watch, on a phone of theirs. */
async function offerWitness(village: Village, code: string, name: string) {
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await phone.getByText('Jadi saksi', { exact: true }).click();
	await phone.getByLabel('Nama saksi').fill(name);
	await tap(phone, 'Daftar jadi saksi');
	await expect(phone.getByText(`Kamu saksi: ${name}`)).toBeVisible();
	return phone;
}

/** Sets up 70 million for three wishes, six people, a slip for each and one to spare. */
async function openBudget(desk: Page) {
	await writeOptions(desk, LABELS);
	await desk.getByRole('radio', { name: /^Anggaran/ }).check();
	await write(desk, { 'Uang yang ada': '70 juta' });
	await press(desk, /Pilih paling sedikit dua/);
	for (const [label, cost] of Object.entries(COSTS))
		await write(desk, { [`Biaya: ${label}`]: cost });
	await press(desk, 'Lanjut: Bagaimana memilih?');
	await press(desk, /^Lanjut: Siapa/);
	await expect(desk.getByRole('checkbox', { name: 'Bu Rina' })).toBeChecked();
	return openWithSlips(desk, 6);
}

/** One phone, two people: typed, sloppily, and handed on. Nothing of a slip stays. */
async function shareOnePhone(village: Village, code: string, [one, two]: [string, string]) {
	const phone = await village.phone(`/slip#${code}.TORN`);
	await expect(phone.getByText('tidak terbaca')).toBeVisible();
	await phone.getByLabel('Ketik 16 huruf di kartu').fill(one.toLowerCase());
	await tap(phone, 'Buka surat suara');
	await arrive(phone);
	await answer(phone, JALAN);
	await stands(phone, 'sent');
	await isSafe(phone);
	expect(await keptIn(phone)).toContain(one); // still theirs, for a change of mind
	await tap(phone, 'Orang berikutnya');
	await tap(phone, 'Saya punya kartu');
	await phone.getByLabel('Ketik 16 huruf di kartu').fill(`${two.slice(0, 9)} - ${two.slice(9)}`);
	await tap(phone, 'Buka surat suara');
	await answer(phone);
	await stands(phone, 'sent');
	await isSafe(phone);
	await tap(phone, 'Orang berikutnya');
	await expect(phone.getByText('2 surat suara dikirim')).toBeVisible();
	const left = (await keptIn(phone)).toUpperCase();
	for (const slip of [one, two]) {
		expect(left).not.toContain(slip);
		expect(left).not.toContain(slip.replace(/(.{4})(?=.)/g, '$1-'));
	}
	return phone;
}

/** Papers in the box, told exactly once the desk has proposed to close. */
const inBox = (desk: Page, papers: number) =>
	expect(desk.locator('[data-count="in-box"] dd')).toHaveText(String(papers), { timeout: 45_000 });

/** Saves the round at the desk and counts it again with the command, as anybody can elsewhere. */
async function recounted(desk: Page) {
	const download = desk.waitForEvent('download');
	await press(desk, 'Simpan pemilihan sebagai berkas');
	const file = await (await download).path();
	const args = ['dist/cli/rembuk.js', 'recount', file, '--json'];
	const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	return JSON.parse(stdout) as { state: string; hash: string; code: string };
}

test('[MEET-7] [LOOK-2] [VOTE-87] [VOTE-90] [VOTE-91] [VOTE-92] [VOTE-93] a secret budget from the set-up to a recount elsewhere: slips, a shared phone, one without a line, one too late, paper, and a witness', async ({
	village
}) => {
	test.setTimeout(360_000);
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Pilih');
	const wall = await village.wall(`/${id}/wall/votes`);
	const rina = await offerWitness(village, code, 'Bu Rina');
	const slips = await openBudget(desk);
	const [a, b, c, d, e, f] = slips as [string, string, string, string, string, string];

	// A camera opens the slip: the phone joins on the way, and nothing leads back.
	const ana = await scan(village, code, a);
	expect(await ana.evaluate(() => history.length)).toBeLessThanOrEqual(2);
	await tap(ana, 'Lewati');
	await ana.reload(); // in the middle of it
	await expect(ana.getByText('2 dari 3')).toBeVisible();
	await tap(ana, 'Kembali');
	await answer(ana, AIR, JALAN);
	await stands(ana, 'sent');
	const budi = await shareOnePhone(village, code, [b, c]);

	// Two phones without a line: one comes back in time, the other does not.
	const [citra, dedi] = [await scan(village, code, d), await scan(village, code, e)] as const;
	for (const phone of [citra, dedi]) {
		await phone.context().setOffline(true);
		await answer(phone, POSYANDU);
		await expect(phone.getByText('Tersimpan di HP ini, menunggu')).toBeVisible();
	}

	// Slips add up, one paper is typed, and everybody is asked to look.
	await fill(desk, 'Kartu suara', {
		'Kartu dibagikan': 6,
		'Sisa kartu, dihitung keras-keras lalu disobek': 1
	});
	await press(desk, 'Suara di kertas');
	const paper = region(desk, 'Suara di kertas');
	await paper.getByLabel('Kode kartu').fill(f.toLowerCase());
	await paper.getByRole('checkbox', { name: AIR }).check();
	await press(desk, 'Tunjukkan ke saksi');
	await press(desk, 'Cocok, masukkan ke kotak');
	await hideTotals(desk, wall, ana, budi);
	await press(desk, 'Usulkan tutup');
	await inBox(desk, 4);
	await press(desk, 'Usulkan lagi');
	await stands(ana, 'listed');
	await expect(budi.locator('[data-here="all"]')).toBeVisible();

	// Back on the line: red, because the list was made without it. The desk proposes anew, and it is green.
	await citra.context().setOffline(false);
	await stands(citra, 'not-listed');
	await expect(citra.getByText('angkat tangan').first()).toBeVisible();
	await inBox(desk, 5);
	await press(desk, 'Usulkan lagi');
	await stands(citra, 'listed');
	const proposed = await desk.locator('[data-round-code]').getAttribute('data-round-code');
	for (const page of [ana, budi, citra, rina])
		await expect(page.locator(`[data-seal-code="${proposed}"]`).first()).toBeVisible();
	await expect(wall.locator(`[data-round-code="${proposed}"]`)).toBeVisible();

	// The witness compares and agrees; what was agreed to is signed by her phone without another tap.
	await expect(rina.locator('[data-witness="compare"]')).toBeVisible();
	await hideTotals(desk, wall, ana, rina);
	await tap(rina, 'Sama. Setuju ditutup');
	await press(desk, 'Tutup dan segel');
	await expect(desk.locator('[data-sealed-round="sealed"]')).toBeVisible({ timeout: 45_000 });
	await expect(rina.locator('[data-witness="signed"]')).toBeVisible();

	// Every phone counts by itself and says what became of its own.
	await dedi.context().setOffline(false);
	await stands(ana, 'counted');
	await stands(citra, 'counted');
	await stands(dedi, 'late');
	const hashes = await Promise.all([desk, wall, ana, budi, citra, dedi, rina].map(hashOn));
	expect(new Set(hashes).size).toBe(1);
	await expect(desk.locator('[data-told="5"]')).toContainText('5 dari 5', { timeout: 45_000 });
	const closing = await desk.locator('[data-round-code]').first().getAttribute('data-round-code');
	for (const page of [ana, dedi]) {
		await expect(page.locator(`[data-seal-code="${closing}"]`)).toBeVisible();
		await expect(page.getByText('sama di 5 layar')).toBeVisible();
	}
	await ana.getByText('Yang terjadi dengan pilihanmu').click();
	expect(await tooWide(ana), 'a result fits its phone').toBeLessThanOrEqual(0);
	const won = ana.locator('[data-won]').filter({ hasText: AIR });
	await expect(won).toContainText('Patunganmu: Rp');
	await wall.keyboard.press('End');
	await expect(wall.locator(`[data-round-code="${closing}"]`)).toBeVisible();
	await expect(wall.getByText('Dihitung sama di 5 dari 5 perangkat')).toBeVisible();
	expect(await recounted(desk)).toMatchObject({ state: 'sealed', hash: hashes[0], code: closing });

	// Water and posyandu fit, and the road is on the waiting list. Pressed twice, made once.
	await desk.getByRole('button', { name: 'Jadikan kegiatan: 2 yang didanai' }).dblclick();
	await desk.getByRole('link', { name: 'Berita acara untuk dicetak' }).click();
	await expect(desk.locator('[data-minutes]')).toContainText(closing ?? 'no code');
	await desk.goto(`${village.laptop.home}/${id}/desk/actions`);
	await expect(desk.locator('[data-column="name"]')).toHaveCount(3);
});
