import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Hello } from '#lib/protocol/api.ts';

import { JoinAddress } from './joinAddress.svelte.ts';

const HOTSPOT = 'http://192.168.137.1:3000';
const CABLE = 'http://192.168.1.20:3000';
const NAME = 'http://rembuk.local:3000';

const relay = { says: {} as Pick<Hello, 'lan' | 'reached'> };

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('addEventListener', vi.fn());
	vi.stubGlobal('removeEventListener', vi.fn());
	vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => relay.says }));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('[RELAY-141] after a minute without a phone help is offered, and not once one came', async () => {
	relay.says = { lan: [HOTSPOT, NAME], reached: { [HOTSPOT]: 0 } };
	const address = new JoinAddress();
	await pass(50);
	expect(address.isLonely).toBe(false);
	await pass(30);
	expect(address.isLonely).toBe(true);
	expect(address.named).toBe(NAME);
	relay.says.reached = { [HOTSPOT]: 1 };
	await pass(10);
	expect(address.isLonely).toBe(false);
	expect([address.reachedAt(HOTSPOT), address.isSilent]).toEqual([1, false]);
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
	await pass(10);
	expect([address.reachedAt(HOTSPOT), address.isSilent]).toEqual([1, true]);
	vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => relay.says }));
	await pass(10);
	expect(address.isSilent).toBe(false);
	address.stop();
});

test('[RELAY-142] an address that is gone is said, also when another step was open meanwhile', async () => {
	relay.says = { lan: [HOTSPOT], reached: {} };
	const before = new JoinAddress();
	await pass(1);
	before.stop();
	relay.says = { lan: [CABLE], reached: {} };
	const after = new JoinAddress();
	await pass(1);
	expect(after.moved).toEqual({ from: '192.168.137.1:3000', to: '192.168.1.20:3000' });
	after.understood();
	relay.says = { lan: [HOTSPOT, CABLE], reached: {} }; // one more is no change of the one that was shown
	await pass(20);
	expect(after.moved).toBeUndefined();
	after.stop();
});

test('[ARRIVE-24] phones are told the numbers, or what was chosen at the desk as long as it is there, on the wall too', async () => {
	relay.says = { lan: [HOTSPOT, CABLE, NAME], reached: {} };
	const [desk, wall] = [new JoinAddress(), new JoinAddress()];
	await pass(1);
	expect([wall.told, wall.link('ABCD')]).toEqual([HOTSPOT, `${HOTSPOT}/join#ABCD`]);
	desk.choose(CABLE);
	expect(wall.told).toBe(CABLE); // every part of a page tells the same
	wall.stop();
	const later = new JoinAddress();
	await pass(1);
	expect([desk.told, later.link('ABCD')]).toEqual([CABLE, `${CABLE}/join#ABCD`]);
	relay.says.lan = [HOTSPOT, NAME];
	await pass(10);
	expect([desk.told, desk.moved?.to]).toEqual([HOTSPOT, '192.168.137.1:3000']);
	desk.choose(HOTSPOT); // the best one: what was chosen is forgotten
	relay.says.lan = [HOTSPOT, CABLE, NAME];
	await pass(10);
	expect(desk.told).toBe(HOTSPOT);
	desk.understood();
	desk.stop();
	later.stop();
});

test('[RELAY-143] when a hotspot may be full it is said, and of a router it is not', async () => {
	relay.says = { lan: [HOTSPOT, CABLE], reached: { [HOTSPOT]: 7, [CABLE]: 30 } };
	const address = new JoinAddress();
	await pass(1);
	expect(address.mayBeFull(HOTSPOT)).toBe(false);
	expect(address.mayBeFull(CABLE)).toBe(false);
	relay.says.reached = { [HOTSPOT]: 8, [CABLE]: 30 };
	await pass(10);
	expect(address.mayBeFull(HOTSPOT)).toBe(true);
	address.stop();
});
