import type { IncomingMessage } from 'node:http';

import { shortAddress, whence } from '#server/http/whence.ts';
import { expect, test } from 'vitest';

import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { request } from '../support/request.ts';

const room = `/sync/${PLAN}/plan`;
const from = (remoteAddress: string, headers: object, behindProxy: boolean | string) =>
	whence({ socket: { remoteAddress }, headers } as IncomingMessage, behindProxy);

test.each([
	['a phone', '192.168.137.20', {}, false, '192.168.137.20', false, false],
	['the laptop', '127.0.0.1', { host: 'localhost:3000' }, false, '127.0.0.1', true, false],
	['the laptop, behind a proxy too', '::1', { host: '[::1]:3000' }, true, '::1', true, false],
	['another name for it', '127.0.0.1', { host: 'hall.local' }, false, '127.0.0.1', false, false]
])('[RELAY-83] %s is where it is', (_, near, headers, proxied, address, isHome, isSecure) => {
	expect(from(near, headers, proxied)).toEqual({ address, isHome, isSecure });
});

const said = { host: 'localhost', 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };

test.each([
	['nobody named a proxy', '127.0.0.1', said, false, '127.0.0.1', false],
	['it comes from the internet', '198.51.100.1', said, true, '198.51.100.1', false],
	['a proxy on the machine', '127.0.0.1', said, true, '203.0.113.7', true],
	['a proxy in a container', '::ffff:172.18.0.1', said, '172.18.0.1', '203.0.113.7', true],
	['another one than was named', '172.18.0.2', said, '172.18.0.1', '172.18.0.2', false],
	['a phone in the hall', '192.168.1.77', said, true, '192.168.1.77', false],
	[
		'without TLS',
		'127.0.0.1',
		{ ...said, 'x-forwarded-proto': 'http' },
		true,
		'203.0.113.7',
		false
	],
	[
		'made up before the proxy',
		'127.0.0.1',
		{ ...said, 'x-forwarded-for': '127.0.0.1, 203.0.113.7' },
		true,
		'203.0.113.7',
		true
	],
	['no address', '127.0.0.1', { ...said, 'x-forwarded-for': 'Ibu Ana' }, true, '127.0.0.1', false]
])('[RELAY-83] what is said of a caller, %s', (_, near, headers, proxied, address, isSecure) => {
	expect(from(near, headers, proxied)).toEqual({ address, isHome: false, isSecure });
});

test.each(['x-real-ip', 'via', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded'])(
	'[RELAY-83] who comes with %s is not the laptop itself',
	(name) => {
		const headers = { host: '127.0.0.1:3000', [name]: 'anything' };
		for (const proxied of [true, false]) {
			expect(from('127.0.0.1', headers, proxied).isHome).toBe(false);
		}
	}
);

test('[RELAY-76] a ticket to lead works at the laptop and over TLS, and nowhere else, by socket and by call', async () => {
	const house = await houseOnPort({ behindProxy: true });
	const far = { 'x-forwarded-for': '203.0.113.7' };
	const shown = house.ticketFor('facilitator');
	const inTheClear = await Guest.at(house.port, room, shown, far);
	expect(await inTheClear.closed).toEqual({ code: 4005, reason: 'notForYou' });
	expect(inTheClear.heard).toEqual([]);
	for (const headers of [{}, { ...far, 'x-forwarded-proto': 'https' }]) {
		await (await Guest.at(house.port, room, shown, headers)).hears('welcome');
	}
	const call = (headers: object) =>
		request(house.port, 'GET', `/api/plans/${PLAN}/devices`, {
			authorization: `Bearer ${shown}`,
			...headers
		});
	expect((await call(far)).status).toBe(404);
	expect((await call({ ...far, 'x-forwarded-proto': 'https' })).status).toBe(200);
});

test('[RELAY-76] nobody leads by saying of themselves that their way was private', async () => {
	const house = await houseOnPort();
	const lie = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' };
	const guest = await Guest.at(house.port, room, house.ticketFor('facilitator'), lie);
	expect((await guest.closed).code).toBe(4005);
	const phone = await Guest.at(house.port, room, house.ticketFor('participant'), lie);
	await phone.hears('welcome');
});

test.each([
	['192.168.137.20', '192.168.137.0/24'],
	['::ffff:203.0.113.7', '203.0.113.0/24'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
	['::1', '::1']
])('[RELAY-90] %s is written down as %s', (address, short) => {
	expect(shortAddress(address)).toBe(short);
});
