import { contentHash } from '#lib/protocol/bridge/parcel.ts';
import { proofOf } from '#lib/protocol/proofOf.ts';
import { expect, test } from 'vitest';

import { houseOnPort, OTHER_PLAN, PLAN, type TestHouse } from '../support/house.ts';
import { request } from '../support/request.ts';

const SAID = { plan: PLAN, clients: [7], update: Uint8Array.from([0, 0]) };
const KEY = 'a-key-only-the-operator-knows';
const FAR = { 'x-forwarded-for': '203.0.113.7' };
const ask = (house: TestHouse, body: object, headers = {}) =>
	request(house.port, 'POST', '/api/light', headers, body);

function shown(ticket: string, said = SAID) {
	const [contents = '', signature = ''] = ticket.split('.');
	const hash = contentHash(said);
	return { plan: said.plan, contents, hash, proof: proofOf(signature, hash) };
}

test('[BRIDGE-6] the laptop itself is told the whole ticket of a phone that proves to hold it', async () => {
	const house = await houseOnPort();
	const ticket = house.ticketFor('participant');
	expect(await ask(house, shown(ticket))).toMatchObject({ status: 200, body: { ticket } });
});

test('[BRIDGE-6] a proof of other bytes, with another signature, or for another plan opens nothing', async () => {
	const house = await houseOnPort();
	const good = shown(house.ticketFor('participant'));
	const expired = house.ticketFor('participant', PLAN, Date.now() - 1);
	for (const wrong of [
		{ ...good, hash: contentHash({ ...SAID, clients: [8] }) },
		{ ...good, proof: proofOf('another', good.hash) },
		{ ...good, proof: '0'.repeat(64) },
		{ ...good, plan: OTHER_PLAN },
		shown(house.ticketFor('participant', OTHER_PLAN)),
		shown(house.ticketFor('facilitator')),
		shown(house.ticketFor('viewer')),
		shown(expired)
	]) {
		expect(await ask(house, wrong)).toMatchObject({ status: 404, body: { refusal: 'not-found' } });
	}
});

test.each([
	['no proof', { proof: '' }],
	['a proof that is none', { proof: 'z'.repeat(64) }],
	['contents that are none', { contents: 'a.b' }],
	['contents without end', { contents: 'a'.repeat(1025) }]
])('[BRIDGE-6] %s is a bad request', async (_, wrong) => {
	const house = await houseOnPort();
	const body = { ...shown(house.ticketFor('participant')), ...wrong };
	expect(await ask(house, body)).toMatchObject({ status: 400 });
});

test('[BRIDGE-6] nobody in the hall is told a ticket, and a device that was taken out stays out', async () => {
	const house = await houseOnPort({ behindProxy: true, operatorKey: KEY });
	const good = shown(house.ticketFor('participant'));
	expect(await ask(house, good, FAR)).toMatchObject({
		status: 403,
		body: { refusal: 'only-at-the-laptop' }
	});
	const tls = { ...FAR, 'x-forwarded-proto': 'https', authorization: `Bearer ${KEY}` };
	expect(await ask(house, good, tls)).toMatchObject({ status: 200 });
	const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };
	await request(house.port, 'POST', '/api/plans', tls, wish);
	const out = { device: 'device-of-somebody-001' };
	await request(house.port, 'POST', `/api/plans/${PLAN}/revoke`, tls, out);
	expect(await ask(house, good, tls)).toMatchObject({ body: { refusal: 'taken-out' } });
});
