import { expect, test } from 'vitest';

import type { RoomStore } from '#server/store/roomStore.ts';

const ROOM = 'plan-of-the-village-01/plan';
const OTHER = 'plan-of-the-village-01/ballots';

const bytes = (...values: number[]) => Uint8Array.from(values);
const line = (number: number) => ({ number, update: bytes(number % 256, 1) });
const lines = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => line(from + i));
const plain = (entries: { number: number; update: Uint8Array }[]) =>
	entries.map(({ number, update }) => ({ number, update: [...update] }));

/** What every store keeps, the one for tests too. */
export function promisesOfRoomStore(name: string, make: () => Promise<RoomStore>) {
	const withStore = async (use: (store: RoomStore) => Promise<void>) => {
		const store = await make();
		try {
			await use(store);
		} finally {
			await store.close();
		}
	};

	test(`[RELAY-41] ${name}: a room nobody has written to is an empty log`, () =>
		withStore(async (store) => {
			expect(await store.read(ROOM)).toEqual([]);
		}));

	test(`[RELAY-42] ${name}: lines come back in order, byte for byte, past the ninth and the hundredth`, () =>
		withStore(async (store) => {
			await store.append(ROOM, lines(1, 8));
			await store.append(ROOM, lines(9, 120));
			expect(plain(await store.read(ROOM))).toEqual(plain(lines(1, 120)));
		}));

	test(`[RELAY-42] ${name}: what is handed over may be changed afterwards without changing the log`, () =>
		withStore(async (store) => {
			const update = bytes(1, 2, 3);
			await store.append(ROOM, [{ number: 1, update }]);
			update.fill(9);
			expect(plain(await store.read(ROOM))).toEqual([{ number: 1, update: [1, 2, 3] }]);
		}));

	test(`[RELAY-43] ${name}: rooms do not see each other, not even when one name begins another`, () =>
		withStore(async (store) => {
			await store.append(ROOM, lines(1, 2));
			await store.append(OTHER, lines(1, 1));
			await store.append(`${ROOM}s`, lines(1, 3));
			expect(await store.read(ROOM)).toHaveLength(2);
			expect(await store.read(OTHER)).toHaveLength(1);
		}));

	test(`[RELAY-44] ${name}: one line takes the place of all up to its number, later ones stay`, () =>
		withStore(async (store) => {
			await store.append(ROOM, lines(1, 6));
			await store.append(OTHER, lines(1, 3));
			await store.compact(ROOM, { number: 4, update: bytes(44) });
			expect(plain(await store.read(ROOM))).toEqual([
				{ number: 4, update: [44] },
				...plain(lines(5, 6))
			]);
			expect(await store.read(OTHER)).toHaveLength(3);
		}));

	test(`[RELAY-45] ${name}: a log that misses a line is not read as if it were whole`, () =>
		withStore(async (store) => {
			await store.append(ROOM, [line(1), line(3)]);
			await expect(store.read(ROOM)).rejects.toThrow('misses a line before 3');
		}));

	test(`[RELAY-46] ${name}: facts come back as they were last written, and a missing one is missing`, () =>
		withStore(async (store) => {
			await store.set({ title: 'Désa Sukamaju 🌾', language: 'id' });
			await store.set({ language: 'en' });
			expect(await store.get('title')).toBe('Désa Sukamaju 🌾');
			expect(await store.get('language')).toBe('en');
			expect(await store.get('nothing')).toBeUndefined();
		}));

	test(`[RELAY-47] ${name}: it is new until something is written, a line or a fact`, () =>
		withStore(async (store) => {
			expect(await store.isNew()).toBe(true);
			await store.append(ROOM, lines(1, 1));
			expect(await store.isNew()).toBe(false);
		}));

	test(`[RELAY-104] ${name}: what leaves the log is a page of the past in the same moment, and none is packed twice`, () =>
		withStore(async (store) => {
			const packed: number[][] = [];
			const pack = async (gone: { number: number }[]) => {
				packed.push(gone.map(({ number }) => number));
				return bytes(packed.length);
			};
			await store.append(ROOM, lines(1, 4));
			await store.compact(ROOM, line(4), pack);
			await store.compact(ROOM, line(4), pack); // it is alone already
			await store.append(ROOM, lines(5, 9));
			await store.compact(ROOM, line(4), pack);
			await store.compact(ROOM, line(7), pack);
			await store.compact(ROOM, line(3), pack); // no line of the log any more
			expect(packed).toEqual([
				[1, 2, 3, 4],
				[5, 6, 7]
			]);
			expect((await store.past(ROOM)).map(({ number, bytes }) => [number, ...bytes])).toEqual([
				[4, 1],
				[7, 2]
			]);
			expect((await store.read(ROOM)).map(({ number }) => number)).toEqual([7, 8, 9]);
			expect(await store.past(OTHER)).toEqual([]);
		}));

	test(`[RELAY-104] ${name}: one page takes the place of older ones`, () =>
		withStore(async (store) => {
			for (const to of [2, 4, 6]) {
				await store.append(ROOM, lines(to === 2 ? 1 : to - 1, to));
				await store.compact(ROOM, line(to), async () => bytes(to));
			}
			await store.thin(ROOM, { number: 4, bytes: bytes(44) });
			expect((await store.past(ROOM)).map(({ number, bytes }) => [number, ...bytes])).toEqual([
				[4, 44],
				[6, 6]
			]);
		}));

	test(`[RELAY-106] ${name}: erasing leaves one line, no past and none of the facts named, and other rooms alone`, () =>
		withStore(async (store) => {
			for (const room of [ROOM, OTHER]) {
				await store.append(room, lines(1, 3), { [`owner!${room}`]: 'somebody' });
				await store.compact(room, line(3), async () => bytes(1));
				await store.append(room, lines(4, 5));
			}
			await store.erase(ROOM, { number: 5, update: bytes(55) }, [`owner!${ROOM}`]);
			expect(plain(await store.read(ROOM))).toEqual([{ number: 5, update: [55] }]);
			expect([...(await store.facts('owner!')).keys()]).toEqual([`owner!${OTHER}`]);
			expect([await store.past(ROOM), (await store.past(OTHER)).length]).toEqual([[], 1]);
			await store.append(ROOM, lines(6, 6));
			expect(await store.read(ROOM)).toHaveLength(2);
			await store.erase(`${ROOM}s`, undefined); // a room nobody has written to
			expect(await store.read(`${ROOM}s`)).toEqual([]);
		}));
}
