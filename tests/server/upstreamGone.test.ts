import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import { expect, onTestFinished, test, vi } from 'vitest';

import { card } from './support/cards.ts';
import { houseOnPort } from './support/house.ts';
import { cardsAt, laptopBelow, openRooms, SOON } from './support/laptopBelow.ts';

/** A way to a port that can start swallowing everything. */
async function wayTo(port: number): Promise<{ port: number; swallow(): void }> {
	let isGone = false;
	const sockets = new Set<Socket>();
	const way = createServer((socket) => {
		sockets.add(socket.on('error', () => {}));
		if (isGone) return;
		const there = connect(port, '127.0.0.1').on('error', () => {});
		sockets.add(there);
		socket.pipe(there).pipe(socket);
	});
	await new Promise<void>((done) => way.listen(0, '127.0.0.1', done));
	const cut = () => sockets.forEach((socket) => socket.destroy());
	onTestFinished(() => {
		cut();
		way.close();
	});
	return {
		port: (way.address() as AddressInfo).port,
		swallow() {
			isGone = true;
			cut();
		}
	};
}

test('[RELAY-122] what is kept after a line to the host ended well has no second copy there', async () => {
	const host = await houseOnPort();
	const way = await wayTo(host.port);
	const laptop = await laptopBelow(way.port, { every: 600_000 });
	const first = await laptop.guest('participant');
	first.sends(card('first'));
	await first.hears('kept');
	await vi.waitFor(async () => expect(await cardsAt(host)).toEqual(['first']), SOON);
	await first.leaves();
	await vi.waitFor(async () => expect(await openRooms(laptop)).toBe(0), SOON);

	way.swallow();
	const phone = await laptop.guest('participant');
	phone.sends(card('second'));
	const { number } = await phone.hears('kept');
	phone.sends(card('third'));
	await phone.hears('kept');
	await new Promise((later) => setTimeout(later, 500)); // longer than a change is on its way
	expect(await cardsAt(host)).toEqual(['first']);
	const next = await laptop.guest('participant'); // is told at once where the room is copied up to
	expect((await next.hears('copied')).number).toBeLessThan(number);
});
