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
	const keeper = new Keeper(doc, keep);
	doc.on('update', keeper.write); // before reading, or a change made meanwhile is lost
	keep.tabs?.listen((update) => Y.applyUpdate(doc, update, FROM_TAB)); // likewise
	await keeper.load();
	return {
		flush: () => keeper.flush(),
		stop() {
			doc.off('update', keeper.write);
			keep.tabs?.close();
		}
	};
}

class Keeper {
	readonly #doc: Y.Doc;
	readonly #keep: Keep;
	/** Resolves when the writes so far are done, so that each is reported in the order it was made. */
	#done: Promise<unknown> = Promise.resolve();
	/** How often the disk has failed, and up to which failure a later write has made up for it. */
	#failures = 0;
	#mended = 0;

	constructor(doc: Y.Doc, keep: Keep) {
		this.#doc = doc;
		this.#keep = keep;
	}

	async load() {
		const { log, room } = this.#keep;
		try {
			const { updates, upTo, others = [] } = await log.read(room);
			const readable = updates.map((update) => this.#apply(update, FROM_DISK));
			for (const update of others) this.#apply(update, FROM_FILE); // what is new in them is stored here, and sent
			// An unreadable record stays where it is: a later version may know what to do with it.
			if (updates.length > MANY_UPDATES && readable.every(Boolean)) this.#compact(upTo);
		} catch (thrown) {
			this.#fail(thrown);
		}
	}

	readonly write = (update: Uint8Array, origin: unknown) => {
		if (origin === FROM_DISK || origin === FROM_TAB) return;
		this.#inTurn(this.#append(update), (kept) => this.#keep.onKept(update, origin, { kept }));
	};

	async flush() {
		await this.#done;
		if (this.#owes) this.#inTurn(this.#append(new Uint8Array()), () => undefined);
		await this.#done;
		return !this.#owes;
	}

	/** Something is missing on the disk, and whatever follows it would hang in the air. */
	get #owes() {
		return this.#failures > this.#mended;
	}

	#apply(update: Uint8Array, origin: object): boolean {
		try {
			Y.applyUpdate(this.#doc, update, origin);
			return true;
		} catch (thrown) {
			this.#fail(thrown);
			return false;
		}
	}

	async #append(update: Uint8Array): Promise<boolean> {
		const { log, room, tabs } = this.#keep;
		const mends = this.#owes ? this.#failures : 0;
		const bytes = mends > 0 ? Y.encodeStateAsUpdate(this.#doc) : update;
		try {
			await log.append(room, bytes);
			this.#mended = Math.max(this.#mended, mends);
			tabs?.post(bytes);
			return true;
		} catch (thrown) {
			this.#failures += 1;
			this.#fail(thrown);
			return false;
		}
	}

	#compact(upTo: number) {
		const { log, room } = this.#keep;
		const replaced = log.replace(room, Y.encodeStateAsUpdate(this.#doc), upTo);
		this.#inTurn(
			replaced.catch((thrown) => this.#fail(thrown)),
			() => undefined
		);
	}

	#fail(thrown: unknown) {
		this.#keep.onFail(cannotKeep(thrown));
	}

	#inTurn<T>(written: Promise<T>, then: (result: T) => void) {
		const turn = Promise.all([this.#done, written]);
		this.#done = turn;
		void turn.then(([, result]) => then(result)); // a bug in a listener does not hold up the next write
	}
}
