import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { classicLevelStore } from '#server/store/classicLevelStore.ts';
import { isDamaged } from '#server/store/levelJournal.ts';
import { sealed, unsealed } from '#server/store/sealed.ts';
import { ClassicLevel } from 'classic-level';
import { expect, onTestFinished, test, vi } from 'vitest';

import { tempFolder } from './support/folders.ts';

const ROOM = 'plan-of-the-village-01/plan';

/** A data folder with 40 lines of 3 kB: more than three blocks. */
async function written(): Promise<{ data: string; rooms: string }> {
	const data = tempFolder();
	const store = await classicLevelStore(data);
	for (let number = 1; number <= 40; number++) {
		await store.append(ROOM, [{ number, update: new Uint8Array(3000).fill(number) }]);
	}
	await store.close();
	return { data, rooms: join(data, 'rooms') };
}

const filesOf = (rooms: string, ending: string) =>
	readdirSync(rooms)
		.filter((name) => name.endsWith(ending))
		.map((name) => join(rooms, name));

async function journal(): Promise<Buffer> {
	const { rooms } = await written();
	return readFileSync(filesOf(rooms, '.log')[0] ?? '');
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
	return bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
}

test('[RELAY-45] a journal as LevelDB writes it is whole, and so is one a power cut shortened', async () => {
	const bytes = await journal();
	expect(bytes.length).toBeGreaterThan(3 * 32 * 1024);
	for (let cut = 0; cut < bytes.length; cut += 997) {
		expect([cut, isDamaged(bytes.subarray(0, bytes.length - cut))]).toEqual([cut, false]);
	}
	const blankEnd = new Uint8Array(bytes.length + 5000);
	blankEnd.set(bytes);
	expect(isDamaged(blankEnd)).toBe(false);
	blankEnd.fill(0, bytes.length - 1000);
	expect(isDamaged(blankEnd)).toBe(false);
});

test('[RELAY-45] a journal with one wrong bit before its last line is damaged, wherever the bit is', async () => {
	const bytes = await journal();
	const wrong = Array.from({ length: 60 }, (_, i) => i * 1800);
	expect(wrong.filter((at) => !isDamaged(flipped(bytes, at)))).toEqual([]);
});

test('[RELAY-45] one wrong bit in the tables is noticed at the start, or it changed nothing', async () => {
	const { data, rooms } = await written();
	const whole = await classicLevelStore(data); // LevelDB makes a table of its journal
	const before = await whole.read(ROOM);
	await whole.close();
	const [table = ''] = filesOf(rooms, '.ldb');
	const bytes = readFileSync(table);
	let noticed = 0;
	for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
		const copy = tempFolder();
		cpSync(data, copy, { recursive: true });
		writeFileSync(join(copy, 'rooms', basename(table)), flipped(bytes, at));
		const opened = await classicLevelStore(copy).catch(() => undefined);
		const now = await opened?.read(ROOM);
		await opened?.close();
		if (now) expect([at, now]).toEqual([at, before]);
		else noticed += 1;
	}
	expect(noticed).toBeGreaterThan(5);
});

test('[RELAY-45] a value is read as it was written or not at all', () => {
	const value = Uint8Array.of(1, 2, 3);
	expect([...unsealed('a', sealed('a', value))]).toEqual([1, 2, 3]);
	const stored = sealed('a', value);
	for (let at = 0; at < stored.length; at++)
		expect(() => unsealed('a', flipped(stored, at))).toThrow();
	expect(() => unsealed('b', stored)).toThrow();
	expect(() => unsealed('a', new Uint8Array())).toThrow();
});

test('[RELAY-45] a store with a line missing does not open', async () => {
	const data = tempFolder();
	const store = await classicLevelStore(data);
	await store.append(
		ROOM,
		[1, 3].map((number) => ({ number, update: Uint8Array.of(0, 0) }))
	);
	await store.close();
	await expect(classicLevelStore(data)).rejects.toThrow('misses a line before 3');
});

test('[RELAY-1] every write waits for the disk itself, not for the memory in front of it', async () => {
	const batch = vi.spyOn(ClassicLevel.prototype, 'batch');
	onTestFinished(() => batch.mockRestore());
	const store = await classicLevelStore(tempFolder());
	await store.set({ title: 'Sukamaju' });
	await store.append(
		ROOM,
		[1, 2].map((number) => ({ number, update: Uint8Array.of(0, 0) }))
	);
	await store.compact(ROOM, { number: 2, update: Uint8Array.of(0, 0) });
	await store.close();
	expect(batch.mock.calls.map(([, options]: unknown[]) => options)).toEqual([
		{ sync: true },
		{ sync: true },
		{ sync: true }
	]);
});

test('[RELAY-3] behind a write that failed nothing is written until the store is opened afresh', async () => {
	const steps: string[] = [];
	const store = await classicLevelStore(tempFolder());
	const level = ClassicLevel.prototype as unknown as Record<
		string,
		(...asked: unknown[]) => unknown
	>;
	for (const name of ['open', 'close', 'batch']) {
		const own = level[name];
		const spy = vi.spyOn(level, name).mockImplementation(function (this: unknown, ...asked) {
			steps.push(name);
			if (steps.length === 1) return Promise.reject(new Error('no space left'));
			return own?.apply(this, asked);
		});
		onTestFinished(() => spy.mockRestore());
	}
	const both = [store.set({ first: '1' }), store.set({ second: '2' })];
	expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual([
		'rejected',
		'fulfilled'
	]);
	expect(steps).toEqual(['batch', 'close', 'open', 'batch']);
	expect([await store.get('first'), await store.get('second')]).toEqual([undefined, '2']);
	await store.close();
});

test('[RELAY-34] closing waits for what is being written, and lets the folder go', async () => {
	const data = tempFolder();
	const store = await classicLevelStore(data);
	const written = [store.set({ first: '1' }), store.set({ second: '2' })];
	await store.close();
	await Promise.all(written);
	const again = await classicLevelStore(data);
	expect([await again.get('first'), await again.get('second')]).toEqual(['1', '2']);
	await again.close();
});

/** Whether any file of a folder holds these letters. */
function isOnDisk(folder: string, words: string): boolean {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.some((file) => readFileSync(join(file.parentPath, file.name)).includes(words));
}

test.each([1, 400])(
	'[RELAY-106] what was erased is in no file of the data folder any more, with %i kB a line',
	async (kilobytes) => {
		const data = tempFolder();
		const store = await classicLevelStore(data);
		const names = Array.from({ length: 20 }, (_, i) => `Bu Erasmina ${i} dari Dusun`);
		const secret = (i: number) =>
			Buffer.from(`${names[i]} ${randomBytes(kilobytes * 500).toString('hex')}`);
		const other = { number: 1, update: Buffer.from('stays where it is') };
		await store.append(`${ROOM}s`, [other], { 'owner!p!7': 'device' });
		for (let i = 0; i < 10; i++) await store.append(ROOM, [{ number: i + 1, update: secret(i) }]);
		await store.compact(ROOM, { number: 10, update: secret(3) }, async () => secret(3));
		for (let i = 10; i < 20; i++) await store.append(ROOM, [{ number: i + 1, update: secret(i) }]);
		const before = names.filter((name) => isOnDisk(data, name)).length;
		expect(before).toBeGreaterThan(9); // what can be found can be missed

		await store.erase(ROOM, { number: 20, update: Buffer.from('nobody') }, ['owner!p!7']);
		expect(names.filter((name) => isOnDisk(data, name))).toEqual([]);
		expect(isOnDisk(data, 'stays where it is')).toBe(true);
		expect((await store.read(ROOM)).map(({ number }) => number)).toEqual([20]);
		expect([await store.past(ROOM), (await store.facts('owner!')).size]).toEqual([[], 0]);
		await store.close();
		expect(names.filter((name) => isOnDisk(data, name))).toEqual([]);
	}
);
