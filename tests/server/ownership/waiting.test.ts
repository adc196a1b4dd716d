import { addIdea, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { letThrough } from '#lib/domain/ideas/held.ts';
import { planIn } from '#lib/domain/plan.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { deviceAt, foundIn, hearsAll } from '../support/devices.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';

const AT = '2027-06-24T09:00:00Z';

/** A phone whose idea waits at the relay, and what anybody who comes now is shown of it. */
async function waiting(house: TestHouse) {
	const ana = await deviceAt(house, 'ana');
	const stamp = { id: 'iuran', by: 'ana', at: AT };
	addIdea(planIn(ana.doc), { text: 'Pak RT ambil iuran', held: true }, stamp);
	expect(await ana.tells()).toBe('kept');
	const shown = async () => openIdeasOf(planIn(await foundIn(house))).map(({ id }) => id);
	const idea = ana.doc.getMap<Y.Map<unknown>>('ideas').get('iuran') as Y.Map<unknown>;
	return { ana, idea, shown };
}

const TRIES: Record<string, (idea: Y.Map<unknown>, ideas: Y.Map<Y.Map<unknown>>) => void> = {
	'takes the mark away': (idea) => idea.delete('held'),
	'writes over the mark': (idea) => idea.set('held', false),
	'writes over it, and takes that away': (idea) => (idea.set('held', 0), idea.delete('held')),
	'says the whole idea again': (idea, ideas) => {
		const again = Object.entries(idea.toJSON()).filter(([key]) => key !== 'held');
		ideas.set('iuran', new Y.Map(again));
	},
	'takes it away whole': (_, ideas) => ideas.delete('iuran')
};

test.each(Object.entries(TRIES))('[WAIT-5] its author %s, and it waits', async (_, tries) => {
	const house = await houseOnPort();
	const { ana, idea, shown } = await waiting(house);
	tries(idea, ana.doc.getMap('ideas'));
	expect(await ana.tells()).toBe('not-yours');
	expect(await shown()).toEqual([]);
	const raw = (await foundIn(house)).getMap<Y.Map<unknown>>('ideas').get('iuran');
	expect(raw?.get('held')).toBe(true);
});

test('[WAIT-5] a mark that is written beside the one that is there takes its place for nobody', async () => {
	const house = await houseOnPort();
	const { ana, shown } = await waiting(house);
	// As a phone might that had not heard of the mark: with no word of what it stands beside.
	const twin = new Y.Doc();
	Y.applyUpdate(twin, Y.encodeStateAsUpdate(ana.doc));
	const mark = (twin.getMap<Y.Map<unknown>>('ideas').get('iuran') as Y.Map<unknown>)._map.get(
		'held'
	);
	const { client, clock } = mark?.parent instanceof Y.Map ? mark.parent._item!.id : mark!.id;
	const own = 90_000;
	const bytes = [1, 1, ...leb(own), 0, 0x28, 0, ...leb(client), ...leb(clock), 4, ...ascii('held')];
	const update = Uint8Array.of(...bytes, 1, 0x79, 0); // one plain value: false
	const other = await deviceAt(house, 'ana', { doc: ana.doc, clients: [own, ana.doc.clientID] });
	other.guest.sends(update);
	expect((await other.guest.hears('refused')).reason).toBe('not-yours');
	expect(await shown()).toEqual([]);
});

test('[WAIT-5] also where participants may change what others wrote', async () => {
	const store = memoryStore();
	const identity = await identityOf(store);
	await store.set({ [`mode!${PLAN}`]: 'edit' });
	const house = await houseOnPort({ store, identity });
	const { ana, idea, shown } = await waiting(house);
	idea.delete('held');
	expect(await ana.tells()).toBe('not-yours');
	const budi = await deviceAt(house, 'budi');
	await hearsAll(budi);
	(budi.doc.getMap<Y.Map<unknown>>('ideas').get('iuran') as Y.Map<unknown>).set('held', false);
	expect(await budi.tells()).toBe('not-yours');
	expect(await shown()).toEqual([]);
});

test('[WAIT-5] all else of it is its author’s, and who leads lets it through', async () => {
	const house = await houseOnPort();
	const { ana, idea, shown } = await waiting(house);
	idea.set('hamlet', 'Krajan');
	expect(await ana.tells()).toBe('kept');
	const desk = await deviceAt(house, 'desk', { role: 'facilitator' });
	await hearsAll(desk);
	letThrough(planIn(desk.doc), 'iuran', 'lead');
	expect(await desk.tells()).toBe('kept');
	expect(await shown()).toEqual(['iuran']);
	await hearsAll(ana);
	idea.set('hamlet', 'Puncak'); // and is its author's again
	expect(await ana.tells()).toBe('kept');
});

const ascii = (text: string) => [...new TextEncoder().encode(text)];

function leb(number: number): number[] {
	return number < 128 ? [number] : [(number & 127) | 128, ...leb(number >> 7)];
}
