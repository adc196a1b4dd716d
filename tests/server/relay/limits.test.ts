import { Budget } from '#server/hooks/budget.ts';
import { hearingOf } from '#server/relay/hearing.ts';
import { Addresses, LIMITS, Purse, Purses } from '#server/relay/limits.ts';
import { Devices } from '#server/relay/devices.ts';
import { Presence } from '#server/relay/presence.ts';
import type { Peer } from '#server/relay/peer.ts';
import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { cardsIn, phoneThatWrites } from '../support/cards.ts';
import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN } from '../support/house.ts';

afterEach(() => void vi.useRealTimers());

/** A clock in the hands of the test. */
function clock() {
	const hand = { at: 0 };
	return { hand, now: () => hand.at };
}

const seat = { plan: PLAN, device: 'device-of-somebody-001' };

test('[RELAY-84] a purse gives its burst at once, then its rate, and never more', () => {
	const { hand, now } = clock();
	const purse = new Budget({ rate: 60, burst: 200 }, now);
	const taken = () => Array.from({ length: 1000 }, () => purse.take(1)).filter(Boolean).length;
	expect(taken()).toBe(200);
	hand.at = 1000;
	expect(taken()).toBe(60);
	hand.at = 3_600_000;
	expect(taken()).toBe(200);
	hand.at = 0; // a clock that was set back
	expect(taken()).toBe(0);
	hand.at = 500;
	expect(taken()).toBe(30);
});

test('[RELAY-84] a participant’s messages and bytes are counted, and who leads may do ten times as much', () => {
	const { now } = clock();
	const said = (factor: number, bytes: number) => {
		const purse = new Purse(LIMITS, factor, now);
		let count = 0;
		while (purse.pays(bytes, false)) count += 1;
		return count;
	};
	expect([said(1, 100), said(10, 100)]).toEqual([200, 2000]);
	expect([said(1, 512 * 1024), said(10, 512 * 1024)]).toEqual([4, 40]);
});

test('[RELAY-85] a day’s work of 1 MB, in one answer for each room, and live work behind it, is not too much', () => {
	const { now } = clock();
	const purse = new Purse(LIMITS, 1, now);
	expect([1, 2, 3].map(() => purse.pays(1024 * 1024, true))).toEqual([true, true, true]);
	expect(Array.from({ length: 200 }, () => purse.pays(1000, false)).every(Boolean)).toBe(true);
});

test('[RELAY-84] patience has an end, and large messages use it up sooner', () => {
	const { hand, now } = clock();
	const bornWith = (bytes: number) => {
		const purse = new Purse(LIMITS, 1, now);
		let count = 0;
		while (purse.isBorneWith(bytes)) count += 1;
		return count;
	};
	expect(bornWith(100)).toBe(600);
	expect(bornWith(1024 * 1024)).toBe(2);
	const purse = new Purse(LIMITS, 1, now);
	for (let second = 0; second < 1000; second++) {
		hand.at = second * 1000;
		for (let i = 0; i < 10; i++) expect(purse.isBorneWith(100)).toBe(true);
	}
});

test('[RELAY-84] who comes back with another socket has the same purse, and who was long away none', () => {
	const { hand, now } = clock();
	const purses = new Purses(LIMITS, now);
	const mine = purses.of({ ...seat, role: 'participant' });
	while (mine.pays(10, false));
	purses.sweep();
	expect(purses.of({ ...seat, role: 'participant' })).toBe(mine);
	expect(purses.of({ ...seat, role: 'viewer' }).pays(10, false)).toBe(true);
	hand.at = 3_600_000;
	purses.sweep();
	expect(purses.size).toBe(0);
});

test('[RELAY-86] 200 phones with three sockets each fit behind one router, and no more', () => {
	const { now } = clock();
	const addresses = new Addresses(LIMITS, now);
	const comes = (address: string) => {
		const answer = addresses.knocks(address);
		if (answer === 'in') addresses.comes(address);
		return answer;
	};
	const answers = Array.from({ length: 601 }, () => comes('192.168.1.1'));
	expect(answers.filter((answer) => answer === 'in')).toHaveLength(600);
	expect(answers.at(-1)).toBe('full');
	expect(comes('192.168.1.2')).toBe('in');
	addresses.goes('192.168.1.1');
	expect(comes('192.168.1.1')).toBe('in');
	expect(Array.from({ length: 5000 }, () => comes('127.0.0.1')).every((a) => a === 'in')).toBe(
		true
	);
});

test('[RELAY-86] all addresses of one IPv6 network are one', () => {
	const addresses = new Addresses(LIMITS, clock().now);
	const comes = (address: string) => {
		if (addresses.knocks(address) === 'in') addresses.comes(address);
	};
	for (let i = 0; i < 1000; i++) comes(`2001:db8:1:2::${i.toString(16)}`);
	comes('2001:DB8:1:2:3:4:5:6');
	expect(addresses.size).toBe(1);
	expect(addresses.knocks('2001:db8:1:2::1')).toBe('full');
	expect(addresses.knocks('2001:db8:1:3::1')).toBe('in');
});

test('[RELAY-86] who knocks without end is not even answered, until they rest; nobody is remembered for ever', () => {
	const { hand, now } = clock();
	const addresses = new Addresses(LIMITS, now);
	const knocks = () => addresses.knocks('192.168.1.1');
	expect(Array.from({ length: 1200 }, knocks).every((answer) => answer === 'in')).toBe(true);
	expect(knocks()).toBe('flood');
	hand.at = 1000;
	expect(knocks()).toBe('in');
	addresses.sweep();
	expect(addresses.size).toBe(1);
	hand.at = 3_600_000;
	addresses.sweep();
	expect(addresses.size).toBe(0);
});

test('[RELAY-86] one socket too many hears that it may come later; one knock too many gets no handshake', async () => {
	const limits = { ...LIMITS, sockets: 2, opened: { rate: 0, burst: 3 } };
	const house = await houseOnPort({ limits, behindProxy: true });
	const phone = (address: string) =>
		Guest.at(house.port, `/sync/${PLAN}/plan`, house.ticketFor('participant'), {
			'x-forwarded-for': address
		});
	for (let i = 0; i < 2; i++) await (await phone('203.0.113.7')).hears('welcome');
	expect(await (await phone('203.0.113.7')).closed).toEqual({ code: 4010, reason: 'tooMany' });
	await expect(phone('203.0.113.7')).rejects.toThrow('429');
	await (await phone('203.0.113.8')).hears('welcome');
});

test('[RELAY-84] a phone that says too much at once is asked for it by itself, and nothing is lost', async () => {
	const limits = { ...LIMITS, messages: { rate: 1, burst: 20 } };
	const house = await houseOnPort({ limits });
	const [phone, other] = [
		await house.guest('participant'),
		await Guest.at(house.port, `/sync/${PLAN}/plan`, house.ticketFor('viewer'))
	];
	await phone.hears('step1');
	const cards = Array.from({ length: 60 }, (_, i) => `card ${i}`);
	const { doc, updates } = phoneThatWrites(...cards);
	for (const update of updates) phone.sends(update);
	expect((await phone.hears('refused')).reason).toBe('too-fast');
	const { bytes } = await phone.hears('step1'); // it did nothing but wait
	phone.answers(Y.encodeStateAsUpdate(doc, bytes));
	await vi.waitFor(() => {
		const seen = Y.mergeUpdates(other.all('update').map((frame) => frame.bytes));
		expect(cardsIn(seen)).toHaveLength(60);
	}, 15_000);
});

test('[RELAY-84] who never stops is sent away and may come back', async () => {
	const limits = { ...LIMITS, messages: { rate: 0, burst: 5 }, patience: { rate: 0, burst: 5 } };
	const house = await houseOnPort({ limits });
	const phone = await house.guest('participant');
	for (let i = 0; i < 20; i++) phone.asks();
	expect(await phone.closed).toEqual({ code: 4008, reason: 'tooFast' });
});

/** A socket’s hearing without a socket. */
function hearing() {
	vi.useFakeTimers();
	const closed: string[] = [];
	const socket = new EventEmitter();
	const peer = {
		socket,
		refusals: 0,
		seat: { ...seat, role: 'participant', room: 'plan', holder: 'holder-1' },
		close: (reason: string) => closed.push(reason),
		send: () => undefined
	} as unknown as Peer;
	const now = () => Date.now();
	const ushers = { devices: new Devices(now), presence: new Presence(now) };
	const purses = new Purses(LIMITS, now);
	const heard = hearingOf({ ...ushers, purses, silence: LIMITS.silence }, peer);
	return { closed, socket, heard };
}

test('[RELAY-102] who asks on and on is answered as often as it may, and then its newest question in time', () => {
	const { heard } = hearing();
	const answered: number[] = [];
	for (let i = 0; i < 1000; i++) heard.asks(false, () => answered.push(i));
	expect(answered).toHaveLength(30);
	vi.advanceTimersByTime(10_000);
	expect(answered.slice(30)).toEqual([999]);
	heard.asks(false, () => answered.push(-1)); // it has been quiet for a while
	expect(answered.at(-1)).toBe(-1);
});

test('[RELAY-102] a newcomer’s question is answered at once, however often its device asked; a gone one’s never', () => {
	const { heard, socket } = hearing();
	const said: string[] = [];
	heard.asks(true, () => said.push('newcomer'));
	for (let i = 0; i < 30; i++) heard.asks(true, () => said.push('again'));
	heard.asks(true, () => said.push('too often'));
	socket.emit('close');
	vi.advanceTimersByTime(600_000);
	expect([said.length, said.includes('too often'), vi.getTimerCount()]).toEqual([31, false, 0]);
});

test('[RELAY-87] a socket that says nothing is closed after five seconds and not before', () => {
	const { closed, heard } = hearing();
	heard.begins();
	vi.advanceTimersByTime(4999);
	expect(closed).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(closed).toEqual(['silent']);
});

test('[RELAY-87] one that said anything, or left, is not', () => {
	const [speaks, leaves] = [hearing(), hearing()];
	speaks.heard.begins();
	leaves.heard.begins();
	speaks.heard.mayGoOn(10, false, false);
	leaves.socket.emit('close');
	vi.advanceTimersByTime(600_000);
	expect([speaks.closed, leaves.closed]).toEqual([[], []]);
	expect(vi.getTimerCount()).toBe(0);
});

test('[RELAY-87] the five seconds hold over the wire', async () => {
	const house = await houseOnPort({ limits: { ...LIMITS, silence: 20 } });
	const phone = await house.guest('participant');
	expect(await phone.closed).toEqual({ code: 4011, reason: 'silent' });
});
