import * as Y from 'yjs';

import { cannotKeep, type CannotKeep } from './cannotKeep.ts';
import { FROM_DISK, FROM_FILE, FROM_TAB } from './origins.ts';
import type { Tabs } from './tabs.ts';
import type { UpdateLog } from './updateLog.ts';

/** More updates than this are put together into one snapshot when a room is opened. */
export const MANY_UPDATES = 200;

/** What keeping needs to know, and whom to tell. */
export interface Keep {
	room: string;
	log: UpdateLog;
	tabs?: Tabs;
	/** A change is about to be put on the disk; `onKept` follows when it is there. */
	onChange?(origin: unknown): void;
	/**
	 * A change, in the order it was made, once its bytes are on the disk, or once the disk has failed
	 * (`kept: false`), when sending it at once is all that is left. Also told of what the relay
	 * brought (see `origin`): do not send that back.
	 */
	onKept(update: Uint8Array, origin: unknown, how: { kept: boolean }): void;
	onFail(error: CannotKeep): void;
}

/** A room that is being kept. */
export interface Keeping {
	/** Tries once more what failed; resolves with whether everything is on the disk now. */
	flush(): Promise<boolean>;
	/** Stops listening, to the doc and to the other tabs. What is being written is still written. */
	stop(): void;
}

/** Loads a doc from the log and appends every later change. A disk that cannot be read is reported, and the doc goes on without it. */
export async function keepOnDisk(doc: Y.Doc, keep: Keep): Promise<Keeping> {
	const { log, room, tabs, onChange, onKept, onFail } = keep;
	const { append, compact, inTurn, flush } = writerTo(doc, keep);
	const write = (update: Uint8Array, origin: unknown) => {
		if (origin === FROM_DISK || origin === FROM_TAB) return;
		onChange?.(origin);
		inTurn(append(update), (kept) => onKept(update, origin, { kept }));
	};
	const readTo = (origin: object) => (update: Uint8Array) => {
		try {
			Y.applyUpdate(doc, update, origin);
			return true;
		} catch (thrown) {
			onFail(cannotKeep(thrown));
			return false;
		}
	};
	doc.on('update', write); // before reading, or a change made meanwhile is lost
	tabs?.listen((update) => Y.applyUpdate(doc, update, FROM_TAB)); // likewise
	try {
		const { updates, upTo, others = [] } = await log.read(room);
		const readable = unheard(doc, write, () => updates.map(readTo(FROM_DISK)));
		others.forEach(readTo(FROM_FILE)); // what is new in them is stored here, and sent
		// An unreadable record stays where it is: a later version may know what to do with it.
		if (updates.length > MANY_UPDATES && readable.every(Boolean)) compact(upTo);
	} catch (thrown) {
		onFail(cannotKeep(thrown));
	}
	return {
		flush,
		stop() {
			doc.off('update', write);
			tabs?.close();
		}
	};
}

/**
 * Reads from the disk while nobody listens to the doc: for a listener's sake Yjs would write down once more all that
 * was read, which takes longer than reading it. What an observer changes meanwhile is written like any change.
 */
function unheard<T>(
	doc: Y.Doc,
	write: (update: Uint8Array, origin: unknown) => void,
	read: () => T
): T {
	const others: unknown[] = [];
	const see = ({ origin, changed }: Y.Transaction) => {
		if (origin !== FROM_DISK && changed.size > 0) others.push(origin);
	};
	doc.off('update', write);
	doc.on('afterTransaction', see);
	try {
		return read();
	} finally {
		doc.off('afterTransaction', see);
		doc.on('update', write);
		for (const origin of new Set(others)) write(Y.encodeStateAsUpdate(doc), origin);
	}
}

/** What writes a doc's changes down, one after the other, and makes up for what the disk once refused. */
function writerTo(doc: Y.Doc, { log, room, tabs, onFail }: Keep) {
	/** Resolves when the writes so far are done, so that each is reported in the order it was made. */
	let done: Promise<unknown> = Promise.resolve();
	/** How often the disk has failed, and up to which failure a later write has made up for it. */
	let failures = 0;
	let mended = 0;
	/** Something is missing on the disk, and whatever follows it would hang in the air. */
	const owes = () => failures > mended;
	const fail = (thrown: unknown) => onFail(cannotKeep(thrown));

	async function append(update: Uint8Array): Promise<boolean> {
		const mends = owes() ? failures : 0;
		const bytes = mends > 0 ? Y.encodeStateAsUpdate(doc) : update;
		try {
			await log.append(room, bytes);
			mended = Math.max(mended, mends);
			tabs?.post(bytes);
			return true;
		} catch (thrown) {
			failures += 1;
			fail(thrown);
			return false;
		}
	}
	function inTurn<T>(written: Promise<T>, then: (result: T) => void) {
		const turn = Promise.all([done, written]);
		done = turn;
		void turn.then(([, result]) => then(result)); // a bug in a listener does not hold up the next write
	}
	function compact(upTo: number) {
		inTurn(log.replace(room, Y.encodeStateAsUpdate(doc), upTo).catch(fail), () => undefined);
	}
	async function flush() {
		await done;
		if (owes()) inTurn(append(new Uint8Array()), () => undefined);
		await done;
		return !owes();
	}
	return { append, compact, inTurn, flush };
}
