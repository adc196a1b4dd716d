import { assertWritable, openLevel, type Level } from './openLevel.ts';
import { assertUnbroken, type LogEntry, type RoomStore } from './roomStore.ts';
import { sealed, unsealed } from './sealed.ts';

type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

/** Wide enough for any number JavaScript counts exactly, so that keys sort as numbers do. */
const DIGITS = 16;

/** Keeps rooms in one LevelDB in the data folder; every write is fsynced before its promise resolves. */
export async function classicLevelStore(dataDir: string): Promise<RoomStore> {
	const store = new LevelStore(dataDir);
	try {
		await store.check();
	} catch (error) {
		await store.close();
		throw error;
	}
	return store;
}

class LevelStore implements RoomStore {
	#level: Promise<Level> | undefined;
	#writing: Promise<unknown> = Promise.resolve();
	/** After a failed write LevelDB still reads, but refuses every later write until it is opened afresh. */
	#isReadOnly = false;

	constructor(private readonly dataDir: string) {}

	/** Opens the database and reads it once, so that nobody writes behind a line that is missing or changed. */
	async check() {
		const level = await this.#opened();
		const rooms = new Set<string>();
		for await (const [key, value] of level.iterator()) {
			unsealed(key, value);
			const [kind, room] = key.split('!');
			if (room && (kind === 'log' || kind === 'last')) rooms.add(room);
		}
		for (const room of rooms) await this.read(room);
	}

	async read(room: string) {
		const level = await this.#opened();
		const rows = await level.iterator(linesOf(room)).all();
		const last = await this.#value(`last!${room}`);
		assertUnbroken(
			room,
			rows.map(([key]) => numberIn(key)),
			Number(last ?? 0)
		);
		return rows.map(([key, value]) => ({ number: numberIn(key), update: unsealed(key, value) }));
	}

	async append(room: string, entries: LogEntry[], facts: Record<string, string> = {}) {
		const lines = entries.map((entry) => put(keyOf(room, entry.number), entry.update));
		const last = entries.at(-1);
		if (last) lines.push(putText(`last!${room}`, String(last.number)));
		const all = [...lines, ...putFacts(facts)];
		if (all.length > 0) await this.#write(all);
	}

	async compact(room: string, merged: LogEntry) {
		const level = await this.#opened();
		const last = keyOf(room, merged.number);
		const old = await level.keys({ ...linesOf(room), lte: last }).all();
		const gone = old.map((key) => ({ type: 'del', key }) as const);
		await this.#write([...gone, put(last, merged.update)]); // put last: its key is among the gone
	}

	get(key: string) {
		return this.#value(`fact!${key}`);
	}

	async facts(prefix: string) {
		const level = await this.#opened();
		const range = { gte: `fact!${prefix}`, lt: `fact!${prefix}\uffff` };
		const rows = await level.iterator(range).all();
		const textOf = (key: string, value: Uint8Array) =>
			new TextDecoder().decode(unsealed(key, value));
		return new Map(rows.map(([key, value]) => [key.slice('fact!'.length), textOf(key, value)]));
	}

	async set(facts: Record<string, string>) {
		await this.#write(putFacts(facts));
	}

	async isNew() {
		return (await (await this.#opened()).keys({ limit: 1 }).all()).length === 0;
	}

	async close() {
		await this.#writing;
		await this.#letGo();
	}

	async #letGo() {
		const level = this.#level;
		this.#level = undefined;
		await (await level?.catch(() => undefined))?.close(); // what did not open need not be closed
	}

	async #value(key: string): Promise<string | undefined> {
		const stored = await (await this.#opened()).get(key);
		return stored && new TextDecoder().decode(unsealed(key, stored));
	}

	/** One write after the other: behind one that failed, LevelDB would write where it cannot read. */
	#write(operations: Operation[]): Promise<void> {
		const written = this.#writing.then(() => this.#writeNow(operations));
		this.#writing = written.catch(() => undefined); // told to whoever asked for it
		return written;
	}

	async #writeNow(operations: Operation[]) {
		if (this.#isReadOnly) {
			assertWritable(this.dataDir); // before anything is closed: on a full disk people can go on reading
			await this.#letGo();
			this.#isReadOnly = false;
		}
		const level = await this.#opened();
		try {
			await level.batch(operations, { sync: true });
		} catch (error) {
			this.#isReadOnly = true;
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

function linesOf(room: string) {
	return { gte: keyOf(room, 0), lte: `log!${room}!~` };
}

function put(key: string, value: Uint8Array): Operation {
	return { type: 'put', key, value: sealed(key, value) };
}

function putFacts(facts: Record<string, string>): Operation[] {
	return Object.entries(facts).map(([key, text]) => putText(`fact!${key}`, text));
}

function putText(key: string, text: string): Operation {
	return put(key, new TextEncoder().encode(text));
}
