import { refusalAt } from '#server/hooks/relayHook.ts';
import { hostName, knownHost } from '#server/hooks/knownHost.ts';
import { expect, test } from 'vitest';

import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { request } from '../support/request.ts';

const hook = knownHost(['plans.example.org'], () => ['192.168.137.1', 'fe80::1']);
const refusalOf = (host: string | undefined) =>
	refusalAt([hook], 'onRequest', { method: 'GET', host, origin: undefined });

test.each([
	'localhost:3000',
	'LOCALHOST',
	'127.0.0.1:3000',
	'[::1]:3000',
	'192.168.137.1:3000',
	'[fe80::1]:3000',
	'papan.local:3000',
	'plans.example.org'
])('[RELAY-21] %s is a name of this machine', (host) => {
	expect(refusalOf(host)).toBeUndefined();
});

test.each([
	undefined,
	'',
	'evil.example',
	'localhost.evil.example',
	'192.168.137.2',
	'127.0.0.1.evil.example',
	'local',
	'evil.example:80:90',
	'[::2]',
	'user@localhost'
])('[RELAY-21] %s is not', (host) => {
	expect(refusalOf(host)).toBe('unknown-host');
});

test('[RELAY-21] the port and the brackets are not part of a name', () => {
	expect(hostName('[FE80::1]:80')).toBe('fe80::1');
	expect(hostName('Papan.local:80')).toBe('papan.local');
});

test('[RELAY-21] a page that points its own name at the laptop learns nothing, by request or by socket', async () => {
	const house = await houseOnPort();
	const answer = await request(house.port, 'GET', '/api/hello', { host: 'evil.example' });
	expect(answer).toMatchObject({ status: 421, body: { refusal: 'bad-request' } });

	const room = `/sync/${PLAN}/plan`;
	const shown = house.ticketFor('facilitator');
	const socket = Guest.at(house.port, room, shown, { host: 'evil.example' });
	await expect(socket).rejects.toThrow('421');
});
