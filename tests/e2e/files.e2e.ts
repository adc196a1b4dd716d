import { readFileSync, writeFileSync } from 'node:fs';

import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { beginPlan, bringRoomTo, isSafe } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

async function scribe(desk: Page, idea: string) {
	await desk.getByLabel('Tulis untuk warga tanpa HP').fill(idea);
	await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
	await expect(desk.getByText(idea).first()).toBeVisible();
}

async function backupOf(desk: Page, id: string, path: string) {
	await desk.goto(new URL(`/${id}/report`, desk.url()).href);
	const download = desk.waitForEvent('download');
	await desk.getByRole('button', { name: 'Cadangan lengkap (.rembuk)' }).click();
	await (await download).saveAs(path);
}

const open = (home: Page, path: string) => home.getByLabel('Berkas .rembuk').setInputFiles(path);

/** Opens a file, and says yes to what is told of it. */
async function take(home: Page, path: string) {
	await open(home, path);
	await home.getByRole('dialog').getByRole('button', { name: 'Buka rencana' }).click();
	await home.waitForURL(/\/desk\/meeting$/);
}

test('[FILE-1] a backup opens on another device and merges with what that device wrote', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await scribe(desk, 'Air mati tiap kemarau');
	const first = info.outputPath('first.rembuk');
	await backupOf(desk, id, first);

	const other = await village.desk();
	await other.context().route('**/sync/**', (route) => route.abort());
	await take(other, first);
	await expect(other.getByText('Rencana Kerja 2028').first()).toBeVisible();
	await other.goto(`${village.laptop.home}/${id}/desk/ideas`);
	await expect(other.getByText('Air mati tiap kemarau').first()).toBeVisible();
	await scribe(other, 'Jalan ke ladang becek');
	await isSafe(other);

	// Back on the first device an older file changes nothing that is newer there.
	await desk.goto(`${village.laptop.home}/${id}/desk/ideas`);
	await scribe(desk, 'Lampu jalan mati');
	await desk.goto(village.laptop.home);
	await take(desk, first); // nothing in it is new
	await desk.goto(`${village.laptop.home}/${id}/desk/ideas`);
	for (const idea of ['Air mati tiap kemarau', 'Lampu jalan mati', 'Jalan ke ladang becek']) {
		await expect(desk.getByText(idea).first()).toBeVisible();
	}
});

test('[FILE-2] a damaged, foreign or newer file is refused in words, and nothing here changes', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await scribe(desk, 'Air mati tiap kemarau');
	const whole = info.outputPath('whole.rembuk');
	await backupOf(desk, id, whole);

	const bytes = readFileSync(whole);
	const broken = info.outputPath('broken.rembuk');
	const half = Buffer.from(bytes);
	const middle = Math.floor(bytes.length / 2);
	half.fill(7, middle, middle + 40);
	writeFileSync(broken, half);
	const foreign = info.outputPath('foreign.rembuk');
	writeFileSync(foreign, 'Just a letter.');
	const newer = info.outputPath('newer.rembuk');
	const parts = unzipSync(bytes);
	const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as object;
	const later = { ...parts, 'manifest.json': strToU8(JSON.stringify({ ...manifest, version: 2 })) };
	writeFileSync(newer, zipSync(later));

	await desk.goto(village.laptop.home);
	await open(desk, broken);
	await expect(desk.getByText('Berkas ini rusak. Tidak ada yang diubah.')).toBeVisible();
	await open(desk, foreign);
	await expect(desk.getByText('Ini bukan berkas Rembuk.')).toBeVisible();
	await open(desk, newer);
	await expect(
		desk.getByText('Berkas ini dari Rembuk yang lebih baru. Tidak ada yang diubah.')
	).toBeVisible();
	await desk.goto(`${village.laptop.home}/${id}/desk/ideas`);
	await expect(desk.getByText('Air mati tiap kemarau').first()).toBeVisible();
});

test('[FILE-3] the plan leaves as a workbook and as a table', async ({ village }, info) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.goto(`${village.laptop.home}/${id}/report`);
	for (const [button, ending, start] of [
		['Buku kerja Excel', 'xlsx', 'PK'],
		['Tabel CSV', 'csv', '\uFEFF']
	] as const) {
		const download = desk.waitForEvent('download');
		await desk.getByRole('button', { name: button }).click();
		const file = await download;
		expect(file.suggestedFilename()).toMatch(new RegExp(`^rencana-kerja-2028-.*\\.${ending}$`));
		const path = info.outputPath(`plan.${ending}`);
		await file.saveAs(path);
		expect(readFileSync(path, 'utf8').startsWith(start)).toBe(true);
	}
});
