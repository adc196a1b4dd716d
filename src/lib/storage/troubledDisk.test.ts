import { expect, test } from 'vitest';

import { BY_HAND, device, said, say, troubledLog } from '../../../tests/support/device.ts';
import { MANY_UPDATES } from './keepOnDisk.ts';

test('[KEEP-6] a full disk is said, and the edit is handed on at once', async () => {
	const { log, trouble } = troubledLog();
	const { on, told, failed } = device(log);
	const { doc, flush } = await on();
	trouble.full = true;
	say(doc, 'well');
	expect(await flush()).toBe(false);

	expect(failed).toContain('full');
	expect(told).toEqual([{ words: ['well'], origin: BY_HAND, kept: false }]);
});

test('[KEEP-7] once there is room again, the next edit brings along what was not kept', async () => {
	const { log, trouble } = troubledLog();
	const { on } = device(log);
	const { doc, flush } = await on();
	trouble.full = true;
	say(doc, 'well');
	say(doc, 'road');
	await Promise.resolve();
	trouble.full = false;
	await flush();
	say(doc, 'bridge');
	await flush();

	expect(said((await on()).doc)).toEqual(['well', 'road', 'bridge']);
});

test('[KEEP-7] what was not kept is tried again before the page goes, with no further edit', async () => {
	const { log, trouble } = troubledLog();
	const { on } = device(log);
	const { doc, flush } = await on();
	trouble.full = true;
	say(doc, 'well');
	await Promise.resolve();
	trouble.full = false;
	expect(await flush()).toBe(true);

	expect(said((await on()).doc)).toEqual(['well']);
});

test('[KEEP-7] an edit that failed while an earlier failure was being made good is still owed', async () => {
	const { log, trouble, hold, letGo } = troubledLog();
	const { on } = device(log);
	const { doc, flush } = await on();
	trouble.full = true;
	say(doc, 'well');
	await new Promise(setImmediate);
	trouble.full = false;
	hold();
	say(doc, 'road'); // carries the well too, and succeeds
	trouble.full = true;
	say(doc, 'bridge'); // fails
	letGo();
	trouble.full = false;
	await flush();

	expect(said((await on()).doc)).toEqual(['well', 'road', 'bridge']);
});

test('[KEEP-10] one unreadable record does not hide the rest, and stays where it is', async () => {
	const { on, log, failed } = device();
	const before = await on();
	for (let i = 0; i <= MANY_UPDATES; i++) say(before.doc, `idea ${i}`);
	await before.flush();
	await log.append('plan', Uint8Array.of(255, 255, 255));

	const { doc, flush } = await on();
	await flush();
	expect(said(doc)).toHaveLength(MANY_UPDATES + 1);
	expect(failed).toEqual(['broken']);
	expect((await log.read('plan')).updates).toContainEqual(Uint8Array.of(255, 255, 255));
});

test('[KEEP-11] a browser that keeps nothing says so and still takes part', async () => {
	const { log, trouble } = troubledLog();
	Object.assign(trouble, { unreadable: true, full: true });
	const { on, told, failed } = device(log);
	const { doc, flush } = await on();
	expect(failed).toEqual(['unavailable']);
	say(doc, 'well');
	await flush();

	expect(told).toEqual([{ words: ['well'], origin: BY_HAND, kept: false }]);
});
