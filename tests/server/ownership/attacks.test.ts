import { log } from '#server/log.ts';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { deviceAt, foundIn, hearsAll, type TestDevice } from '../support/devices.ts';
import { entry, forged, gc, skip } from '../support/forgeries.ts';
import { houseOnPort, type TestHouse } from '../support/house.ts';

const VOTES = 50;

/** What somebody may try who knows a voter's client id `v` and the clock `c` of the vote that comes next. */
const FORGERIES: Record<string, (v: number, c: number) => Uint8Array> = {
	'nothing in the place of the next votes': (v, c) => forged(v, c, [gc(v, c, 500)]),
	'nothing in the place of one vote': (v, c) => forged(v, c, [gc(v, c, 1)]),
	'a vote of its own in their place': (v, c) => forged(v, c, [entry(v, c, 'ballots', 'forged', 9)]),
	'a hole and then nothing': (v, c) => forged(v, c, [skip(v, c, 5), gc(v, c + 5, 500)]),
	'nothing, further ahead': (v, c) => forged(v, c + 5, [gc(v, c + 5, 500)]),
	'deletes of what is still to come': (v, c) => forged(v, c, [], [[v, c, 500]]),
	'deletes of what was and what is still to come': (v, c) => forged(v, c, [], [[v, 0, 500]])
};

/** A voter whose first ballot is in the box and who then goes out of reach. */
async function voterWentAway(house: TestHouse): Promise<TestDevice> {
	const voter = await deviceAt(house, 'voter', { room: 'ballots' });
	voter.doc.getMap('ballots').set('vote 0', 0);
	expect(await voter.tells()).toBe('kept');
	await voter.guest.leaves();
	return voter;
}

async function voterComesBack(house: TestHouse, { doc }: TestDevice) {
	for (let i = 1; i <= VOTES; i += 1) doc.getMap('ballots').set(`vote ${i}`, i);
	const back = await deviceAt(house, 'voter', { room: 'ballots', doc });
	expect(await back.catchesUp()).toBe('kept');
	return back;
}

const ALL = Array.from({ length: VOTES + 1 }, (_, i) => [`vote ${i}`, i]);

test.each(Object.entries(FORGERIES))(
	'[RELAY-60] %s, sent as a voter who is out of reach: refused, and 0 of 50 votes are lost',
	async (_, forgery) => {
		const house = await houseOnPort();
		const warned = vi.spyOn(log, 'warn');
		const voter = await voterWentAway(house);
		const clock = Y.getState(voter.doc.store, voter.doc.clientID);
		const update = forgery(voter.doc.clientID, clock);
		const attacker = await deviceAt(house, 'attacker', { room: 'ballots', clients: [7] });
		attacker.guest.sends(update);
		expect((await attacker.guest.hears('refused')).reason).toBe('not-yours');
		attacker.guest.answers(update);
		await attacker.guest.hears('refused');
		expect(attacker.guest.all('kept')).toEqual([]);

		const back = await voterComesBack(house, voter);
		const box = (await foundIn(house, 'ballots')).getMap('ballots');
		expect([...box.entries()].sort(([, a], [, b]) => Number(a) - Number(b))).toEqual(ALL);
		expect(back.doc.getMap('ballots').size).toBe(VOTES + 1);
		const said = JSON.stringify(warned.mock.calls);
		if (!update.subarray(0, 1).every((count) => count === 0))
			expect(said).toContain('as another device');
		expect(said).not.toContain('holder-1');
	}
);

test('[RELAY-60] claiming a voter’s client id gives nobody the right to it, nor does being a desk’s guest', async () => {
	const house = await houseOnPort();
	const voter = await voterWentAway(house);
	const { clientID, store } = voter.doc;
	const clock = Y.getState(store, clientID);
	const attacker = await deviceAt(house, 'attacker', { room: 'ballots', clients: [clientID] });
	attacker.guest.sends(forged(clientID, clock, [gc(clientID, clock, 500)]));
	expect((await attacker.guest.hears('refused')).reason).toBe('not-yours');
	await voterComesBack(house, voter);
	expect((await foundIn(house, 'ballots')).getMap('ballots').size).toBe(VOTES + 1);
});

test('[RELAY-60] who said which ids are its own and left without a word is found safe by later votes', async () => {
	const house = await houseOnPort();
	const doc = new Y.Doc();
	const before = await deviceAt(house, 'voter', { room: 'ballots', doc, clients: [doc.clientID] });
	await before.guest.leaves();

	const attacker = await deviceAt(house, 'attacker', { room: 'ballots' });
	for (const forgery of Object.values(FORGERIES)) {
		attacker.guest.sends(forgery(doc.clientID, 0));
		expect((await attacker.guest.hears('refused')).reason).toBe('not-yours');
	}
	doc.getMap('ballots').set('vote 0', 0);
	await voterComesBack(house, before);
	expect((await foundIn(house, 'ballots')).getMap('ballots').size).toBe(VOTES + 1);
});

test('[RELAY-60] nobody’s first word is an empty place or a hole', async () => {
	const house = await houseOnPort();
	const attacker = await deviceAt(house, 'attacker', { room: 'ballots', declares: false });
	for (const word of [
		forged(77, 0, [gc(77, 0, 500)]),
		forged(78, 0, [skip(78, 0, 5), gc(78, 5, 9)])
	]) {
		attacker.guest.sends(word);
		expect((await attacker.guest.hears('refused')).reason).toBe('not-yours');
	}
	attacker.guest.sends(forged(79, 0, [entry(79, 0, 'ballots', 'its own', 1)]));
	await attacker.guest.hears('kept');
});

test('[RELAY-61] a participant who deletes everything takes nothing away but what it wrote itself', async () => {
	const house = await houseOnPort();
	const desk = await deviceAt(house, 'desk', { role: 'facilitator' });
	for (let i = 0; i < 30; i += 1)
		desk.doc.getMap('ideas').set(`idea ${i}`, new Y.Map([['text', i]]));
	desk.doc.getMap('meta').set('title', 'Sukamaju');
	expect(await desk.tells()).toBe('kept');
	const vandal = await deviceAt(house, 'vandal');
	vandal.doc.getMap('ideas').set('own', new Y.Map([['text', 'mine']]));
	expect(await vandal.tells()).toBe('kept');
	await hearsAll(vandal);
	vandal.news();
	vandal.doc.getMap('ideas').clear();
	vandal.doc.getMap('meta').delete('title');
	expect(await vandal.tells()).toBe('not-yours');

	const found = await foundIn(house);
	expect(found.getMap('ideas').size).toBe(30);
	expect(found.getMap('ideas').has('own')).toBe(false);
	expect(found.getMap('meta').get('title')).toBe('Sukamaju');
});

test('[RELAY-61] whatever stands under somebody else’s key can neither be replaced nor written into', async () => {
	const house = await houseOnPort();
	const desk = await deviceAt(house, 'desk', { role: 'facilitator' });
	const idea = new Y.Map<unknown>([['text', 'well']]);
	desk.doc.getMap('ideas').set('idea', idea);
	idea.set('cleaned', new Y.Text('well'));
	await desk.tells();
	const ideasOf = ({ doc }: TestDevice) => doc.getMap<Y.Map<unknown>>('ideas');
	const deeds: ((by: TestDevice) => unknown)[] = [
		(by) => (ideasOf(by).get('idea')?.get('cleaned') as Y.Text).insert(0, 'no '),
		(by) => (ideasOf(by).get('idea')?.get('cleaned') as Y.Text).delete(0, 2),
		(by) => ideasOf(by).get('idea')?.set('text', 'no well'),
		(by) => ideasOf(by).get('idea')?.set('more', 'no'),
		(by) => ideasOf(by).get('idea')?.delete('text'),
		(by) => ideasOf(by).delete('idea'),
		(by) => ideasOf(by).set('idea', new Y.Map())
	];
	for (const deed of deeds) {
		const vandal = await deviceAt(house, 'vandal');
		await hearsAll(vandal);
		deed(vandal);
		expect(await vandal.tells()).toBe('not-yours');
	}
	// Nor by writing at the key as if nothing were there.
	const { guest, doc } = await deviceAt(house, 'vandal');
	guest.sends(forged(doc.clientID, 0, [entry(doc.clientID, 0, 'ideas', 'idea', 0)]));
	expect((await guest.hears('refused')).reason).toBe('not-yours');
	expect((await foundIn(house)).getMap('ideas').toJSON()).toEqual({
		idea: { text: 'well', cleaned: 'well' }
	});
});

test('[RELAY-62] after what was not its own to change, all of a phone’s own later work arrives', async () => {
	const house = await houseOnPort();
	const desk = await deviceAt(house, 'desk', { role: 'facilitator' });
	desk.doc.getMap('ideas').set('well', new Y.Map([['text', 'well']]));
	await desk.tells();
	const ana = await deviceAt(house, 'ana');
	await hearsAll(ana);
	ana.news();
	ana.doc.transact(() => {
		(ana.doc.getMap('ideas').get('well') as Y.Map<unknown>).set('text', 'pump');
		ana.doc.getMap('ideas').set('road', new Y.Map([['text', 'road']]));
	});
	expect(await ana.tells()).toBe('not-yours');
	// What builds on what was left out is nothing to anybody.
	(ana.doc.getMap('ideas').get('well') as Y.Map<unknown>).set('text', 'pump and tank');
	ana.doc.getMap('ideas').set('bridge', new Y.Map([['text', 'bridge']]));
	expect(await ana.tells()).toBe('kept');
	(ana.doc.getMap('ideas').get('road') as Y.Map<unknown>).set('text', 'road, paved');
	expect(await ana.tells()).toBe('kept');
	expect(await ana.catchesUp()).toBe('kept');

	expect((await foundIn(house)).getMap('ideas').toJSON()).toEqual({
		well: { text: 'well' },
		road: { text: 'road, paved' },
		bridge: { text: 'bridge' }
	});
});

test('[RELAY-63] a ballot box takes new ballots only: none is changed, taken out or put in the place of another', async () => {
	const house = await houseOnPort();
	const [ana, budi] = [
		await deviceAt(house, 'ana', { room: 'ballots' }),
		await deviceAt(house, 'budi', { room: 'ballots' })
	];
	ana.doc.getMap('ballots').set('a', new Y.Map([['dots', 3]]));
	expect(await ana.tells()).toBe('kept');
	budi.doc.getMap('ballots').set('a', 'none'); // it cannot know what is there: a box tells nothing
	expect(await budi.tells()).toBe('not-yours');
	budi.doc.getArray('heap').push([1]);
	expect(await budi.tells()).toBe('not-yours');
	budi.guest.sends(forged(1, 0, [], [[ana.doc.clientID, 0, 2]]));
	expect((await budi.guest.hears('refused')).reason).toBe('not-yours');
	(ana.doc.getMap('ballots').get('a') as Y.Map<unknown>).set('dots', 5);
	expect(await ana.tells()).toBe('not-yours');
	budi.doc.getMap('ballots').set('b', { dots: 1 });
	expect(await budi.tells()).toBe('kept');

	const found = await foundIn(house, 'ballots');
	expect(found.getMap('ballots').toJSON()).toEqual({ a: { dots: 3 }, b: { dots: 1 } });
});
