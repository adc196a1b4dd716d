import { memoryStore } from '#server/store/memoryStore.ts';
import { expect, test } from 'vitest';

import { card } from '../support/cards.ts';
import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';
import { request } from '../support/request.ts';
import { withChanges } from '../support/stores.ts';

const KEY = 'a-key-only-the-operator-knows';

/** One number out of the text of `/metrics`; 0 if it is not there. */
async function numberAt(house: TestHouse, line: string): Promise<number> {
	const { body } = await request(house.port, 'GET', '/metrics');
	const found = String(body)
		.split('\n')
		.find((each) => each.startsWith(`${line} `));
	return Number(found?.split(' ')[1] ?? 0);
}

test('[RELAY-136] whoever asks for its health hears whether the store can be read', async () => {
	const memory = memoryStore();
	let isBroken = false;
	const store = withChanges(memory, {
		get: (key) => (isBroken ? Promise.reject(new Error('bad sector')) : memory.get(key))
	});
	const house = await houseOnPort({ store });
	expect(await request(house.port, 'GET', '/api/health')).toMatchObject({
		status: 200,
		body: { ok: true, version: expect.any(String), uptime: expect.any(Number), store: 'ok' }
	});
	isBroken = true;
	expect(await request(house.port, 'GET', '/api/health')).toMatchObject({
		status: 503,
		body: { ok: false, store: 'unreadable' }
	});
});

test('[RELAY-136] a store that does not answer is no healthy store', async () => {
	const memory = memoryStore();
	let hangs = false;
	const store = withChanges(memory, {
		get: (key) => (hangs ? new Promise(() => {}) : memory.get(key))
	});
	const house = await houseOnPort({ store });
	hangs = true;
	expect((await request(house.port, 'GET', '/api/health')).status).toBe(503);
});

test('[RELAY-137] metrics are for the machine itself and, over TLS, for the operator’s key', async () => {
	const house = await houseOnPort({
		operatorKey: KEY,
		hosts: ['relay.example'],
		behindProxy: true
	});
	const ask = async (headers: Record<string, string>) =>
		(await request(house.port, 'GET', '/metrics', headers)).status;
	const proxied = { host: 'relay.example', 'x-forwarded-for': '203.0.113.9' };
	expect(await ask({})).toBe(200);
	expect(await ask({ host: 'relay.example' })).toBe(404);
	expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toBe(404);
	expect(await ask({ ...proxied, authorization: 'Bearer guessed' })).toBe(404);
	expect(await ask({ authorization: `Bearer ${KEY}x` })).toBe(404);
	expect(await ask({ ...proxied, authorization: `Bearer ${KEY}` })).toBe(404); // somebody may listen
	const tls = { ...proxied, 'x-forwarded-proto': 'https' };
	expect(await ask({ ...tls, authorization: `Bearer ${KEY}` })).toBe(200);
	expect(await ask({ host: 'evil.example', authorization: `Bearer ${KEY}` })).toBe(421);
});

test('[RELAY-137] without a key nobody elsewhere can guess one', async () => {
	const house = await houseOnPort({ hosts: ['relay.example'] });
	for (const authorization of ['Bearer ', 'Bearer undefined', 'Bearer null']) {
		const headers = { host: 'relay.example', authorization };
		expect((await request(house.port, 'GET', '/metrics', headers)).status).toBe(404);
	}
});

test('[RELAY-138] metrics count what happened: who is here, what was taken, refused, kept and passed on', async () => {
	const house = await houseOnPort();
	const before = {
		taken: await numberAt(house, 'rembuk_updates_taken_total'),
		refused: await numberAt(house, 'rembuk_updates_refused_total{reason="read-only"}'),
		away: await numberAt(house, 'rembuk_turned_away_total{reason="noTicket"}'),
		passed: await numberAt(house, 'rembuk_deliveries_total'),
		written: await numberAt(house, 'rembuk_log_bytes_total'),
		kept: await numberAt(house, 'rembuk_acknowledgement_seconds_count'),
		fsync: await numberAt(house, 'rembuk_fsync_seconds_count'),
		joined: await numberAt(house, 'rembuk_join_seconds_count')
	};
	const [phone, wall] = [await house.guest('participant'), await house.guest('viewer')];
	await phone.hears('step1');
	phone.asks();
	await phone.hears('step2');
	const update = card('Fix the well');
	phone.sends(update);
	await phone.hears('kept');
	await wall.hears('update');
	wall.sends(card('Not mine to say'));
	await wall.hears('refused');
	await (
		await Guest.at(house.port, `/sync/${PLAN}/plan`, 'forged')
	).closed;

	expect(await numberAt(house, 'rembuk_rooms')).toBe(1);
	expect(await numberAt(house, 'rembuk_peers{role="participant"}')).toBe(1);
	expect(await numberAt(house, 'rembuk_peers{role="viewer"}')).toBe(1);
	expect(await numberAt(house, 'rembuk_updates_taken_total')).toBe(before.taken + 1);
	expect(await numberAt(house, 'rembuk_updates_refused_total{reason="read-only"}')).toBe(
		before.refused + 1
	);
	expect(await numberAt(house, 'rembuk_turned_away_total{reason="noTicket"}')).toBe(
		before.away + 1
	);
	expect(await numberAt(house, 'rembuk_deliveries_total')).toBe(before.passed + 1);
	expect(await numberAt(house, 'rembuk_log_bytes_total')).toBe(before.written + update.length);
	expect(await numberAt(house, 'rembuk_acknowledgement_seconds_count')).toBe(before.kept + 1);
	expect(await numberAt(house, 'rembuk_fsync_seconds_count')).toBe(before.fsync + 1);
	expect(await numberAt(house, 'rembuk_join_seconds_count')).toBe(before.joined + 1);
	expect(await numberAt(house, 'rembuk_bytes_out_total')).toBeGreaterThan(update.length);
	expect(await numberAt(house, 'process_cpu_seconds_total')).toBeGreaterThan(0);
});

test('[RELAY-138] metrics name no plan and no holder', async () => {
	const house = await houseOnPort();
	await house.guest('participant');
	const { body, headers } = await request(house.port, 'GET', '/metrics');
	expect(headers['content-type']).toContain('text/plain');
	expect(body).not.toContain(PLAN);
	expect(body).not.toContain('holder');
});
