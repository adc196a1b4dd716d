import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { expect, test, type Village } from '../support/village.ts';
import { announceAndOpen, giveDots, press, write, writeOptions } from '../support/voting.ts';

const WORKS = ['Ganti pipa induk', 'Lampu jalan'];
const MINE = ['Pipa induk bocor', 'Posyandu belum punya timbangan'];
const THEIRS = 'Jembatan lapuk';
const TOLD = 'Simpanan di HP ini terhapus';

interface Hall {
	village: Village;
	desk: Page;
	id: string;
	code: string;
	ana: Page;
	/** What Ana is called by, and how on another phone. */
	name: string;
	pictures: string[];
}

const idea = (phone: Page, words: string) =>
	phone.locator('[data-idea]').filter({ hasText: words });

/** Two people say something, one says "me too" to the other; both are asked for what they are, and one tells. */
async function gather(village: Village): Promise<Hall> {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const [ana, budi] = [await village.phone(`/join#${code}`), await village.phone(`/join#${code}`)];
	for (const phone of [ana, budi]) await arrive(phone);
	await ana.getByRole('button', { name: 'Boleh', exact: true }).click();
	await ana.getByRole('button', { name: 'Perempuan', exact: true }).click();
	await ana.getByRole('button', { name: 'Simpan', exact: true }).click();
	const name = (await ana.locator('.me strong').innerText()).trim();
	await ana.getByRole('button', { name: 'Bantuan' }).click();
	await ana.getByRole('button', { name: 'Gambar dan tentang saya' }).click();
	const listed = ana.getByRole('region', { name: 'Kode gambarku' }).getByRole('listitem');
	await expect(listed).toHaveCount(4);
	const pictures = (await listed.allInnerTexts()).map((words) => words.trim());
	await ana.getByRole('dialog').getByRole('button', { name: 'Tutup' }).first().click();

	await bringRoomTo(desk, 'Usulan');
	for (const words of MINE) await say(ana, words);
	await say(budi, THEIRS);
	await idea(ana, THEIRS).getByRole('button', { name: 'Saya juga' }).click();
	await expect(desk.getByText(THEIRS).first()).toBeVisible();
	await isSafe(ana);
	// What it is called by and how goes into its databases as well, within seconds.
	await expect.poll(() => keptSettings(ana), { timeout: 20_000 }).toContain('tags.');
	return { village, desk, id, code, ana, name, pictures };
}

/** The names of what the shelf in the database remembers of this browser. */
function keptSettings(phone: Page): Promise<string> {
	return phone.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const asked = indexedDB.open('rembuk-device');
				asked.onsuccess = () => {
					const all = asked.result.transaction('plans').objectStore('plans').getAll();
					all.onsuccess = () => {
						asked.result.close();
						const [entry] = all.result as { settings?: object }[];
						resolve(Object.keys(entry?.settings ?? {}).join(' '));
					};
				};
			})
	);
}

async function clear(phone: Page, what: 'all' | 'indexeddb'): Promise<void> {
	const devtools = await phone.context().newCDPSession(phone);
	const { origin } = new URL(phone.url());
	await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: what });
	await devtools.detach();
}

/** A quick round is open at the desk. */
async function openQuick({ desk }: Hall): Promise<void> {
	await bringRoomTo(desk, 'Pilih');
	await writeOptions(desk, WORKS);
	await press(desk, /^Lanjut: Siapa/);
	await desk.getByRole('radio', { name: /^Kilat/ }).check();
	await write(desk, { 'Undian, diambil sebelum memilih': '4 1 3' });
	await announceAndOpen(desk);
}

/** The phone is whose it was: its ideas are its own, and its "me too" stands once; said by a phone that is gone, it stays. */
async function isAna({ ana }: Hall, isBack = false): Promise<void> {
	for (const words of MINE) {
		await expect(idea(ana, words).getByText('Usulanmu')).toBeVisible();
		await expect(idea(ana, words).getByRole('button', { name: 'Saya juga' })).toHaveCount(0);
	}
	const too = idea(ana, THEIRS).getByRole('button', { name: 'Saya juga' });
	if (!isBack) return expect(too).toHaveAttribute('aria-pressed', 'true');
	await expect(idea(ana, THEIRS).getByText('Saya juga')).toBeVisible();
	await expect(too).toHaveCount(0);
}

test('[KEEP-18] [KEEP-19] whatever of its storage a phone loses under an open page, it is who it was, and says what happened', async ({
	village
}) => {
	const hall = await gather(village);
	const { ana, desk } = hall;

	await test.step('everything: kept anew within seconds, also through a reload', async () => {
		await clear(ana, 'all');
		await expect(ana.getByText(TOLD)).toBeVisible({ timeout: 20_000 });
		await expect.poll(() => keptSettings(ana), { timeout: 20_000 }).toContain('tags.');
		await ana.reload();
		await isAna(hall);
	});
	await test.step('the databases alone, and the page is opened before anybody looked', async () => {
		await clear(ana, 'indexeddb');
		await ana.reload();
		await isAna(hall);
		await expect.poll(() => keptSettings(ana), { timeout: 20_000 }).toContain('tags.');
	});
	await test.step('what is remembered beside them alone: its key too, so that nobody answers twice', async () => {
		await openQuick(hall);
		await giveDots(ana, WORKS.length, { 'Ganti pipa induk': 1 });
		await expect(ana.locator('[data-stand]')).toBeVisible();
		await expect.poll(() => keptSettings(ana), { timeout: 20_000 }).toContain('key.device');
		await ana.evaluate(() => localStorage.clear());
		await ana.reload();
		await expect(ana.getByText(TOLD)).toBeVisible({ timeout: 20_000 });
		await expect(ana.locator('[data-stand]')).toBeVisible();
		await expect(ana.getByRole('button', { name: /^Beri titik/ })).toHaveCount(0);
	});
	await test.step('the same, and the code is scanned again', async () => {
		await expect.poll(() => keptSettings(ana), { timeout: 20_000 }).toContain('key.device');
		await ana.evaluate(() => localStorage.clear());
		await ana.goto('about:blank');
		await ana.goto(`${hall.village.laptop.hall}/join#${hall.code}`);
		await ana.getByRole('button', { name: 'Ini saya' }).click();
		await expect(ana.getByText(TOLD)).toBeVisible({ timeout: 20_000 });
		await expect(ana.locator('[data-stand]')).toBeVisible();
		await expect(ana.getByRole('button', { name: /^Beri titik/ })).toHaveCount(0);
		await press(desk, 'Tutup dan hitung');
		await press(desk, 'Ya, tutup dan hitung');
		await expect(desk.locator('[data-rank]').first()).toContainText('1 titik');
	});
});

test('[ARRIVE-22] [ARRIVE-26] [VOTE-111] a phone that lost all of it and was opened again comes back by its picture code, and is asked not to answer twice', async ({
	village
}) => {
	const hall = await gather(village);
	const { ana, desk, id, code, name, pictures } = hall;
	await clear(ana, 'all');
	await ana.goto('about:blank');
	await ana.goto(`${village.laptop.hall}/${id}/phone/ideas`);
	await expect(ana.getByText('Rencana ini perlu kode')).toBeVisible();
	await ana.goto(`${village.laptop.hall}/join#${code}`);
	await arrive(ana);
	await expect(idea(ana, MINE[0]!)).toBeVisible();
	await ana.getByRole('button', { name: 'Bantuan' }).click();
	await ana.getByRole('button', { name: 'Gambar dan tentang saya' }).click();
	await ana.getByRole('button', { name: 'Saya sudah punya gambar di HP lain' }).click();
	for (const picture of pictures)
		await ana.getByRole('dialog').getByRole('button', { name: picture, exact: true }).click();
	await expect(ana.getByText(name).last()).toBeVisible();
	await ana.getByRole('button', { name: 'Ya, ini saya' }).click();
	for (const words of MINE) await expect(ana.getByRole('dialog').getByText(words)).toBeVisible();
	await ana.getByRole('dialog').getByRole('button', { name: 'Tutup' }).first().click();
	await isAna(hall, true);
	await expect(idea(ana, MINE[0]!)).toContainText(
		'Dari HP-mu yang dulu. Mau ditarik? Bilang ke meja.'
	);
	await expect(idea(ana, THEIRS)).toContainText('1');
	for (const words of [...MINE, THEIRS]) await expect(desk.getByText(words).first()).toBeVisible();

	await openQuick(hall);
	await expect(ana.getByText('jangan menjawab lagi')).toBeVisible();

	// A picture code pressed by mistake is nobody's for ever.
	await ana.getByRole('button', { name: 'Bantuan' }).click();
	await ana.getByRole('button', { name: 'Gambar dan tentang saya' }).click();
	const sheet = ana.locator('dialog[open]');
	await sheet.getByRole('button', { name: 'Itu bukan saya' }).click();
	await sheet.getByRole('button', { name: 'Ini saya' }).click();
	await expect(sheet.getByRole('heading', { name: 'Kode gambarku' })).toBeVisible();
	await expect(sheet.getByRole('button', { name: 'Itu bukan saya' })).toHaveCount(0);
});

test('[KEEP-11] a phone whose database cannot be opened takes part, says that nothing is kept here, and what it said is at the laptop', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone('/join');
	await phone.addInitScript(() => {
		indexedDB.open = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
	});
	await phone.goto('about:blank');
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	await arrive(phone);
	await expect(phone.getByText('Perangkat ini tidak bisa menyimpan')).toBeVisible();
	await say(phone, MINE[0]!);
	await expect(desk.getByText(MINE[0]!).first()).toBeVisible();
	await isSafe(phone);
	await phone.reload();
	await expect(idea(phone, MINE[0]!).getByText('Usulanmu')).toBeVisible();
	await expect(phone.getByText('Perangkat ini tidak bisa menyimpan')).toBeVisible();

	// Out of reach: nothing claims that this is kept.
	await phone.context().setOffline(true);
	await say(phone, MINE[1]!);
	await expect(phone.locator('[data-safety="only-open"]')).toBeVisible({ timeout: 20_000 });
	await phone.context().setOffline(false);
	await expect(desk.getByText(MINE[1]!).first()).toBeVisible({ timeout: 30_000 });
});
