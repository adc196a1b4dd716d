import { describe, expect, test } from 'vitest';

import type { UpdateLog } from '#lib/storage/updateLog.ts';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);

/**
 * What every update log promises. `newDisk` makes a fresh disk and returns what opens a log on it:
 * opening twice is opening two tabs, or coming back after the device was shut off.
 */
export function promisesOfUpdateLog(name: string, newDisk: () => () => UpdateLog) {
	describe(`an update log: ${name}`, () => {
		promisesOfKeeping(newDisk);
		promisesOfReplacing(newDisk);
	});
}

function promisesOfKeeping(newDisk: () => () => UpdateLog) {
	test('[KEEP-2] an empty room has no updates', async () => {
		expect((await newDisk()().read('plan')).updates).toEqual([]);
	});

	test('[KEEP-2] updates come back as they were given, in their order, each room by itself', async () => {
		const log = newDisk()();
		await log.append('plan', bytes(9, 0, 255));
		await log.append('ballots', bytes(7));
		await log.append('plan', bytes(1));

		expect((await log.read('plan')).updates).toEqual([bytes(9, 0, 255), bytes(1)]);
		expect((await log.read('ballots')).updates).toEqual([bytes(7)]);
	});

	test('[KEEP-2] updates given at once keep the order they were given in', async () => {
		const log = newDisk()();
		const many = Array.from({ length: 30 }, (_, i) => bytes(i));
		await Promise.all(many.map((update) => log.append('plan', update)));

		expect((await log.read('plan')).updates).toEqual(many);
	});

	test('[KEEP-1] what was appended is there when the log is opened again', async () => {
		const open = newDisk();
		const before = open();
		await before.append('plan', bytes(1, 2));
		before.close();

		expect((await open().read('plan')).updates).toEqual([bytes(1, 2)]);
	});

	test('[KEEP-1] a closed log refuses instead of forgetting', async () => {
		const log = newDisk()();
		await log.read('plan');
		log.close();

		await expect(log.append('plan', bytes(1))).rejects.toMatchObject({ why: 'blocked' });
		await expect(log.read('plan')).rejects.toMatchObject({ why: 'blocked' });
	});

	test('[KEEP-1] bytes reused by the caller do not change what is kept', async () => {
		const log = newDisk()();
		const shared = bytes(0, 1, 2, 3);
		await log.append('plan', shared.subarray(1, 3));
		shared.fill(9);

		const { updates } = await log.read('plan');
		expect(updates).toEqual([bytes(1, 2)]);
		expect(updates[0]?.buffer.byteLength).toBe(2);
	});
}

function promisesOfReplacing(newDisk: () => () => UpdateLog) {
	test('[KEEP-3] a snapshot takes the place of what was read, in this room only', async () => {
		const log = newDisk()();
		await log.append('plan', bytes(1));
		await log.append('ballots', bytes(5));
		await log.append('plan', bytes(2));
		await log.replace('plan', bytes(1, 2), (await log.read('plan')).upTo);

		expect((await log.read('plan')).updates).toEqual([bytes(1, 2)]);
		expect((await log.read('ballots')).updates).toEqual([bytes(5)]);
	});

	test('[KEEP-3] what another tab appended since the reading stays', async () => {
		const open = newDisk();
		const [mine, other] = [open(), open()];
		await mine.append('plan', bytes(1));
		const { upTo } = await mine.read('plan');
		await other.append('plan', bytes(2));
		await mine.replace('plan', bytes(1, 1), upTo);

		expect((await mine.read('plan')).updates).toHaveLength(2);
		expect((await mine.read('plan')).updates).toContainEqual(bytes(2));
		expect((await mine.read('plan')).updates).toContainEqual(bytes(1, 1));
	});

	test('[KEEP-3] two tabs that read the same and both replace it lose nothing', async () => {
		const open = newDisk();
		const [mine, other] = [open(), open()];
		for (const i of [1, 2, 3]) await mine.append('plan', bytes(i));
		const [a, b] = [await mine.read('plan'), await other.read('plan')];
		await mine.replace('plan', bytes(10), a.upTo);
		await mine.append('plan', bytes(4));
		await other.replace('plan', bytes(20), b.upTo);

		const { updates } = await other.read('plan');
		expect(updates).toHaveLength(3);
		expect(updates).toContainEqual(bytes(10));
		expect(updates).toContainEqual(bytes(4));
		expect(updates).toContainEqual(bytes(20));
	});
}
