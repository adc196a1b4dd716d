import * as Y from 'yjs';

import type { Refused } from '#lib/protocol/frames.ts';
import type { Right } from '#lib/protocol/rooms.ts';
import { updateName } from '#lib/protocol/updateName.ts';

import { Outbox } from './outbox.ts';
import { answerFrame, updateFrame } from './syncFrames.ts';

/** What the sending half needs: the doc, what its ticket allows, and a way out. */
export interface Way {
	doc: Y.Doc;
	right: Right;
	/** Puts a frame on the socket; false when there is none that is open. */
	put(frame: Uint8Array): boolean;
	onWaiting(count: number): void;
}

/** The sending half of a conversation with the relay. It owns no socket and no clock. */
export class Sender {
	readonly #way: Way;
	readonly #outbox = new Outbox();
	/** What the relay said it has, on this connection. Until then an update could outrun the ones it builds on. */
	#theirs: Uint8Array | undefined;
	#told = 0;

	constructor(way: Way) {
		this.#way = way;
	}

	/** Sends one update, or leaves it to the next catch-up. */
	send(update: Uint8Array) {
		if (!this.#mayWrite) return;
		if (this.#theirs && this.#way.put(updateFrame(update))) this.#outbox.sent(updateName(update));
		else this.#outbox.hold();
		this.#tell();
	}

	/** The relay said what it has: sends all it lacks, as one answer with a name it can acknowledge. */
	answer(theirs: Uint8Array) {
		if (!this.#mayWrite) return;
		const missing = Y.encodeStateAsUpdate(this.#way.doc, theirs);
		this.#theirs = theirs;
		if (this.#way.put(answerFrame(missing))) this.#outbox.sentCatchUp(updateName(missing));
		this.#tell();
	}

	/** Sends once more what the relay could not take just now. */
	again() {
		if (this.#theirs && this.#outbox.owes) this.answer(this.#theirs);
	}

	kept(names: string[]) {
		this.#outbox.kept(names);
		this.#tell();
	}

	refused({ update, reason }: Refused) {
		this.#outbox.refused(update, reason === 'disk-full');
		this.#tell();
	}

	/** The connection ended. */
	cutOff() {
		this.#theirs = undefined;
		this.#outbox.cutOff();
		this.#tell();
	}

	get #mayWrite() {
		return this.#way.right === 'write' || this.#way.right === 'drop';
	}

	#tell() {
		if (this.#outbox.waiting === this.#told) return;
		this.#told = this.#outbox.waiting;
		this.#way.onWaiting(this.#told);
	}
}
