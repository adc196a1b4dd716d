import { log } from '../log.ts';
import type { RoomStore } from '../store/roomStore.ts';

import { packPage, thinPast } from './past.ts';

/** A log may be twice as long as its document, and this much longer, in bytes. */
export const SPARE = 64 * 1024;

/** Above this many lines a log is put together when its room is opened. */
const MOST_LINES = 500;

/** A log as it was read. */
export interface LogSize {
	number: number;
	lines: number;
	bytes: number;
}

/**
 * Keeps a room's log short while people write to it: when it is more than twice as long as the document, the
 * document takes its place, in the background, and what left it goes into the room's past.
 */
export class Tidying {
	/** What the log holds, in bytes, and how many of them the document needed when it was last looked at. */
	#bytes: number;
	#live: number;
	/** The document as it is when the group that is being written is on the disk. */
	#snapshot: Uint8Array | undefined;
	#working: Promise<void> | undefined;

	/** `whole`: the document now. */
	constructor(
		private readonly store: RoomStore,
		private readonly room: string,
		private readonly size: LogSize,
		private readonly whole: () => Uint8Array
	) {
		this.#bytes = size.bytes;
		this.#live = size.lines < 2 ? size.bytes : 0;
	}

	/** The room was read: its document is exactly its log. */
	opened() {
		const { lines, number } = this.size;
		if (lines > MOST_LINES || this.#isLong) this.#look(lines > MOST_LINES, number);
	}

	/** A group of so many bytes goes to the disk: this moment's document is what the log tells when that is done. */
	writes(bytes: number) {
		const willBeLong = this.#bytes + bytes > 2 * this.#live + SPARE;
		if (!this.#working && willBeLong) this.#snapshot = this.whole();
	}

	/** So many bytes more are on the disk, the last of them in this line. */
	kept(bytes: number, number: number) {
		this.#bytes += bytes;
		const snapshot = this.#snapshot;
		this.#snapshot = undefined;
		if (snapshot) this.#weigh(snapshot, number);
	}

	/** What was being written is not on the disk. */
	lost() {
		this.#snapshot = undefined;
	}

	/** Nobody writes any more, and the document is exactly the log. A document may have become smaller. */
	rests(number: number) {
		if (this.#bytes > SPARE && this.#bytes !== this.#live) this.#look(false, number);
	}

	/** The log is one line of so many bytes, by somebody else's hand. */
	isOneLine(bytes: number) {
		this.#bytes = this.#live = bytes;
	}

	/** Resolves when nothing is being put together. Never rejects. */
	async flushed() {
		await this.#working;
	}

	get #isLong(): boolean {
		return this.#bytes > 2 * this.#live + SPARE;
	}

	#look(isAsked: boolean, number: number) {
		if (!this.#working) this.#weigh(this.whole(), number, isAsked);
	}

	/** Puts the log together if it is still too long beside what the document has become. */
	#weigh(snapshot: Uint8Array, number: number, isAsked = false) {
		this.#live = snapshot.length;
		if (!isAsked && !this.#isLong) return;
		this.#working = this.#putTogether(snapshot, number).finally(() => (this.#working = undefined));
	}

	async #putTogether(snapshot: Uint8Array, number: number) {
		const { store, room } = this;
		const before = this.#bytes;
		try {
			await store.compact(room, { number, update: snapshot }, packPage);
			this.#bytes += snapshot.length - before;
			await thinPast(store, room);
		} catch (error) {
			// A full disk must not keep people out of a room that can be read: tried again when more was written.
			log.warn({ room, error: String(error) }, 'the log could not be put together');
			this.#live = Math.max(this.#live, this.#bytes / 2);
		}
	}
}
