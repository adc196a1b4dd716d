import { updateName } from '#lib/protocol/updateName.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { card, cardsIn, phoneThatWrites } from '../support/cards.ts';
import type { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { gate, withChanges } from '../support/stores.ts';

const ROOM = `${PLAN}/plan`;

/** Resolves when all that was said before was looked at, and all that was told before was heard: a refusal waits for no disk. */
async function isDealtWith(guest: Guest) {
	guest.sends(Uint8Array.of(255));
	await guest.hears('refused');
}

test('[RELAY-1] while the disk is busy nobody is told that a card is kept, and it is not sent on', async () => {
	const [begun, disk] = [gate(), gate()];
	const memory = memoryStore();
	const store = withChanges(memory, {
		async append(room, entries) {
			begun.open();
			await disk.opened;
			await memory.append(room, entries);
		}
	});
	const house = await houseOnPort({ store });
	const [phone, wall] = [await house.guest('participant'), await house.guest('viewer')];
	await wall.hears('step1');
	const update = card('Fix the well');
	phone.sends(update);
	await begun.opened;
	for (const guest of [phone, wall]) {
		await isDealtWith(guest);
	}
	expect([...phone.all('kept'), ...wall.all('update')]).toEqual([]);

	disk.open();
	expect(await phone.hears('kept')).toEqual({
		kind: 'kept',
		number: 1,
		updates: [updateName(update)]
	});
	expect(cardsIn((await wall.hears('update')).bytes)).toEqual(['Fix the well']);
	expect(cardsIn((await memory.read(ROOM))[0]?.update)).toEqual(['Fix the well']);
});

test('[RELAY-1] cards that come while the disk is busy are written together, each acknowledged by name', async () => {
	const disk = gate();
	const memory = memoryStore();
	const groups: number[] = [];
	const store = withChanges(memory, {
		async append(room, entries) {
			groups.push(entries.length);
			if (groups.length === 1) await disk.opened;
			await memory.append(room, entries);
		}
	});
	const house = await houseOnPort({ store });
	const [ana, budi] = [await house.guest('participant'), await house.guest('participant')];
	ana.sends(card('first'));
	await expect.poll(() => groups.length).toBe(1);
	const later = [card('second'), card('third'), card('fourth')];
	later.forEach((update, i) => (i === 1 ? budi : ana).sends(update));
	for (const guest of [ana, budi]) {
		await isDealtWith(guest);
	}
	disk.open();

	await ana.hears('kept');
	expect((await ana.hears('kept')).updates).toEqual(
		[later[0], later[2]].map((u) => updateName(u ?? new Uint8Array()))
	);
	expect((await budi.hears('kept')).updates).toEqual([updateName(later[1] ?? new Uint8Array())]);
	expect(groups).toEqual([1, 3]);
	expect((await memory.read(ROOM)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

test('[RELAY-4] who may read hears each card once, its writer only that it is kept', async () => {
	const house = await houseOnPort();
	const [ana, budi, wall] = [
		await house.guest('participant'),
		await house.guest('participant'),
		await house.guest('viewer')
	];
	for (const guest of [budi, wall]) await guest.hears('step1');
	ana.sends(card('Fix the well'));
	await ana.hears('kept');
	for (const guest of [budi, wall])
		expect(cardsIn((await guest.hears('update')).bytes)).toEqual(['Fix the well']);
	budi.sends(card('Plant trees'));
	for (const guest of [ana, wall])
		expect(cardsIn((await guest.hears('update')).bytes)).toEqual(['Plant trees']);
	expect(wall.all('update')).toHaveLength(2);
	expect(ana.all('update')).toHaveLength(1);
});

test('[RELAY-5] a card sent twice, or by two phones, is acknowledged each time and written once', async () => {
	const house = await houseOnPort();
	const [ana, budi] = [await house.guest('participant'), await house.guest('participant')];
	const update = card('Fix the well');
	ana.sends(update);
	ana.sends(update);
	await ana.hears('kept');
	budi.sends(update);
	expect(await budi.hears('kept')).toMatchObject({ number: 1, updates: [updateName(update)] });
	expect(await house.store.read(ROOM)).toHaveLength(1);
});

test('[RELAY-5] a card somebody else is still waiting for is not acknowledged early either', async () => {
	const disk = gate();
	const memory = memoryStore();
	const store = withChanges(memory, {
		async append(room, entries) {
			await disk.opened;
			await memory.append(room, entries);
		}
	});
	const house = await houseOnPort({ store });
	const [ana, budi] = [await house.guest('participant'), await house.guest('participant')];
	ana.sends(card('Fix the well'));
	await isDealtWith(ana);
	budi.sends(card('Fix the well'));
	await isDealtWith(budi);
	expect(budi.all('kept')).toEqual([]);
	disk.open();
	expect((await budi.hears('kept')).updates).toHaveLength(1);
});

test('[RELAY-6] a card that builds on one the relay never saw is asked for, and acknowledged when all is there', async () => {
	const house = await houseOnPort();
	const { doc, updates } = phoneThatWrites('first', 'second', 'third');
	const phone = await house.guest('participant');
	await phone.hears('step1');
	for (const update of updates.slice(1)) phone.sends(update); // the first was lost on the way

	const { bytes } = await phone.hears('step1');
	expect([...bytes]).toEqual([0]);
	expect(phone.all('kept')).toEqual([]);

	const whole = Y.encodeStateAsUpdate(doc);
	phone.answers(whole);
	const kept = await phone.hears('kept');
	expect(kept.updates).toEqual([whole, ...updates.slice(1)].map(updateName));
	expect(phone.all('step1')).toHaveLength(2);
	phone.asks();
	expect(cardsIn((await phone.hears('step2')).bytes)).toEqual(['first', 'second', 'third']);
});

test('[RELAY-6] while one phone’s card waits for what it builds on, other phones’ cards are kept as ever', async () => {
	const house = await houseOnPort();
	const [ana, budi] = [await house.guest('participant'), await house.guest('participant')];
	ana.sends(phoneThatWrites('first', 'second').updates[1] ?? new Uint8Array());
	await ana.hears('step1');
	await ana.hears('step1'); // it was asked for the first, and does not answer
	budi.sends(card('Plant trees'));
	expect((await budi.hears('kept')).updates).toHaveLength(1);
	budi.asks();
	expect(cardsIn((await budi.hears('step2')).bytes)).toEqual(['Plant trees']);
	expect(budi.all('step1')).toHaveLength(1);
});

test('[RELAY-6] an answer that still misses something waits on its phone: asking at once again would never end', async () => {
	const house = await houseOnPort();
	const { updates } = phoneThatWrites('first', 'second');
	const phone = await house.guest('participant');
	phone.answers(updates[1] ?? new Uint8Array());
	expect((await phone.hears('refused')).reason).toBe('waits');
	expect(await house.store.read(ROOM)).toEqual([]);
});

test('[RELAY-6] who sends only what cannot be placed is not remembered for ever', async () => {
	const house = await houseOnPort();
	const texts = Array.from({ length: 70 }, (_, i) => `card ${i}`);
	const { updates } = phoneThatWrites('first', ...texts);
	const phone = await house.guest('participant');
	for (const update of updates.slice(1)) phone.sends(update);
	expect((await phone.hears('refused')).update).toBe(updateName(updates[65] ?? new Uint8Array()));
});
