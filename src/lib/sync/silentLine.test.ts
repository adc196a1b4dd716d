import { expect, test, vi } from 'vitest';

import { docWith, hall, rest } from '../../../tests/support/hall.ts';
import { SmallRelay } from '../../../tests/support/smallRelay.ts';

// y-websocket takes hold of Date.now when it is loaded, so its clock is set before that.
const clock = vi.hoisted(() => {
	const real = Date.now.bind(Date);
	const hand = { ahead: 0 };
	Date.now = () => real() + hand.ahead;
	return hand;
});

const { phone } = hall();

async function pass(seconds: number) {
	for (let i = 0; i < seconds; i++) {
		clock.ahead += 1000;
		await vi.advanceTimersByTimeAsync(1000);
	}
}

test.each(['write', 'read'] as const)(
	'[SYNC-5] a silent line is given up and tried again: %s',
	async (right) => {
		const relay = new SmallRelay();
		const ana = phone(relay, right);
		await rest();
		for (const socket of relay.sockets) socket.send = () => undefined; // out of reach, and nobody says so
		await pass(15);

		expect(relay.visits.length).toBeGreaterThanOrEqual(2);
		expect(ana.heard.at(-1)).toBe('caught up');
	}
);

test('[SYNC-5] a quiet hall is not taken for a silent line', async () => {
	const relay = new SmallRelay();
	phone(relay);
	for (let i = 0; i < 17; i++) {
		await pass(7);
		relay.beat();
	}

	expect(relay.visits).toHaveLength(1);
});

test('[SYNC-2] a first load may take minutes when a full hall joins at once, and is not begun again', async () => {
	const relay = new SmallRelay();
	relay.greets = false;
	relay.answers = false;
	relay.doc.getArray('words').push(['a whole plan']);
	const ana = phone(relay, 'write', docWith());
	await pass(150);
	expect(relay.visits).toHaveLength(1);

	relay.greet();
	await pass(150);
	expect(relay.visits).toHaveLength(1);

	expect(relay.asked).toBe(1); // asked once more, it would send a whole plan once more
	relay.answer();
	for (let i = 0; i < 3; i++) {
		await pass(7);
		relay.beat();
	}
	expect(relay.visits).toHaveLength(1);
	expect(ana.words()).toEqual(['a whole plan']);
});

test('[SYNC-5] a first load that never comes is begun again in the end', async () => {
	const relay = new SmallRelay();
	relay.answers = false;
	phone(relay);
	await pass(300);

	expect(relay.visits).toHaveLength(2);
});
