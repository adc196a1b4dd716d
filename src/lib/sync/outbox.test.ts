import { expect, test } from 'vitest';

import { Outbox } from './outbox.ts';

test('[SYNC-3] an edit waits until it is acknowledged by its name', () => {
	const box = new Outbox();
	expect(box.waiting).toBe(0);
	box.sent('a');
	box.sent('b');
	expect(box.waiting).toBe(2);
	box.kept(['a', 'somebody else’s']);
	expect(box.waiting).toBe(1);
	box.kept(['b']);
	expect(box.waiting).toBe(0);
});

test('[SYNC-3] a catch-up takes along all that was held back, and its acknowledgement settles all of it', () => {
	const box = new Outbox();
	box.hold();
	box.hold();
	box.hold();
	expect(box.owes).toBe(true);
	box.sentCatchUp('all');
	expect(box.waiting).toBe(3);
	expect(box.owes).toBe(false);
	box.kept(['all']);
	expect(box.waiting).toBe(0);
});

test('[SYNC-3] a catch-up counts even if this device remembers no edit of its own', () => {
	const box = new Outbox();
	box.sentCatchUp('all');
	expect(box.waiting).toBe(1);
	box.kept(['all']);
	expect(box.waiting).toBe(0);
});

test('[SYNC-3] what was on its way when the line was cut waits for the next catch-up', () => {
	const box = new Outbox();
	box.sent('a');
	box.sentCatchUp('all');
	box.cutOff();
	expect(box.waiting).toBe(2);
	box.kept(['a', 'all']); // said on the old line, heard too late: the new catch-up will tell
	expect(box.waiting).toBe(2);
	box.sentCatchUp('all again');
	expect(box.waiting).toBe(2);
	box.kept(['all again']);
	expect(box.waiting).toBe(0);
});

test('[SYNC-4] what may be taken later is owed again, what may not only stays counted', () => {
	const box = new Outbox();
	box.sent('a');
	box.refused('a', false);
	expect(box.waiting).toBe(1);
	expect(box.owes).toBe(false);
	box.sent('b');
	box.refused('b', true);
	expect(box.waiting).toBe(2);
	expect(box.owes).toBe(true);
	box.sentCatchUp('all');
	box.kept(['all']);
	expect(box.waiting).toBe(0);
});

test('[SYNC-4] a refusal of something that is not ours counts nothing', () => {
	const box = new Outbox();
	box.refused('x', true);
	expect(box.waiting).toBe(0);
	expect(box.owes).toBe(false);
});
