import { readTicket, signTicket, TICKET_LIFE } from '#server/tickets/tickets.ts';
import { contentsOf } from '#lib/protocol/ticket.ts';
import { expect, test } from 'vitest';

import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN } from '../support/house.ts';

const secret = new Uint8Array(32).fill(7);
const ticket = {
	v: 2,
	plan: PLAN,
	role: 'participant',
	holder: 'holder-1',
	device: 'device-of-somebody-001',
	expires: 5
} as const;
const token = signTicket(ticket, secret);

test('[RELAY-15] a ticket says what was signed, to its holder and to the relay', () => {
	expect(readTicket(token, secret)).toEqual(ticket);
	expect(contentsOf(token)).toEqual(ticket);
});

test('[RELAY-15] a ticket that was changed, cut, lengthened or signed by somebody else is no ticket', () => {
	const [payload = '', signature = ''] = token.split('.');
	const leader = Buffer.from(JSON.stringify({ ...ticket, role: 'facilitator' }));
	const forged = [
		`${leader.toString('base64url')}.${signature}`,
		`${payload}.${signature.slice(1)}`,
		`${payload}.`,
		payload,
		`${token}.${signature}`,
		`${payload}.${'A'.repeat(43)}`,
		signTicket(ticket, new Uint8Array(32).fill(8)),
		'',
		'.',
		'x'.repeat(5000)
	];
	expect(forged.map((text) => readTicket(text, secret))).toEqual(forged.map(() => undefined));
});

test('[RELAY-16] without a ticket the socket opens and closes at once with a code that asks for one', async () => {
	const house = await houseOnPort();
	const room = `/sync/${PLAN}/plan`;
	for (const shown of [undefined, 'nonsense', signTicket(ticket, secret)]) {
		const guest = await Guest.at(house.port, room, shown);
		expect(await guest.closed).toEqual({ code: 4003, reason: 'noTicket' });
		expect(guest.heard).toEqual([]);
	}
});

test('[RELAY-15] a ticket works for 400 days of the relay’s own clock and not a moment longer', async () => {
	let now = 0;
	const house = await houseOnPort({ now: () => now });
	const shown = house.ticketFor('participant', PLAN, TICKET_LIFE);
	const room = `/sync/${PLAN}/plan`;

	now = TICKET_LIFE - 1;
	const early = await Guest.at(house.port, room, shown);
	expect((await early.hears('welcome')).server).toBe(house.identity.server);

	now = TICKET_LIFE;
	const late = await Guest.at(house.port, room, shown);
	expect(await late.closed).toEqual({ code: 4004, reason: 'ticketExpired' });
	expect(TICKET_LIFE).toBe(400 * 86_400_000);
});
