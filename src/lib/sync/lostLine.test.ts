import { describe, expect, test } from 'vitest';

import { CLOSE } from '#lib/protocol/closeCodes.ts';

import { aWhile, docWith, hall, rest } from '../../../tests/support/hall.ts';
import { SmallRelay } from '../../../tests/support/smallRelay.ts';

const { phone } = hall();

describe('a line that was cut', () => {
	test('[SYNC-2] edits made apart reach everybody when the phones come back', async () => {
		const relay = new SmallRelay();
		relay.isDown = true;
		const [ana, budi] = [phone(relay), phone(relay)];
		ana.say('well');
		budi.say('road');
		budi.say('bridge');
		await aWhile();
		expect([ana.waiting(), budi.waiting()]).toEqual([1, 2]);

		relay.isDown = false;
		await aWhile();
		expect(ana.words()).toHaveLength(3);
		expect(budi.words()).toEqual(ana.words());
		expect(relay.doc.getArray('words').toArray()).toEqual(ana.words());
		expect([ana.waiting(), budi.waiting()]).toEqual([0, 0]);
	});

	test('[SYNC-2] what a phone brought along from an earlier day reaches the relay', async () => {
		const relay = new SmallRelay();
		relay.acknowledges = false;
		const ana = phone(relay, 'write', docWith('yesterday'));
		await rest();
		expect(relay.doc.getArray('words').toArray()).toEqual(['yesterday']);
		expect(ana.waiting()).toBe(1);

		relay.acknowledge();
		await rest();
		expect(ana.waiting()).toBe(0);
	});

	test('[SYNC-3] an edit whose acknowledgement was lost waits, and is settled after coming back', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.acknowledges = false;
		ana.say('well');
		await rest();
		relay.close(1006);
		await rest();
		expect(ana.waiting()).toBe(1);

		relay.acknowledges = true;
		await aWhile();
		expect(ana.waiting()).toBe(0);
		expect(ana.words()).toEqual(['well']);
	});

	test('[SYNC-8] an edit made just after coming back does not outrun those made before', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.greets = false;
		relay.close(1006);
		await rest();
		ana.say('while away');
		await aWhile();
		ana.say('just back');
		await rest();
		expect(relay.visits).toHaveLength(2);
		expect(relay.doc.store.pendingStructs).toBeNull();
		expect(ana.waiting()).toBe(2);

		relay.greet();
		await rest();
		expect(relay.doc.getArray('words').toArray()).toEqual(['while away', 'just back']);
		expect(ana.waiting()).toBe(0);
	});

	const codes = Object.entries(CLOSE);
	test.each(codes)(
		'[SYNC-5] after %s the phone does what the table says',
		async (reason, entry) => {
			const relay = new SmallRelay();
			const ana = phone(relay);
			await rest();
			relay.close(entry.code);
			await aWhile();

			const retries = entry.then === 'retry';
			expect(relay.visits).toHaveLength(retries ? 2 : 1);
			expect(ana.heard).toContain(`closed ${reason} ${entry.then}`);
			expect(ana.heard.includes('ended')).toBe(!retries);
			expect(ana.heard.at(-1)).toBe(retries ? 'caught up' : `closed ${reason} ${entry.then}`);
		}
	);

	test('[SYNC-5] a line lost for no reason is tried again, and again', async () => {
		const relay = new SmallRelay();
		relay.isDown = true;
		const ana = phone(relay);
		await aWhile();
		const tries = relay.visits.length;
		expect(tries).toBeGreaterThan(2);
		expect(ana.heard).toContain('closed undefined retry');
		expect(ana.heard).not.toContain('ended');

		relay.isDown = false;
		await aWhile();
		expect(ana.heard.at(-1)).toBe('caught up');
	});
});

describe('a relay that does not take an edit', () => {
	test('[SYNC-4] with a full disk it is asked again on the same line, until it has room', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.refuses = 'disk-full';
		ana.say('well');
		await rest();
		expect(ana.heard.at(-1)).toBe('refused disk-full');
		expect(ana.waiting()).toBe(1);

		relay.refuses = undefined;
		await aWhile();
		expect(relay.doc.getArray('words').toArray()).toEqual(['well']);
		expect(ana.waiting()).toBe(0);
		expect(relay.visits).toHaveLength(1);
	});

	test('[SYNC-4] an edit that will never be taken is not sent again and again, and stays counted', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.refuses = 'too-large';
		ana.say('well');
		await aWhile();
		await aWhile();

		expect(ana.heard.filter((word) => word === 'refused too-large')).toHaveLength(1);
		expect(ana.waiting()).toBe(1);
	});
});
