import { openLevel, type Level } from './openLevel.ts';
import { assertUnbroken, type LogEntry, type RoomStore } from './roomStore.ts';

type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

/** Wide enough for any number JavaScript counts exactly, so that keys sort as numbers do. */
const DIGITS = 16;

/** Keeps rooms in one LevelDB in the data folder; every write is fsynced before its promise resolves. */
export async function classicLevelStore(dataDir: string): Promise<RoomStore> {
	const store = new LevelStore(dataDir);
	await store.check();
	return store;
}

class LevelStore implements RoomStore {
	#level: Promise<Level> | undefined;

	constructor(private readonly dataDir: string) {}

	/** Opens the database and looks for missing lines before anybody writes behind them. */
	async check() {
		const level = await this.#opened();
		const numbers = new Map<string, number[]>();
		for (const key of await level.keys({ gte: 'log!', lt: 'log"' }).all()) {
			const [, room = '', number] = key.split('!');
			const list = numbers.get(room);
			if (list) list.push(Number(number));
			else numbers.set(room, [Number(number)]);
		}
		for (const [room, list] of numbers) assertUnbroken(room, list);
	}

	async read(room: string) {
		const level = await this.#opened();
		const rows = await level.iterator(rangeOf(room)).all();
		const entries = rows.map(([key, update]) => ({ number: numberIn(key), update }));
		assertUnbroken(
			room,
			entries.map(({ number }) => number)
		);
		return entries;
	}

	async append(room: string, entries: LogEntry[]) {
		await this.#write(entries.map((entry) => put(room, entry)));
	}

	async compact(room: string, merged: LogEntry) {
		const level = await this.#opened();
		const old = await level.keys({ ...rangeOf(room), lte: keyOf(room, merged.number) }).all();
		await this.#write([
			...old.map((key) => ({ type: 'del', key }) as const),
			put(room, merged) // last: it reuses the newest of the deleted keys
		]);
	}

	async get(key: string) {
		const value = await (await this.#opened()).get(`fact!${key}`);
		return value && new TextDecoder().decode(value);
	}

	async set(facts: Record<string, string>) {
		const text = new TextEncoder();
		await this.#write(
			Object.entries(facts).map(([key, value]) => ({
				type: 'put',
				key: `fact!${key}`,
				value: text.encode(value)
			}))
		);
	}

	async isNew() {
		return (await (await this.#opened()).keys({ limit: 1 }).all()).length === 0;
	}

	async close() {
		const level = this.#level;
		this.#level = undefined;
		await (await level)?.close();
	}

	async #write(operations: Operation[]) {
		const level = await this.#opened();
		try {
			await level.batch(operations, { sync: true });
		} catch (error) {
			// After a failed fsync LevelDB refuses every later write until it is opened afresh.
			await this.close().catch(() => undefined); // the first error is the one worth telling
			throw error;
		}
	}

	#opened(): Promise<Level> {
		this.#level ??= openLevel(this.dataDir).catch((error: unknown) => {
			this.#level = undefined; // so that a later try opens again
			throw error;
		});
		return this.#level;
	}
}

function keyOf(room: string, number: number): string {
	return `log!${room}!${String(number).padStart(DIGITS, '0')}`;
}

function numberIn(key: string): number {
	return Number(key.slice(-DIGITS));
}

function rangeOf(room: string) {
	return { gte: keyOf(room, 0), lte: `log!${room}!~` };
}

function put(room: string, { number, update }: LogEntry): Operation {
	return { type: 'put', key: keyOf(room, number), value: update };
}
