import * as Y from 'yjs';

import { roomPath } from '#lib/protocol/rooms.ts';
import type { CopyWishes } from '#server/copies/secondCopies.ts';
import type { HouseParts } from '#server/house.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { hostAddress } from '#server/upstream/hostAddress.ts';

import { cardsIn } from './cards.ts';
import { houseOnPort, PLAN, type TestHouse } from './house.ts';
import { request } from './request.ts';

/** How long a test waits for what has to happen. */
export const SOON = { timeout: 5000 };

/** A laptop that knows the plan and follows a host, quicker than in a village. */
export async function laptopBelow(
	port: number,
	more: Partial<CopyWishes['upstream']> = {},
	store = memoryStore(),
	parts: Partial<HouseParts> = {}
) {
	await identityOf(store); // before anything is written: a new store
	await new PlanBook(store).register({ plan: PLAN, title: 'Rencana 2028', language: 'id' });
	const upstream = {
		address: hostAddress(`ws://127.0.0.1:${port}`),
		key: undefined,
		pauses: { first: 50, longest: 200 },
		idle: 100,
		every: 300,
		...more
	};
	return houseOnPort({ store, copies: { upstream }, ...parts });
}

/** Everything a house has on its disk of a room, as cards. */
export async function cardsAt({ store }: TestHouse, room: 'plan' | 'ballots' | 'people' = 'plan') {
	const lines = await store.read(roomPath(PLAN, room));
	return cardsIn(Y.mergeUpdates([Uint8Array.of(0, 0), ...lines.map(({ update }) => update)]));
}

/** How many rooms are open in a house. */
export async function openRooms(house: TestHouse) {
	const { body } = await request(house.port, 'GET', '/metrics');
	return Number(/^rembuk_rooms (\d+)$/m.exec(String(body))?.[1]);
}

/** How the first kind of second copy is doing, as the desk hears it. */
export async function stateOf(house: TestHouse) {
	const answer = await request(house.port, 'GET', '/api/hello');
	return (answer.body as { copies: { kind: string; ok: boolean; why?: string }[] }).copies[0];
}
