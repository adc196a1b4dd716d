import { refusalAt } from '#server/hooks/relayHook.ts';
import { sameOrigin } from '#server/hooks/sameOrigin.ts';
import { expect, test } from 'vitest';

import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { request } from '../support/request.ts';

const refusalOf = (method: string, origin: string | undefined) =>
	refusalAt([sameOrigin()], 'onRequest', { method, host: 'localhost:3000', origin });

test.each(['POST', 'UPGRADE', 'PUT'])(
	'[RELAY-22] %s comes from our own page or from a tool',
	(method) => {
		expect(refusalOf(method, 'http://localhost:3000')).toBeUndefined();
		expect(refusalOf(method, undefined)).toBeUndefined();
		for (const origin of [
			'http://localhost',
			'http://evil.example',
			'null',
			'',
			'http://localhost:3001'
		]) {
			expect([origin, refusalOf(method, origin)]).toEqual([origin, 'foreign-origin']);
		}
	}
);

test('[RELAY-22] a link from elsewhere still opens the page', () => {
	expect(refusalOf('GET', 'http://evil.example')).toBeUndefined();
});

test('[RELAY-22] a foreign page leads no plan, guesses no code and opens no room', async () => {
	const house = await houseOnPort();
	const origin = 'http://evil.example';
	for (const path of ['/api/plans', '/api/join']) {
		const answer = await request(house.port, 'POST', path, { origin }, {});
		expect(answer).toMatchObject({ status: 403, body: { refusal: 'bad-request' } });
	}
	const shown = house.ticketFor('facilitator');
	const socket = Guest.at(house.port, `/sync/${PLAN}/plan`, shown, { origin });
	await expect(socket).rejects.toThrow('403');
});

test('[RELAY-22] our own page opens a room', async () => {
	const house = await houseOnPort();
	const origin = `http://127.0.0.1:${house.port}`;
	const shown = house.ticketFor('facilitator');
	const desk = await Guest.at(house.port, `/sync/${PLAN}/plan`, shown, { origin });
	expect((await desk.hears('welcome')).epoch).toBe(house.identity.epoch);
});
