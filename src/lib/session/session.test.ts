import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { beginPlan } from '#lib/domain/meeting/meeting.ts';
import type { HostRequest } from '#lib/protocol/api.ts';
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

beforeEach(() => {
	vi.useFakeTimers();
	calls = [];
	vi.stubGlobal('location', { origin: 'http://laptop:3000' });
	vi.stubGlobal('WebSocket', new SmallRelay().WebSocket);
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
	expect(calls.length).toBeLessThan(6);
	expect(phone.trouble).toBe('wrong-code');

	answers = { status: 200, body: { ticket: 'write-ana', role: 'participant' } };
	await vi.advanceTimersByTimeAsync(60_000);
	expect(phone.trouble).toBeUndefined();
});

test('[RELAY-51] the desk tells the relay the plan’s title as soon as it has the plan', async () => {
	answers = { status: 200, body: { ticket: 'write-desk', role: 'facilitator', code: 'K7QF2M00' } };
	const desk = opened('desk');
	await vi.advanceTimersByTimeAsync(100);
	expect(calls.map(({ body }) => body.title)).toEqual(['']);

	const beginning = { title: 'Rencana 2028', village: 'Tirtamulya', language: 'en' };
	beginPlan(desk.plan, beginning, desk.stamp());
	await vi.advanceTimersByTimeAsync(100);
	expect(calls.map(({ body }) => [body.title, body.language])).toEqual([
		['', 'id'],
		['Rencana 2028', 'en']
	]);
});
