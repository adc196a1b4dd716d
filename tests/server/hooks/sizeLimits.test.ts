import { ROLES } from '#lib/protocol/rooms.ts';
import { refusalAt } from '#server/hooks/relayHook.ts';
import { LARGEST_UPDATE, MOST_PARTS, sizeLimits } from '#server/hooks/sizeLimits.ts';
import * as encoding from 'lib0/encoding';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

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

/** An update of the shortest changes there are, in the names of so many clients, and how many of them are read before it is refused. */
function readOf(clients: number, each: number) {
	const to = encoding.createEncoder();
	const write = (...numbers: number[]) =>
		numbers.forEach((number) => encoding.writeVarUint(to, number));
	write(clients);
	for (let client = clients; client > 0; client--) {
		write(each, client, 0);
		for (let i = 0; i < each; i++) write(0, 1);
	}
	write(0);
	const read = vi.spyOn(Y.UpdateDecoderV1.prototype, 'readInfo');
	const refusal = refusalAt([sizeLimits()], 'onUpdate', changeOf(encoding.toUint8Array(to)));
	const times = read.mock.calls.length;
	read.mockRestore();
	return { refusal, read: times };
}

test('[RELAY-147] an update that announces too many changes is refused without reading one', () => {
	expect(readOf(1, 300_000)).toEqual({ refusal: 'too-large', read: 0 });
	expect(readOf(1, MOST_PARTS.participant + 1)).toEqual({ refusal: 'too-large', read: 0 });
	expect(readOf(MOST_PARTS.participant + 1, 1)).toEqual({ refusal: 'too-large', read: 0 });
});

test('[RELAY-147] of too many changes by many clients no more are read than would be taken', () => {
	const most = MOST_PARTS.participant;
	expect(readOf(30, 10_000)).toEqual({ refusal: 'too-large', read: most });
	expect(readOf(10, most / 10)).toEqual({ refusal: undefined, read: most });
});
