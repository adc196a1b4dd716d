import { assertWritable, openLevel, type Level } from './openLevel.ts';
import {
	assertUnbroken,
	leaving,
	type LogEntry,
	type PackPage,
	type Page,
	type RoomStore
} from './roomStore.ts';
import { sealed, unsealed } from './sealed.ts';

type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

/** Wide enough for any number JavaScript counts exactly, so that keys sort as numbers do. */
const DIGITS = 16;

/** Before and behind every other key. */
const EDGES = ['!edge', '~edge'] as const;

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
	/** What takes lines and pages away comes one after the other, each knowing what the one before left. */
	#tidying: Promise<unknown> = Promise.resolve();
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
		const snapshot = level.snapshot(); // lines and their last number, as of one moment
		try {
			const rows = await level.iterator({ ...within('log', room), snapshot }).all();
			const last = await this.#value(`last!${room}`, snapshot);
			const lines = rows.map(([key]) => numberIn(key));
			assertUnbroken(room, lines, Number(last ?? 0));
			return rows.map(([key, value]) => ({ number: numberIn(key), update: unsealed(key, value) }));
		} finally {
			await snapshot.close();
		}
	}

	async append(room: string, entries: LogEntry[], facts: Record<string, string> = {}) {
		const all = [...linesOf(room, entries), ...putFacts(facts)];
		if (all.length > 0) await this.#write(all);
	}

	compact(room: string, merged: LogEntry, pack?: PackPage) {
		const { number, update } = merged;
		return this.#tidy(async () => {
			const level = await this.#opened();
			const last = keyOf('log', room, number);
			const rows = await level.iterator({ ...within('log', room), lte: last }).all();
			const hasPast = (await level.keys({ ...within('past', room), limit: 1 }).all()).length > 0;
			const lines = rows.map(([key, value]) => ({
				number: numberIn(key),
				update: unsealed(key, value)
			}));
			const gone = leaving(lines, number, hasPast);
			if (!gone) return;
			const page = pack && put(keyOf('past', room, number), await pack(gone));
			// Put after the deletions: its own key is among them.
			await this.#write([
				...deletions(rows.map(([key]) => key)),
				put(last, update),
				...(page ? [page] : [])
			]);
		});
	}

	async past(room: string): Promise<Page[]> {
		const rows = await (await this.#opened()).iterator(within('past', room)).all();
		return rows.map(([key, value]) => ({ number: numberIn(key), bytes: unsealed(key, value) }));
	}

	thin(room: string, { number, bytes }: Page) {
		return this.#tidy(async () => {
			const level = await this.#opened();
			const last = keyOf('past', room, number);
			const old = await level.keys({ ...within('past', room), lte: last }).all();
			if (old.at(-1) === last) await this.#write([...deletions(old), put(last, bytes)]);
		});
	}

	erase(room: string, merged: LogEntry | undefined, facts: string[] = []) {
		return this.#tidy(async () => {
			const level = await this.#opened();
			const lines = merged ? await level.keys(within('log', room)).all() : [];
			const pages = await level.keys(within('past', room)).all();
			const gone = deletions([...lines, ...pages, ...facts.map((key) => `fact!${key}`)]);
			await this.#write([...gone, ...(merged ? linesOf(room, [merged]) : [])]);
			await this.#sweep();
		});
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
		await this.#tidying;
		await this.#writing;
		await this.#letGo();
	}

	async #letGo() {
		const level = this.#level;
		this.#level = undefined;
		await (await level?.catch(() => undefined))?.close(); // what did not open need not be closed
	}

	/**
	 * LevelDB keeps deleted bytes until it happens to merge the files they are in, and leaves a file alone that no
	 * newer one overlaps: what is written around everything makes it merge them all.
	 */
	async #sweep() {
		for (let pass = 0; pass < 2; pass++) {
			await this.#write(EDGES.map((key) => putText(key, String(pass))));
			await (await this.#opened()).compactRange(...EDGES);
		}
	}

	#tidy(act: () => Promise<void>): Promise<void> {
		const done = this.#tidying.then(act);
		this.#tidying = done.catch(() => undefined); // told to whoever asked for it
		return done;
	}

	async #value(key: string, snapshot?: ReturnType<Level['snapshot']>): Promise<string | undefined> {
		const stored = await (await this.#opened()).get(key, { snapshot });
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

function keyOf(kind: 'log' | 'past', room: string, number: number): string {
	return `${kind}!${room}!${String(number).padStart(DIGITS, '0')}`;
}

function numberIn(key: string): number {
	return Number(key.slice(-DIGITS));
}

function within(kind: 'log' | 'past', room: string) {
	return { gte: keyOf(kind, room, 0), lte: `${kind}!${room}!~` };
}

function linesOf(room: string, entries: LogEntry[]): Operation[] {
	const last = entries.at(-1);
	const lines = entries.map(({ number, update }) => put(keyOf('log', room, number), update));
	return last ? [...lines, putText(`last!${room}`, String(last.number))] : [];
}

function deletions(keys: string[]): Operation[] {
	return keys.map((key) => ({ type: 'del', key }));
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
