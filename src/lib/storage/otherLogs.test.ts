import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { device, said, say } from '../../../tests/support/device.ts';
import { memoryUpdateLog } from './memoryUpdateLog.ts';
import { FROM_FILE } from './origins.ts';
import type { UpdateLog } from './updateLog.ts';

/** A log that also tells what another one has. */
function besides(log: UpdateLog, other: UpdateLog): UpdateLog {
	return {
		...log,
		read: async (room) => ({ ...(await log.read(room)), others: (await other.read(room)).updates })
	};
}

test('[KEEP-15] what another log has of the plan is stored here and handed on, once', async () => {
	const [log, other] = [memoryUpdateLog(), memoryUpdateLog()];
	const before = await device(other).on();
	say(before.doc, 'written before the laptop lost its data');
	await before.flush();

	const { on, told } = device(besides(log, other));
	const first = await on();
	await first.flush();
	first.stop();
	const words = ['written before the laptop lost its data'];
	expect(told).toEqual([{ words, origin: FROM_FILE, kept: true }]);

	const again = await on();
	await again.flush();
	expect(said(again.doc)).toEqual(words);
	expect(told).toHaveLength(1);
	expect(said((await device(log).on()).doc)).toEqual(words);
});

test('[KEEP-15] an unreadable record of another log hides nothing', async () => {
	const [log, other] = [memoryUpdateLog(), memoryUpdateLog()];
	const doc = new Y.Doc();
	say(doc, 'well');
	await log.append('plan', Y.encodeStateAsUpdate(doc));
	await other.append('plan', Uint8Array.of(255, 255));
	const { on, failed } = device(besides(log, other));
	expect(said((await on()).doc)).toEqual(['well']);
	expect(failed).toEqual(['broken']);
});
