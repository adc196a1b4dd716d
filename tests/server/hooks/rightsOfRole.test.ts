import { RIGHTS, ROLES, ROOMS, roomPath, type Role, type Room } from '#lib/protocol/rooms.ts';
import { expect, test } from 'vitest';

import { card, cardsIn } from '../support/cards.ts';
import { houseOnPort, PLAN } from '../support/house.ts';

/** The table of docs/protocol.md, once more and by hand: whoever changes a right changes it here too. */
const EXPECTED: Record<Room, Record<Role, { enters: boolean; writes: boolean; reads: boolean }>> = {
	plan: {
		facilitator: { enters: true, writes: true, reads: true },
		participant: { enters: true, writes: true, reads: true },
		viewer: { enters: true, writes: false, reads: true }
	},
	ballots: {
		facilitator: { enters: true, writes: true, reads: true },
		participant: { enters: true, writes: true, reads: false },
		viewer: { enters: true, writes: false, reads: true }
	},
	people: {
		facilitator: { enters: true, writes: true, reads: true },
		participant: { enters: false, writes: false, reads: false },
		viewer: { enters: false, writes: false, reads: false }
	}
};

const cells = ROOMS.flatMap((room) =>
	ROLES.map((role) => ({ room, role, ...EXPECTED[room][role] }))
);

/** A room somebody has written one card to. */
async function roomWithACard(room: Room) {
	const house = await houseOnPort();
	await house.store.append(roomPath(PLAN, room), [{ number: 1, update: card('the first') }]);
	return house;
}

const inside = cells.filter(({ enters }) => enters);

test.each(cells)('[RELAY-17] $role enters $room: $enters', async ({ room, role, enters }) => {
	const house = await roomWithACard(room);
	const guest = await house.guest(role, room);
	if (enters) expect((await guest.hears('welcome')).server).toBe(house.identity.server);
	else expect((await guest.closed).reason).toBe('notForYou');
});

test.each(inside)('[RELAY-17] $role adds to $room: $writes', async ({ room, role, writes }) => {
	const house = await roomWithACard(room);
	const guest = await house.guest(role, room);
	guest.sends(card('the second'));
	if (writes) expect((await guest.hears('kept')).number).toBe(2);
	else expect((await guest.hears('refused')).reason).toBe('read-only');
	expect(await house.store.read(roomPath(PLAN, room))).toHaveLength(writes ? 2 : 1);
});

test.each(inside)(
	'[RELAY-17] $role sees what is in $room: $reads',
	async ({ room, role, reads }) => {
		const house = await roomWithACard(room);
		const guest = await house.guest(role, room);
		guest.asks();
		expect(cardsIn((await guest.hears('step2')).bytes)).toEqual(reads ? ['the first'] : []);
	}
);

test.each(inside)(
	'[RELAY-17] $role hears what is new in $room: $reads',
	async ({ room, role, reads }) => {
		const house = await roomWithACard(room);
		const guest = await house.guest(role, room);
		await guest.hears('welcome');
		const writer = await house.guest('facilitator', room);
		writer.sends(card('news'));
		await writer.hears('kept'); // by now it was sent to everybody who hears it
		guest.asks();
		await guest.hears('step2');
		expect(guest.all('update').flatMap(({ bytes }) => cardsIn(bytes))).toEqual(
			reads ? ['news'] : []
		);
	}
);

test('[RELAY-17] the table of rights has a row for every room and a cell for every role', () => {
	const found = ROOMS.map((room) => Object.keys(RIGHTS[room]).sort());
	expect(found).toEqual(ROOMS.map(() => [...ROLES].sort()));
	expect(Object.keys(RIGHTS).sort()).toEqual([...ROOMS].sort());
});

test('[RELAY-19] a wall that answers with what everybody has is not told off', async () => {
	const house = await roomWithACard('plan');
	const wall = await house.guest('viewer');
	wall.asks();
	const { bytes } = await wall.hears('step2');
	wall.answers(bytes);
	wall.answers(Uint8Array.of(0, 0));
	expect((await wall.hears('kept')).number).toBe(1);
	expect(wall.all('refused')).toEqual([]);
});

test('[RELAY-18] a ballot box does not even say who has been there: it asks as if it were empty', async () => {
	const house = await roomWithACard('ballots');
	const voter = await house.guest('participant', 'ballots');
	expect([...(await voter.hears('step1')).bytes]).toEqual([0]);
	const desk = await house.guest('facilitator', 'ballots');
	expect((await desk.hears('step1')).bytes.length).toBeGreaterThan(1);
});
