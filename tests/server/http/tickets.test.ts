import type { Admission } from '#lib/protocol/api.ts';
import { contentsOf } from '#lib/protocol/ticket.ts';
import { expect, test } from 'vitest';

import { Guest } from '../support/guest.ts';
import { houseOnPort, OTHER_PLAN, PLAN, type TestHouse } from '../support/house.ts';
import { request } from '../support/request.ts';

const KEY = 'a-key-only-the-operator-knows';
const FAR = { 'x-forwarded-for': '203.0.113.7' };
const TLS = { ...FAR, 'x-forwarded-proto': 'https' };
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };

const hosted = () => houseOnPort({ behindProxy: true, operatorKey: KEY });
const ask = (house: TestHouse, body: object, headers = {}) =>
	request(house.port, 'POST', '/api/tickets', headers, body);
const ticketsIn = ({ body }: { body: unknown }) => (body as { tickets: string[] }).tickets;

test('[RELAY-81] the laptop itself gets as many tickets as it asks for, each for a device of its own', async () => {
	const house = await houseOnPort();
	const answer = await ask(house, { plan: PLAN, role: 'participant', count: 50 });
	const contents = ticketsIn(answer).map(contentsOf);
	expect(contents).toHaveLength(50);
	expect(new Set(contents.map((ticket) => ticket?.device)).size).toBe(50);
	expect(contents.every((t) => t?.plan === PLAN && t.role === 'participant')).toBe(true);
	const [first] = ticketsIn(answer);
	await (await Guest.at(house.port, `/sync/${PLAN}/plan`, first)).hears('welcome');
});

test('[RELAY-81] a ticket can be made for a device and client ids the desk knows', async () => {
	const house = await houseOnPort();
	const devices = ['device-of-somebody-001'];
	const asked = { plan: PLAN, role: 'participant', clients: [7, 8], devices };
	expect(ticketsIn(await ask(house, asked)).map(contentsOf)).toMatchObject([
		{ device: devices[0], clients: [7, 8] }
	]);
});

test.each([
	['no plan', { role: 'viewer' }],
	['a role nobody has', { plan: PLAN, role: 'owner' }],
	['no ticket', { plan: PLAN, role: 'viewer', count: 0 }],
	['too many', { plan: PLAN, role: 'viewer', count: 1001 }],
	['half a ticket', { plan: PLAN, role: 'viewer', count: 1.5 }],
	['the same client ids for two', { plan: PLAN, role: 'participant', count: 2, clients: [7] }],
	[
		'17 client ids',
		{ plan: PLAN, role: 'participant', clients: Array.from({ length: 17 }, () => 1) }
	],
	['a client id that is none', { plan: PLAN, role: 'participant', clients: [2 ** 32] }],
	['a device that is none', { plan: PLAN, role: 'participant', devices: ['Ibu Ana'] }]
])('[RELAY-81] %s is a bad request', async (_, body) => {
	const house = await houseOnPort();
	expect(await ask(house, body)).toMatchObject({ status: 400, body: { refusal: 'bad-request' } });
});

test('[RELAY-81] from elsewhere it takes the operator’s key, and that goes over TLS only', async () => {
	const house = await hosted();
	const participant = { plan: PLAN, role: 'participant' };
	const leader = { plan: PLAN, role: 'facilitator' };
	const statuses = [
		await ask(house, participant, FAR),
		await ask(house, participant, { ...FAR, ...bearer(`${KEY}x`) }),
		await ask(house, participant, { ...FAR, ...bearer(house.ticketFor('facilitator')) }),
		await ask(house, participant, { ...FAR, ...bearer(KEY) }),
		await ask(house, participant, { ...TLS, ...bearer(KEY) }),
		await ask(house, leader, { ...FAR, ...bearer(KEY) }),
		await ask(house, leader, { ...TLS, ...bearer(KEY) })
	].map(({ status }) => status);
	expect(statuses).toEqual([403, 403, 403, 403, 200, 403, 200]);
});

test('[RELAY-81] without an operator’s key no key opens anything', async () => {
	const house = await houseOnPort({ behindProxy: true });
	for (const key of ['undefined', 'null', '']) {
		const answer = await ask(house, { plan: PLAN, role: 'viewer' }, { ...TLS, ...bearer(key) });
		expect(answer.status).toBe(403);
	}
});

test('[RELAY-81] with the key and over TLS a plan is led from elsewhere, also one nobody knew', async () => {
	const house = await hosted();
	const lead = (headers: object) =>
		request(house.port, 'POST', '/api/plans', { ...headers }, { ...wish, plan: OTHER_PLAN });
	expect((await lead(TLS)).body).toEqual({ refusal: 'only-at-the-laptop' });
	expect((await lead({ ...FAR, ...bearer(KEY) })).body).toEqual({ refusal: 'only-at-the-laptop' });
	const answer = await lead({ ...TLS, ...bearer(KEY) });
	expect(answer.body).toMatchObject({ plan: OTHER_PLAN, role: 'facilitator' });
	const { ticket } = answer.body as Admission;
	const room = `/sync/${OTHER_PLAN}/people`;
	await (await Guest.at(house.port, room, ticket, TLS)).hears('welcome');
});
