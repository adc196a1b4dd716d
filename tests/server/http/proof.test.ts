import { relayProof } from '#lib/protocol/relayProof.ts';
import { expect, test } from 'vitest';

import { houseOnPort, type TestHouse } from '../support/house.ts';
import { request } from '../support/request.ts';

const HERE = 'http://192.168.137.1:3000';
const NONCE = 'n'.repeat(22);
const ask = (house: TestHouse, body: object) => request(house.port, 'POST', '/api/proof', {}, body);

function asked(ticket: string, at = HERE) {
	const [contents = '', signature = ''] = ticket.split('.');
	return {
		body: { contents, nonce: NONCE, at },
		proof: relayProof(signature, { nonce: NONCE, at })
	};
}

test('[MOVE-3] the relay that signed a phone’s ticket proves it, for its own address and this one asking', async () => {
	const house = await houseOnPort();
	const { body, proof } = asked(house.ticketFor('participant'));
	expect(await ask(house, body)).toMatchObject({ status: 200, body: { proof } });
	const again = await ask(house, { ...body, nonce: 'm'.repeat(22) });
	expect(again).toMatchObject({ status: 200 });
	expect(again.body).not.toEqual({ proof });
});

test('[MOVE-3] another laptop cannot, whatever it answers', async () => {
	const [house, another] = [await houseOnPort(), await houseOnPort()];
	const { body, proof } = asked(house.ticketFor('participant'));
	const answer = await ask(another, body);
	expect(answer.status).toBe(200);
	expect(answer.body).not.toEqual({ proof });
});

test('[MOVE-3] whoever passes the question on from another address gets no answer', async () => {
	const house = await houseOnPort();
	for (const at of ['http://192.168.137.66:3000', `${HERE}/`, 'http://192.168.137.1:3001', '']) {
		const { body } = asked(house.ticketFor('participant'), at);
		expect(await ask(house, body)).toMatchObject({ status: 404, body: { refusal: 'not-found' } });
	}
});

test.each([
	['no contents', { contents: '' }],
	['contents with their signature', { contents: 'a.b' }],
	['a nonce that could be part of another text', { nonce: 'a b'.repeat(10) }],
	['a short nonce', { nonce: 'n' }]
])('[MOVE-3] %s is a bad request', async (_, wrong) => {
	const house = await houseOnPort();
	const { body } = asked(house.ticketFor('participant'));
	expect(await ask(house, { ...body, ...wrong })).toMatchObject({ status: 400 });
});
