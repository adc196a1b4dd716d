import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { memoryShelf } from '#lib/storage/memoryShelf.ts';
import { memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';
import '#lib/sync/followRelay.ts'; // a session asks for it later: it must not come when the test is over

import { SmallRelay } from '../../../tests/support/smallRelay.ts';
import { blank } from './entries.ts';
import { lookOn } from './lookOn.ts';
import { Session } from './session.svelte.ts';

const PLAN = 'p'.repeat(22);
const SAID = { server: 'laptop', plan: PLAN, title: 'Rencana 2028', language: 'id', desks: ['d'] };

let calls: { path: string; body: unknown }[];
let answer: { status: number; body: object };
let relay: SmallRelay;

beforeEach(() => {
	calls = [];
	relay = new SmallRelay();
	vi.useFakeTimers();
	vi.stubGlobal('location', { origin: 'http://laptop:3000' });
	vi.stubGlobal('WebSocket', relay.WebSocket);
	vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
		calls.push({ path, body: JSON.parse(body) });
		return Response.json(answer.body, { status: answer.status });
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function openedWall(entry: ReturnType<typeof blank>): Session {
	const device = { shelf: memoryShelf(), keeps: true, openLog: () => memoryUpdateLog() };
	const wall = new Session(Promise.resolve(device), entry, 'wall');
	onTestFinished(() => wall.close());
	return wall;
}

test('[RELAY-151] a wall opens with one question to its laptop, which makes no plan', async () => {
	answer = {
		status: 200,
		body: { ...SAID, ticket: 'read-wall', role: 'viewer', code: 'K7QF2M00' }
	};
	const wall = openedWall((await lookOn(PLAN)) ?? blank(PLAN, 'none', 'ana'));
	await vi.advanceTimersByTimeAsync(1000);
	expect(calls).toHaveLength(1);
	expect(calls[0]).toMatchObject({ path: '/api/plans', body: { role: 'viewer', known: true } });
	expect(relay.visits[0]?.protocols).toContain('read-wall');
	expect([wall.code, wall.role, wall.desks]).toEqual(['K7QF2M00', 'viewer', ['d']]);
});

test('[RELAY-151] a wall where this device leads asks for a ticket that only looks on', async () => {
	answer = { status: 200, body: { ...SAID, ticket: 'read-wall', role: 'viewer' } };
	const leads = { ...blank(PLAN, 'laptop', 'ana'), ticket: 'write-desk' };
	openedWall(leads);
	await vi.advanceTimersByTimeAsync(1000);
	expect(relay.visits.map(({ protocols }) => protocols.includes('write-desk'))).toEqual([
		false,
		false
	]);
	expect(relay.visits[0]?.protocols).toContain('read-wall');
});

test('[RELAY-150] a laptop without such a plan, or none at all, leaves it to this device’s own disk', async () => {
	answer = { status: 404, body: { refusal: 'not-found' } };
	expect(await lookOn(PLAN)).toBeUndefined();
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
	expect(await lookOn(PLAN)).toBeUndefined();
});
