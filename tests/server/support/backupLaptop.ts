import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openRembuk } from '#lib/export/rembuk/openRembuk.ts';
import type { CopyState } from '#lib/protocol/copies.ts';
import type { Room } from '#lib/protocol/rooms.ts';
import type { BackupWish } from '#server/backup/backups.ts';
import { safeName } from '#server/backup/safeName.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { expect, vi } from 'vitest';

import { card, cardsIn } from './cards.ts';
import { houseOnPort, PLAN, type TestHouse } from './house.ts';
import { request } from './request.ts';

export const SOON = { timeout: 5000 };
export const DAY = 24 * 60 * 60 * 1000;
export const QUICK = { quiet: 50, longest: 200, every: 100 };

/** A laptop with a stick, more impatient than in a village. */
export async function laptopWith(
	folder: string,
	{
		title = 'Rencana Kerja 2028',
		now = Date.now,
		store = memoryStore(),
		...wish
	}: Partial<BackupWish> & {
		title?: string;
		now?: () => number;
		store?: ReturnType<typeof memoryStore>;
	} = {}
) {
	await identityOf(store); // before anything is written: a new store
	await new PlanBook(store).register({ plan: PLAN, title, language: 'id' });
	const backup = { folder, dataDir: folder, ...QUICK, ...wish };
	return houseOnPort({ store, now, copies: { backup } });
}

export const NEWEST = `${safeName('Rencana Kerja 2028', PLAN)}.rembuk`;

export function openedIn(folder: string, file = NEWEST) {
	const opened = openRembuk(Uint8Array.from(readFileSync(join(folder, file))));
	if (!opened.ok) throw new Error(opened.refusal);
	return opened.value;
}

export async function puts(house: TestHouse, text: string, room: Room = 'plan') {
	const guest = await house.guest('facilitator', room);
	guest.sends(card(text));
	await guest.hears('kept');
	return guest;
}

export const isCopied = (folder: string, ...texts: string[]) =>
	vi.waitFor(() => expect(cardsIn(openedIn(folder).plan)).toEqual([...texts].sort()), SOON);

export async function stateOf(house: TestHouse) {
	const { body } = await request(house.port, 'GET', '/api/hello');
	return (body as { copies: CopyState[] }).copies[0];
}
