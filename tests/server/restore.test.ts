import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';
import { ballotsOf } from '#lib/domain/votes/ballots.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { exampleBox, examplePlan } from '#lib/export/fixtures/examplePlans.ts';
import { openRembuk } from '#lib/export/rembuk/openRembuk.ts';
import { roomPath, type Room } from '#lib/protocol/rooms.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { tempFolder } from './support/folders.ts';
import { houseOnPort, PLAN, type TestHouse } from './support/house.ts';

/** Brings a room in as a desk does that has it on its disk, and waits until it is kept. */
async function brings(house: TestHouse, room: Room, doc: Y.Doc) {
	const desk = await house.guest('facilitator', room);
	const { bytes } = await desk.hears('step1');
	desk.answers(Y.encodeStateAsUpdate(doc, bytes));
	await desk.hears('kept');
}

/** A room as somebody reads it who was never there. */
async function stateOf(house: TestHouse, room: Room): Promise<Uint8Array> {
	const doc = new Y.Doc();
	for (const { update } of await house.store.read(roomPath(PLAN, room))) Y.applyUpdate(doc, update);
	return Y.encodeStateAsUpdate(doc);
}

function onTheStick(stick: string) {
	const [file = ''] = readdirSync(stick);
	const opened = openRembuk(Uint8Array.from(readFileSync(join(stick, file))));
	if (!opened.ok) throw new Error(opened.refusal);
	return opened.value;
}

test('[RELAY-130] the drill: the laptop is gone, the stick is there, and on another laptop plan and ballots are the same to the byte', async () => {
	const [stick, store] = [tempFolder(), memoryStore()];
	await identityOf(store);
	await new PlanBook(store).register({ plan: PLAN, title: 'Air bersih', language: 'id' });
	const quick = { quiet: 50, longest: 200, every: 100 };
	const lost = await houseOnPort({
		store,
		copies: { backup: { folder: stick, dataDir: stick, ...quick } }
	});
	await brings(lost, 'plan', examplePlan('a').doc);
	await brings(lost, 'ballots', exampleBox('a').doc);
	const before = { plan: await stateOf(lost, 'plan'), ballots: await stateOf(lost, 'ballots') };
	await vi.waitFor(() => expect(onTheStick(stick).ballots).toBeDefined(), { timeout: 5000 });

	const { plan, ballots, manifest } = onTheStick(stick);
	expect(manifest.plan).toBe(PLAN);
	const desk = planIn(new Y.Doc());
	const box = boxIn(new Y.Doc());
	expect(mergeUpdate(desk.doc, plan)).toBe('merged');
	expect(mergeUpdate(box.doc, ballots ?? new Uint8Array())).toBe('merged');
	const other = await houseOnPort();
	await brings(other, 'plan', desk.doc);
	await brings(other, 'ballots', box.doc);

	expect(await stateOf(other, 'plan')).toEqual(before.plan);
	expect(await stateOf(other, 'ballots')).toEqual(before.ballots);
	expect(ballotsOf(box)).toHaveLength(46);
	expect(ideasOf(desk)).toEqual(ideasOf(examplePlan('a')));
});

test('[RELAY-130] a backup that is opened again on a laptop that wrote on brings nothing back and loses nothing', async () => {
	const stick = tempFolder();
	const store = memoryStore();
	await identityOf(store);
	await new PlanBook(store).register({ plan: PLAN, title: 'Air bersih', language: 'id' });
	const house = await houseOnPort({
		store,
		copies: { backup: { folder: stick, dataDir: stick, quiet: 50, longest: 200, every: 100 } }
	});
	const plan = examplePlan('a');
	await brings(house, 'plan', plan.doc);
	await vi.waitFor(() => expect(() => onTheStick(stick)).not.toThrow(), { timeout: 5000 });
	const old = onTheStick(stick).plan;
	addIdea(plan, { text: 'Said later' }, { id: 'later', by: 'Ana', at: '2027-01-05T10:00:00Z' });
	const later = Y.encodeStateAsUpdate(plan.doc);
	expect(mergeUpdate(plan.doc, old)).toBe('merged');
	expect(Y.encodeStateAsUpdate(plan.doc)).toEqual(later);
});
