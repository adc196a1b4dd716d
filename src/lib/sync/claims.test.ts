import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { CLOSE } from '#lib/protocol/closeCodes.ts';
import { FRAME } from '#lib/protocol/frames.ts';

import { aWhile, hall, rest } from '../../../tests/support/hall.ts';
import { phoneAt } from '../../../tests/support/phone.ts';
import { SmallRelay } from '../../../tests/support/smallRelay.ts';

const { phone } = hall();

function claiming({ WebSocket }: SmallRelay, right: 'write' | 'read' = 'write') {
	const doc = new Y.Doc();
	const where = { base: 'ws://laptop:3000', plan: 'p'.repeat(22), room: 'plan' } as const;
	const clients = () => [7, doc.clientID];
	return phoneAt({ ...where, ticket: `${right}-ana`, right, doc, clients, WebSocket });
}

describe('as whom a device writes', () => {
	test('[SYNC-16] it says so once on each line, before it says anything else', async () => {
		const relay = new SmallRelay();
		const ana = claiming(relay);
		await rest();
		expect(relay.otherFrames).toEqual([FRAME.claim]);
		ana.say('well');
		ana.say('road');
		await rest();
		expect(relay.otherFrames).toEqual([FRAME.claim]);
		relay.close(CLOSE.relayStopping.code);
		await aWhile();
		expect(relay.otherFrames).toEqual([FRAME.claim, FRAME.claim]);
		ana.stop();
	});

	test('[SYNC-16] it says so again when Yjs gave it another id, because somebody used its own', async () => {
		const relay = new SmallRelay();
		const ana = claiming(relay);
		await rest();
		ana.doc.clientID += 1;
		ana.say('well');
		await rest();
		expect(relay.otherFrames).toEqual([FRAME.claim, FRAME.claim]);
		ana.doc.clientID -= 1; // y-protocols' own cursors, which the app leaves out, would stumble
		ana.stop();
	});

	test('[SYNC-16] a device that only watches says nothing', async () => {
		const relay = new SmallRelay();
		const wall = claiming(relay, 'read');
		await rest();
		expect(relay.otherFrames).toEqual([]);
		wall.stop();
	});
});

describe('what was not taken', () => {
	test('[SYNC-17] an edit of somebody else’s card is said and waits for nothing', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.refuses = 'not-yours';
		ana.say('well');
		await rest();
		expect(ana.heard.at(-1)).toBe('refused not-yours');
		expect(ana.waiting()).toBe(0);
	});

	test('[SYNC-4] an edit that waits for another is sent again on the same line, until that one is there', async () => {
		const relay = new SmallRelay();
		const ana = phone(relay);
		await rest();
		relay.refuses = 'waits';
		ana.say('well');
		await rest();
		expect(ana.waiting()).toBe(1);
		relay.refuses = undefined;
		await aWhile();
		expect(relay.doc.getArray('words').toArray()).toEqual(['well']);
		expect(ana.waiting()).toBe(0);
		expect(relay.visits).toHaveLength(1);
	});
});
