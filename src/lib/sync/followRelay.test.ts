import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { CLOSE } from '#lib/protocol/closeCodes.ts';
import { FRAME } from '#lib/protocol/frames.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';

import { aWhile, docWith, hall, rest } from '../../../tests/support/hall.ts';
import { SmallRelay } from '../../../tests/support/smallRelay.ts';
import { FROM_RELAY } from './origin.ts';

const { phone } = hall();

describe('a line that is open', () => {
	test('[SYNC-2] the link says when it is open, whose relay it is, and when it has everything', async () => {
		const relay = new SmallRelay();
		relay.doc.getArray('words').push(['well']);
		const ana = phone(relay);
		await rest();

		expect(ana.words()).toEqual(['well']);
		expect(ana.heard).toEqual(['connecting', 'open', 'welcome small first', 'caught up']);
	});

	test('[SYNC-11] the ticket is beside the address and not in it, and no cursor is sent', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await aWhile();
		ana.say('well');
		await aWhile();

		expect(relay.visits).toHaveLength(1);
		expect(relay.visits[0]?.url).toBe(`ws://laptop:3000/sync/${'p'.repeat(22)}/plan`);
		expect(relay.visits[0]?.protocols).toEqual([SUBPROTOCOL, 'write-ana']);
		expect(relay.otherFrames).toEqual([]);
	});

	test('[SYNC-3] an edit waits until the relay has it on its disk', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		expect(ana.waiting()).toBe(0);

		relay.acknowledges = false;
		ana.say('well');
		ana.say('road');
		await rest();
		expect(relay.doc.getArray('words').toArray()).toEqual(['well', 'road']);
		expect(ana.waiting()).toBe(2);

		relay.acknowledge();
		await rest();
		expect(ana.waiting()).toBe(0);
	});

	test('[SYNC-8] an edit that nobody has put on the disk is not sent', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		const before = relay.updates.length;
		ana.doc.transact(() => ana.doc.getArray('words').push(['well']), FROM_RELAY); // so the phone does not hand it on
		await rest();

		expect(relay.updates).toHaveLength(before);
	});

	test('[SYNC-8] an edit made on an open line before the relay has said what it has goes with the catch-up', async () => {
		const relay = new SmallRelay();
		relay.greets = false;
		const ana = phone(relay);
		await rest();
		ana.say('well');
		await rest();
		expect(relay.updates).toEqual([]);
		expect(ana.waiting()).toBe(1);

		relay.greet();
		await rest();
		expect(relay.doc.getArray('words').toArray()).toEqual(['well']);
		expect(relay.updates).toHaveLength(1);
		expect(ana.waiting()).toBe(0);
	});

	test('[SYNC-9] what the relay brought is not sent back to it', async () => {
		const relay = new SmallRelay();
		const [ana, budi] = [phone(relay), phone(relay)];
		await rest();
		const before = relay.updates.length;
		ana.say('well');
		await aWhile();

		expect(budi.words()).toEqual(['well']);
		expect(relay.updates).toHaveLength(before + 1);
		expect(budi.waiting()).toBe(0);
	});

	test('[SYNC-2] what a phone missed on an open line it asks for a little later', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.doc.getArray('words').push(['a frame that never came']);
		await aWhile();

		expect(ana.words()).toEqual(['a frame that never came']);
		expect(ana.heard.filter((word) => word === 'caught up')).toHaveLength(1);
	});

	test('[SYNC-10] unreadable bytes are reported, and the line goes on', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.sayUpdate(Uint8Array.of(255, 255, 255));
		for (const socket of relay.sockets) socket.hear(Uint8Array.of(FRAME.kept, 1, 9));
		await rest();
		expect(ana.trouble).toHaveLength(2);

		relay.sayUpdate(Y.encodeStateAsUpdate(docWith('road')));
		await rest();
		expect(ana.words()).toEqual(['road']);
		expect(relay.visits).toHaveLength(1);
	});
});

describe('rights', () => {
	test('[SYNC-6] a viewer’s phone sends nothing, whatever is in it', async () => {
		const relay = new SmallRelay();
		relay.doc.getArray('words').push(['well']);
		const wall = phone(relay, 'read', docWith('scribble'));
		await rest();
		wall.say('another');
		await aWhile();

		expect(relay.updates).toEqual([]);
		expect(wall.words()).toContain('well');
		expect(wall.waiting()).toBe(0);
	});

	test('[SYNC-7] a ballot box takes what is put in and gives nothing back', async () => {
		const relay = new SmallRelay();
		relay.doc.getArray('words').push(['somebody’s ballot']);
		const ana = phone(relay, 'drop', docWith('ballot of yesterday'));
		await rest();
		expect(ana.heard.at(-1)).toBe('caught up');
		ana.say('ballot of today');
		await aWhile();

		expect(ana.words()).toEqual(['ballot of yesterday', 'ballot of today']);
		expect(relay.doc.getArray('words').length).toBe(3);
		expect(ana.waiting()).toBe(0);
	});
});

describe('a line that was stopped', () => {
	test('[SYNC-12] nothing more is heard, nothing goes out, and nobody tries again', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		const before = [...ana.heard];
		const sent = relay.updates.length;
		ana.stop();
		ana.say('well');
		relay.sayUpdate(Y.encodeStateAsUpdate(docWith('road')));
		await aWhile();

		expect(ana.heard).toEqual(before);
		expect(ana.waiting()).toBe(0);
		expect(relay.updates).toHaveLength(sent);
		expect(ana.words()).toEqual(['well']);
		expect(relay.visits).toHaveLength(1);
		expect(relay.sockets.size).toBe(0);
	});

	test('[SYNC-12] it may be stopped while it is being told that it was sent away', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		const push = ana.heard.push.bind(ana.heard);
		ana.heard.push = (...words) => {
			if (words[0]?.startsWith('closed')) ana.stop();
			return push(...words);
		};
		relay.close(CLOSE.ticketExpired.code);
		await aWhile();

		expect(ana.heard.at(-1)).toBe('closed ticketExpired new-ticket');
		expect(relay.visits).toHaveLength(1);
	});
});
