import type { Admission } from '#lib/protocol/api.ts';
import type { DeviceSeen, PlanDevices } from '#lib/protocol/planCalls.ts';
import { contentsOf } from '#lib/protocol/ticket.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { deviceOf } from '#server/tickets/device.ts';
import { PlanRules } from '#server/tickets/planRules.ts';
import { expect, test } from 'vitest';

import { card } from '../support/cards.ts';
import { Guest } from '../support/guest.ts';
import { houseOnPort, OTHER_PLAN, PLAN, type TestHouse } from '../support/house.ts';
import { request } from '../support/request.ts';

const KEY = 'key-of-the-phone-of-ana';
const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };

/** A house with a plan in it, its desk's ticket, and a phone that came in with its key. */
async function meeting(parts: Parameters<typeof houseOnPort>[0] = {}) {
	const house = await houseOnPort(parts);
	const hosted = await request(house.port, 'POST', '/api/plans', {}, wish);
	const { ticket: desk, code = '' } = hosted.body as Admission;
	const join = async (key?: string) =>
		await request(house.port, 'POST', '/api/join', {}, { code, holder: 'phone-of-ana', key });
	return { house, desk, join };
}

const ask = (house: TestHouse, ticket: string, call: string, body?: object, plan = PLAN) =>
	request(
		house.port,
		body ? 'POST' : 'GET',
		`/api/plans/${plan}/${call}`,
		{ authorization: `Bearer ${ticket}` },
		body
	);

const phoneOf = (answer: { body: unknown }): DeviceSeen | undefined =>
	(answer.body as PlanDevices).devices.find(({ role }) => role === 'participant');

test('[RELAY-75] the same key is the same device, and without one each ticket is for a device of its own', async () => {
	const { join } = await meeting();
	const device = async (key?: string) =>
		contentsOf(((await join(key)).body as Admission).ticket)?.device;
	expect(await device(KEY)).toBe(deviceOf(KEY));
	expect(await device(KEY)).toBe(await device(KEY));
	expect(await device('key-of-the-phone-of-budi')).not.toBe(await device(KEY));
	expect(await device()).not.toBe(await device());
	expect((await join('short')).status).toBe(400);
});

test('[RELAY-80] a desk sees which devices came, in which role, and what they sent', async () => {
	const { house, desk, join } = await meeting();
	const { ticket } = (await join(KEY)).body as Admission;
	const phone = await Guest.at(house.port, `/sync/${PLAN}/plan`, ticket);
	const box = await Guest.at(house.port, `/sync/${PLAN}/ballots`, ticket);
	phone.sends(card('a well'));
	await phone.hears('kept');
	phone.sends(Uint8Array.of(9, 9, 9));
	await phone.hears('refused');
	expect(phoneOf(await ask(house, desk, 'devices'))).toMatchObject({
		device: deviceOf(KEY),
		holder: 'phone-of-ana',
		sockets: 2,
		updates: 2,
		refused: 1,
		revoked: false
	});
	await Promise.all([phone.leaves(), box.leaves()]);
	expect(phoneOf(await ask(house, desk, 'devices'))).toMatchObject({ sockets: 0, refused: 1 });
});

test('[RELAY-78] a device that was taken out loses its sockets, comes in with no ticket, and comes back when it is let in', async () => {
	const { house, desk, join } = await meeting();
	const { ticket } = (await join(KEY)).body as Admission;
	const open = (room: string) => Guest.at(house.port, `/sync/${PLAN}/${room}`, ticket);
	const [phone, box, other] = [
		await open('plan'),
		await open('ballots'),
		await house.guest('participant')
	];
	await phone.hears('welcome');
	const out = await ask(house, desk, 'revoke', { device: deviceOf(KEY) });
	expect(phoneOf(out)).toMatchObject({ device: deviceOf(KEY), revoked: true });
	expect(await phone.closed).toEqual({ code: 4007, reason: 'revoked' });
	expect((await box.closed).code).toBe(4007);
	expect((await (await open('plan')).closed).code).toBe(4007);
	expect(await join(KEY)).toMatchObject({ status: 403, body: { refusal: 'taken-out' } });
	other.sends(card('goes on'));
	expect((await other.hears('kept')).number).toBe(1);

	await ask(house, desk, 'restore', { device: deviceOf(KEY) });
	expect((await join(KEY)).status).toBe(200);
	await (await open('plan')).hears('welcome');
});

test('[RELAY-78] a device stays out over a restart of the relay, and its own plan only', async () => {
	const store = memoryStore();
	const { house, desk } = await meeting({ store });
	await ask(house, desk, 'revoke', { device: deviceOf(KEY) });
	await house.stop();
	const again = new PlanRules(store);
	await again.loaded;
	expect(again.isRevoked(PLAN, deviceOf(KEY))).toBe(true);
	expect(again.isRevoked(OTHER_PLAN, deviceOf(KEY))).toBe(false);
});

test('[RELAY-78] while nobody knows who was taken out, nobody comes in', async () => {
	const store = memoryStore();
	store.facts = () => Promise.reject(new Error('the disk does not read'));
	const house = await houseOnPort({ store });
	expect((await (await house.guest('participant')).closed).code).toBe(4500);
});

test('[RELAY-78] a desk cannot take itself out', async () => {
	const { house, desk } = await meeting();
	const device = contentsOf(desk)?.device ?? '';
	expect((await ask(house, desk, 'revoke', { device })).status).toBe(400);
	expect((await ask(house, desk, 'devices')).status).toBe(200);
});

test('[RELAY-79] a plan is one participants add to, until the desk opens it, over a restart too', async () => {
	const store = memoryStore();
	const { house, desk } = await meeting({ store });
	expect((await ask(house, desk, 'devices')).body).toMatchObject({ mode: 'add' });
	expect((await ask(house, desk, 'mode', { mode: 'edit' })).body).toMatchObject({ mode: 'edit' });
	expect((await ask(house, desk, 'mode', { mode: 'read' })).status).toBe(400);
	const again = new PlanRules(store);
	await again.loaded;
	expect([again.modeOf(PLAN), again.modeOf(OTHER_PLAN)]).toEqual(['edit', 'add']);
	await ask(house, desk, 'mode', { mode: 'add' });
	const later = new PlanRules(store);
	await later.loaded;
	expect(later.modeOf(PLAN)).toBe('add');
});

test('[RELAY-82] about a plan that is not theirs, whoever asks hears the same as about one that is not there', async () => {
	const { house, desk } = await meeting();
	await request(house.port, 'POST', '/api/plans', {}, { ...wish, plan: OTHER_PLAN });
	const unknown = 'plan-nobody-ever-began';
	const answers = await Promise.all([
		ask(house, desk, 'devices', undefined, OTHER_PLAN),
		ask(house, desk, 'devices', undefined, unknown),
		ask(house, house.ticketFor('participant'), 'devices'),
		ask(house, house.ticketFor('viewer'), 'mode', { mode: 'edit' }),
		ask(house, house.ticketFor('facilitator', PLAN, 5), 'devices'),
		ask(house, 'nonsense', 'devices'),
		ask(house, desk, 'nonsense'),
		request(house.port, 'GET', `/api/plans/${PLAN}/devices`)
	]);
	for (const { status, body } of answers) {
		expect([status, body]).toEqual([404, { refusal: 'not-found' }]);
	}
});
