import type { Page } from '@playwright/test';
import * as Y from 'yjs';

import { moveTo } from '#lib/domain/meeting/moving.ts';
import { castDots } from '#lib/domain/votes/ballots.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { openRound, openRoundOf } from '#lib/domain/votes/rounds.ts';

import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { deskAtRelay } from '../support/deskAtRelay.ts';
import { aPlan, stamps, yes } from '../support/plans.ts';
import { expect, test } from '../support/village.ts';
import {
	announceAndOpen,
	giveDots,
	hashOn,
	hideTotals,
	press,
	stands,
	write,
	writeOptions
} from '../support/voting.ts';

const IDEAS = [
	'Pipa bocor dekat makam',
	'Lampu jalan ke masjid mati',
	'Posyandu tanpa timbangan'
] as const;

const give = (phone: Page, dots: Partial<Record<(typeof IDEAS)[number], number>>) =>
	giveDots(phone, IDEAS.length, dots);

test('[VOTE-16] [VOTE-85] a quick round with dots: one phone offline, nobody sees totals before, every screen counts the same, and no plan is made of it', async ({
	village
}) => {
	test.setTimeout(240_000);
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wall = await village.wall(`/${id}/wall/meeting`);
	await bringRoomTo(desk, 'Pilih');
	const phones = await Promise.all([1, 2, 3].map(() => village.phone(`/join#${code}`)));
	for (const phone of phones) await arrive(phone);
	const [ana, budi, citra] = phones as [Page, Page, Page];
	await expect(ana.getByText('Belum ada pemilihan')).toBeVisible();

	await writeOptions(desk, IDEAS);
	await press(desk, /^Lanjut: Siapa/);
	await desk.getByRole('radio', { name: /^Kilat/ }).check();
	await write(desk, { 'Undian, diambil sebelum memilih': '4 1 3' });
	await announceAndOpen(desk);

	await give(ana, { [IDEAS[0]]: 2, [IDEAS[1]]: 1 });
	await stands(ana, 'sent');
	await citra.context().setOffline(true);
	await give(citra, { [IDEAS[0]]: 1, [IDEAS[2]]: 2 });
	await expect(citra.getByText('Tersimpan di HP ini, menunggu')).toBeVisible();
	await give(budi, { [IDEAS[1]]: 1 });

	// A change of mind is no second vote.
	await stands(budi, 'sent');
	await press(budi, 'Ubah suara saya');
	await press(budi, 'Ulangi dari awal');
	await give(budi, { [IDEAS[1]]: 1 });
	await expect(wall.locator('[data-lump="0"]')).toBeVisible();
	await hideTotals(desk, wall, ana, budi);
	await citra.context().setOffline(false);
	await expect(citra.getByText('Suara saya sudah sampai')).toBeVisible({ timeout: 45_000 });

	await press(desk, 'Tutup dan hitung');
	await press(desk, 'Ya, tutup dan hitung');
	// The pipe has 3 dots of two people, the lamp 3 of two, the scales 2: equal ones share a place.
	const ranks = desk.locator('[data-rank]');
	await expect(ranks).toHaveCount(3);
	expect(
		await ranks.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-rank')))
	).toEqual(['1', '1', '3']);
	await expect(desk.getByRole('button', { name: /^Jadikan kegiatan/ })).toHaveCount(0);

	for (const phone of phones) await stands(phone, 'counted');
	const hashes = await Promise.all([desk, wall, ...phones].map(hashOn));
	expect(new Set(hashes).size).toBe(1);
	await wall.keyboard.press('End');
	await expect(wall.getByText('Dihitung sama di 3 dari 3 perangkat')).toBeVisible();
});

test('[VOTE-13] [VOTE-14] a round of the older kind that was left open is closed at the desk, and every screen has its code', async ({
	village
}) => {
	const [plan, box, stamp] = [aPlan(), boxIn(new Y.Doc()), stamps('lead')];
	yes(moveTo(plan, 'votes', 'lead'));
	const options = IDEAS.map((label, at) => ({ id: `o${at}`, ref: '', label }));
	yes(openRound(plan, { question: 'Mana yang dulu?', options }, stamp()));
	const given: Record<string, number>[] = [{ o0: 2, o1: 1 }, { o1: 2 }, { o2: 1 }];
	for (const [voter, dots] of given.entries())
		yes(castDots(box, openRoundOf(plan)!, dots, { ...stamp(), by: `voter${voter}` }));
	const line = await deskAtRelay(village.laptop.home, { plan, box }, 'round-of-the-older-way');
	await line.tells();

	const wall = await village.wall(`/${line.id}/wall/votes`);
	await expect(wall.getByText('dibuka dengan cara lama')).toBeVisible();
	const desk = await village.wall(`/${line.id}/desk/votes`);
	await expect(desk.locator('[data-voted="3"]').first()).toBeVisible();
	await hideTotals(desk, wall);
	await press(desk, 'Tutup pemilihan');
	await press(desk, 'Tutup dan hitung');
	await expect(desk.locator('[data-recount="same"]')).toBeVisible();
	const code = await desk.locator('[data-code]').last().getAttribute('data-code');
	expect(code).toMatch(/^[0-9a-f]{8}$/);
	await expect(wall.locator(`[data-code="${code}"]`)).toBeVisible();
	await expect(desk.getByRole('button', { name: 'Keputusan berikutnya' })).toBeVisible();
	await line.leaves();
});
