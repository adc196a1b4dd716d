import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { renamePlan } from '#lib/domain/meeting/naming.ts';
import type { HostRequest } from '#lib/protocol/api.ts';
import { CLOSE } from '#lib/protocol/closeCodes.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';
import { memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';
import '#lib/sync/followRelay.ts'; // a session asks for it later: it must not come when the test is over

import { SmallRelay } from '../../../tests/support/smallRelay.ts';
import type { Surface } from './admit.ts';
import { blank } from './entries.ts';
import { Session } from './session.svelte.ts';

const PLAN = 'p'.repeat(22);

/** What was asked of the relay's HTTP side, and what it answers. */
let calls: { path: string; body: HostRequest }[];
let answers: { status: number; body: object };
let relay: SmallRelay;

beforeEach(() => {
	vi.useFakeTimers();
	calls = [];
	vi.stubGlobal('location', { origin: 'http://laptop:3000' });
	relay = new SmallRelay();
	vi.stubGlobal('WebSocket', relay.WebSocket);
	vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
		calls.push({ path, body: JSON.parse(body) as HostRequest });
		return { ok: answers.status === 200, json: async () => answers.body };
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function opened(surface: Surface, more: object = {}): Session {
	const device = { shelf: memoryShelf(), keeps: true, openLog: () => memoryUpdateLog() };
	const entry = { ...blank(PLAN, 'server', 'ana'), ...more };
	const session = new Session(Promise.resolve(device), entry, surface);
	onTestFinished(() => session.close());
	return session;
}

test('[RELAY-50] a phone whose code is gone asks seldom, and goes on by itself once the laptop knows it again', async () => {
	answers = { status: 404, body: { refusal: 'wrong-code' } };
	const phone = opened('phone', { role: 'participant', code: 'LASTYEAR' });
	await vi.advanceTimersByTimeAsync(120_000);
	expect(calls.length).toBeLessThan(9);
	expect(phone.trouble).toBe('wrong-code');

	answers = { status: 200, body: { ticket: 'write-ana', role: 'participant' } };
	await vi.advanceTimersByTimeAsync(60_000);
	expect(phone.trouble).toBeUndefined();
});

test('[RELAY-51] the desk tells the relay the plan’s title as soon as it has the plan', async () => {
	answers = { status: 200, body: { ticket: 'write-desk', role: 'facilitator', code: 'K7QF2M00' } };
	const desk = opened('desk');
	await vi.dynamicImportSettled();
	await vi.advanceTimersByTimeAsync(100);
	expect(calls.map(({ body }) => body.title)).toEqual(['']);

	const beginning = { title: 'Rencana 2028', village: 'Tirtamulya', language: 'en' };
	beginPlan(desk.plan, beginning, desk.stamp());
	await vi.advanceTimersByTimeAsync(100);
	expect(calls.map(({ body }) => [body.title, body.language])).toEqual([
		['', 'id'],
		['Rencana 2028', 'en']
	]);

	renamePlan(desk.plan, { title: 'Rencana 2029', village: 'Tirtamulya' }, desk.person);
	await vi.advanceTimersByTimeAsync(100);
	expect(calls.map(({ body }) => body.title)).toEqual(['', 'Rencana 2028', 'Rencana 2029']);
});

test('[RELAY-78] a phone that was taken out is told so, asks seldom, and goes on once it is let in again', async () => {
	answers = { status: 200, body: { ticket: 'write-ana', role: 'participant' } };
	const phone = opened('phone', { role: 'participant', code: 'K7QF2M00', ticket: 'write-ana' });
	await vi.advanceTimersByTimeAsync(1000);
	expect(calls).toEqual([]);
	expect(phone.safety.where).toBe('at-laptop');

	answers = { status: 403, body: { refusal: 'taken-out' } };
	relay.close(CLOSE.revoked.code);
	await vi.advanceTimersByTimeAsync(120_000);
	expect([phone.trouble, phone.safety.where]).toEqual(['taken-out', 'on-device']);
	expect(calls.length).toBeLessThan(9);

	answers = { status: 200, body: { ticket: 'write-ana', role: 'participant' } };
	await vi.advanceTimersByTimeAsync(60_000);
	expect(phone.trouble).toBeUndefined();
	expect(relay.sockets.size).toBe(2);
});

test('[RELAY-75] a ticket of an older form is exchanged for a new one without anybody’s doing, with the key of this device', async () => {
	answers = { status: 200, body: { ticket: 'write-new', role: 'participant' } };
	opened('phone', { role: 'participant', code: 'K7QF2M00', ticket: 'write-old' });
	await vi.advanceTimersByTimeAsync(1000);
	relay.close(CLOSE.noTicket.code);
	await vi.advanceTimersByTimeAsync(1000);
	const [join] = calls;
	expect(join?.path).toBe('/api/join');
	expect(join?.body.key).toMatch(/^[A-Za-z0-9_-]{22}$/);
	expect(relay.visits.at(-1)?.protocols).toContain('write-new');
});
