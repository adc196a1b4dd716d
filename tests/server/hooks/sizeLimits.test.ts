import { ROLES } from '#lib/protocol/rooms.ts';
import { refusalAt } from '#server/hooks/relayHook.ts';
import { LARGEST_UPDATE, MOST_PARTS, sizeLimits } from '#server/hooks/sizeLimits.ts';
import { expect, test } from 'vitest';

import { card } from '../support/cards.ts';
import { changeOf, seatOf } from '../support/change.ts';
import { forged, gc } from '../support/forgeries.ts';
import { houseOnPort } from '../support/house.ts';

const refusalOf = (role: (typeof ROLES)[number], length: number) =>
	refusalAt(
		[sizeLimits()],
		'onUpdate',
		changeOf(new Uint8Array(length), { seat: seatOf({ role }) })
	);

test.each(ROLES)('[RELAY-8] %s may send up to the limit and not a byte more', (role) => {
	expect(refusalOf(role, LARGEST_UPDATE[role])).toBeUndefined();
	expect(refusalOf(role, LARGEST_UPDATE[role] + 1)).toBe('too-large');
});

test('[RELAY-8] a card that is too large is refused by name, and its phone stays', async () => {
	const house = await houseOnPort();
	const phone = await house.guest('participant');
	// the card helper writes its text twice
	phone.sends(card('x'.repeat(LARGEST_UPDATE.participant * 0.6)));
	expect((await phone.hears('refused')).reason).toBe('too-large');
	phone.sends(card('short'));
	expect((await phone.hears('kept')).number).toBe(1);
});

test('[RELAY-8] a frame nobody should ever send is not read at all', async () => {
	const house = await houseOnPort();
	const [phone, other] = [await house.guest('participant'), await house.guest('participant')];
	phone.socket.send(new Uint8Array(LARGEST_UPDATE.participant * 2 + 1));
	expect((await phone.closed).code).toBe(1009);
	other.sends(card('still here'));
	expect((await other.hears('kept')).number).toBe(1);
});

test('[RELAY-8] a list of hundreds of thousands of devices is not looked through', async () => {
	const house = await houseOnPort();
	const phone = await house.guest('participant');
	phone.asks(new Uint8Array(300 * 1024));
	await phone.hears('step2'); // everything, whatever it says it has
	phone.asks(new Uint8Array(1024 * 1024 + 1));
	expect((await phone.closed).reason).toBe('tooLarge');
});

test('[RELAY-8] half a million of the shortest changes in one frame are too many for a phone', async () => {
	const house = await houseOnPort();
	const [phone, other] = [await house.guest('participant'), await house.guest('participant')];
	const many = Array.from({ length: MOST_PARTS.participant + 1 }, (_, i) => gc(7, i, 1));
	phone.sends(forged(7, 0, many));
	expect((await phone.hears('refused')).reason).toBe('too-large');
	other.sends(card('still here'));
	expect((await other.hears('kept')).number).toBe(1);
});
