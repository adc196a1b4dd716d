import type { WebSocket } from 'ws';

import { keepAwake } from '#server/relay/keepAwake.ts';
import { Peer } from '#server/relay/peer.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { card } from '../support/cards.ts';
import { seatOf } from '../support/change.ts';
import { houseOnPort } from '../support/house.ts';
import { gate, withChanges } from '../support/stores.ts';

const MB = 1024 * 1024;

/** A socket that only counts. */
function countingSocket() {
	const did: string[] = [];
	const note = (what: string) => () => void did.push(what);
	const sent: (() => void)[] = [];
	const acts = {
		send(_: Uint8Array, done?: () => void) {
			did.push('send');
			if (done) sent.push(done);
		},
		ping: note('ping'),
		close: note('close'),
		terminate: note('terminate')
	};
	return { did, sent, socket: { OPEN: 1, readyState: 1, bufferedAmount: 0, ...acts } };
}

function peerOn({ socket }: ReturnType<typeof countingSocket>): Peer {
	return new Peer(socket as unknown as WebSocket, seatOf({ role: 'viewer' }));
}

test('[RELAY-13] a large plan on a slow line is not taken for slowness, what piles up behind it is', () => {
	const wire = countingSocket();
	const peer = peerOn(wire);
	const fallen: Peer[] = [];
	const live = () =>
		peer.sendLive(new Uint8Array(1), (behind) => {
			fallen.push(behind);
			return () => wire.did.push('catches up');
		});
	peer.sendState(new Uint8Array(5 * MB));
	wire.socket.bufferedAmount = 6 * MB;
	live();
	expect([wire.did, fallen]).toEqual([['send', 'send'], []]);
	wire.socket.bufferedAmount = 7 * MB;
	live();
	expect([wire.did, fallen]).toEqual([['send', 'send', 'send'], [peer]]);
	for (const left of wire.sent) left();
	expect(wire.did.at(-1)).toBe('catches up');

	wire.socket.bufferedAmount = 9 * MB; // the plan has arrived, and counts no more
	live();
	expect(wire.did.at(-1)).toBe('close');
});

test('[RELAY-49] while a document is on its way only the last question waits for an answer', () => {
	const wire = countingSocket();
	const peer = peerOn(wire);
	const told: number[] = [];
	const ask = (question: number) =>
		peer.inTurn(() => {
			told.push(question);
			peer.sendState(new Uint8Array(1));
		});
	for (let question = 1; question <= 400; question++) ask(question);
	expect(told).toEqual([1]);
	wire.sent.shift()?.();
	expect(told).toEqual([1, 400]);
	wire.sent.shift()?.();
	ask(401);
	expect(told).toEqual([1, 400, 401]);
});

test('[RELAY-13] nothing is sent to a socket that is closing', () => {
	const wire = countingSocket();
	wire.socket.readyState = 2;
	peerOn(wire).send(new Uint8Array(1));
	peerOn(wire).sendState(new Uint8Array(1));
	expect(wire.did).toEqual([]);
});

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
	vi.useRealTimers();
});

test('[RELAY-12] whoever answers stays, whoever did not answer the ping before is let go', () => {
	const [here, gone] = [countingSocket(), countingSocket()];
	const peers = new Set([peerOn(here), peerOn(gone)]);
	const [answering] = peers;
	const stop = keepAwake(peers, 20_000);
	vi.advanceTimersByTime(20_000);
	const first = ['send', 'send', 'ping', 'send']; // two beats, then a ping and its beat
	expect([here.did, gone.did]).toEqual([first, first]);

	answering?.pulse.answered('1'); // its answer arrived
	vi.advanceTimersByTime(20_000);
	expect([here.did, gone.did]).toEqual([
		[...first, ...first],
		[...first, 'send', 'send', 'terminate']
	]);
	stop();
	vi.advanceTimersByTime(60_000);
	expect(here.did).toHaveLength(8);
});

test('[RELAY-12] an answer to the ping is noticed', async () => {
	const house = await houseOnPort({ beat: 20_000 });
	const phone = await house.guest('participant');
	await phone.hears('step1');
	for (let i = 0; i < 4; i++) {
		const pinged = new Promise((resolve) => phone.socket.once('ping', resolve));
		vi.advanceTimersByTime(20_000);
		await pinged; // and answered by ws itself
		phone.asks();
		await phone.hears('step2');
	}
	expect(phone.socket.readyState).toBe(phone.socket.OPEN);
});

test('[RELAY-34] stopping waits until what was taken is on the disk, and only then closes the store', async () => {
	const [begun, disk] = [gate(), gate()];
	const memory = memoryStore();
	const steps: string[] = [];
	const store = withChanges(memory, {
		async append(room, entries) {
			begun.open();
			await disk.opened;
			await memory.append(room, entries);
			steps.push('written');
		},
		async close() {
			steps.push('closed');
		}
	});
	const house = await houseOnPort({ store });
	const phone = await house.guest('participant');
	phone.sends(card('Fix the well'));
	await begun.opened;
	const stopped = house.stop();
	await phone.closed;
	await new Promise((resolve) => setTimeout(resolve, 50)); // time enough for a close that does not wait
	expect(steps).toEqual([]);
	disk.open();
	await stopped;
	expect(steps).toEqual(['written', 'closed']);
});
