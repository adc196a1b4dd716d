import * as Y from 'yjs';

import { STEP } from '#lib/protocol/syncFrames.ts';

import { sharedSync } from './wire.ts';

/** From so many bytes on a document is not written down afresh for every change while a crowd comes in. */
const LARGE = 64 * 1024;

/** For how long a large one is still used, in milliseconds, and up to which share of it news are added instead. */
const FRESH = 5000;
const MOST_NEWS = 1 / 8;

/** The whole document as newcomers are sent it: written down once, shared by all who come meanwhile. */
export class WholeState {
	/** How often a document was written down. */
	encoded = 0;
	#update: Uint8Array | undefined;
	#frame: Uint8Array | undefined;
	#length = 0;
	#isExact = false;
	#madeAt = 0;
	/** What was passed on since. */
	#news: Uint8Array[] = [];
	#newsLength = 0;
	#newsFrame: Uint8Array | undefined;

	constructor(private readonly doc: () => Y.Doc) {}

	/** The document as it is now. */
	update(): Uint8Array {
		return (this.#isExact && this.#update) || this.#encode();
	}

	/** The frame for a newcomer, as it is now or a little older, and one with what was passed on since, if anything. */
	frames(): { state: Uint8Array; news: Uint8Array | undefined } {
		const state = (this.#isUsable && this.#frame) || this.#newFrame();
		if (this.#news.length > 0 && !this.#isExact) {
			this.#newsFrame ??= sharedSync(STEP.update, Y.mergeUpdates(this.#news));
		}
		return { state, news: this.#newsFrame };
	}

	/** The document changed. */
	changed() {
		this.#isExact = false;
	}

	/** Something is on the disk and told to all who read. */
	passedOn(news: Uint8Array) {
		if (!this.#update) return;
		this.#news.push(news);
		this.#newsLength += news.length;
		this.#newsFrame = undefined;
		if (!this.#isUsable) this.forget();
	}

	/** The document is another one. */
	forget() {
		this.#update = this.#frame = this.#newsFrame = undefined;
		this.#isExact = false;
		this.#news = [];
		this.#newsLength = 0;
	}

	get #isUsable(): boolean {
		if (this.#isExact) return true;
		const isFresh = this.#length >= LARGE && performance.now() - this.#madeAt < FRESH;
		return isFresh && this.#newsLength < this.#length * MOST_NEWS;
	}

	#encode(): Uint8Array {
		this.forget();
		const update = Y.encodeStateAsUpdate(this.doc());
		this.encoded += 1;
		this.#update = update;
		this.#length = update.length;
		this.#isExact = true;
		this.#madeAt = performance.now();
		return update;
	}

	#newFrame(): Uint8Array {
		const update = (this.#isUsable && this.#update) || this.#encode();
		const frame = (this.#frame = sharedSync(STEP.answer, update));
		this.#update = frame.subarray(-update.length); // or it would lie in memory twice
		return frame;
	}
}
