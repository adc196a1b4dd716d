import * as Y from 'yjs';

import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';

import type { GroupCommit } from './groupCommit.ts';
import type { Pause } from './pause.ts';
import type { Peer } from './peer.ts';
import type { WholeState } from './wholeState.ts';
import { sharedSync } from './wire.ts';

/** What answers are made from. */
export interface Telling {
	doc(): Y.Doc;
	commit: GroupCommit;
	pause: Pause;
	whole: WholeState;
}

/** A place on the wire: given back when all was sent, and taken back a little after it began. */
interface Place {
	leave(): void;
	began(): void;
}

/** Who lacks more than so many characters or entries waits for a place, so that live changes go first. */
const MUCH = 200;

/** How many are sent much at the same time, and how long one whose line is slow keeps its place, in milliseconds. */
const PLACES = 8;
const KEEPS_PLACE = 250;

const NOTHING = syncFrame(STEP.answer, Uint8Array.of(0, 0));

/**
 * Answers those who said what they have: with what is on the disk, at once where little is missing, the others
 * one after the other. Until it is answered a peer is told nothing else of the document.
 */
export class Joins {
	readonly #waiting: [Peer, Uint8Array][] = [];
	#places = PLACES;
	#isComing = false;

	constructor(private readonly room: Telling) {}

	/** Answers what a peer asked, in its turn: a room's guests hear nothing of it that is not on the disk. */
	ask(peer: Peer, vector: Uint8Array) {
		peer.inTurn(() => this.#ask(peer, vector));
	}

	/** Answers a ballot box's guest, whatever it asked: it learns nothing of what is in the box. */
	askBlindly(peer: Peer) {
		peer.inTurn(() => peer.sendState(NOTHING));
	}

	/** A peer is sent no live changes for now. Gives what to do once its line is free: tell it all it missed. */
	fallsBehind(peer: Peer): () => void {
		const vector = this.#passedOn();
		peer.hearsLive = false;
		// Whoever asked meanwhile is answered with more than that.
		return () => void (peer.isInTurn || this.ask(peer, vector));
	}

	#ask(peer: Peer, vector: Uint8Array) {
		try {
			const missing = missingIn(this.room.doc(), vector);
			const heardAll = peer.wasTold && peer.hearsLive;
			peer.hearsLive = false;
			if (missing > MUCH) this.#waiting.push([peer, vector]);
			else this.#answer(peer, missing === 0 && heardAll ? undefined : vector);
			this.#next();
		} catch {
			peer.close('badFrame'); // not a state vector
		}
	}

	/** Lets the next one in, and whatever came in meanwhile go first. */
	#next() {
		if (this.#isComing || this.#places === 0 || this.#waiting.length === 0) return;
		this.#isComing = true;
		this.#places -= 1;
		setImmediate(() => {
			this.#isComing = false;
			const next = this.#waiting.shift();
			if (next) this.#answer(...next, this.#place());
			this.#next();
		});
	}

	/** How to give a place back, once, and when it is taken back from a slow line. */
	#place(): Place {
		let isTaken = true;
		const leave = () => {
			if (!isTaken) return;
			isTaken = false;
			this.#places += 1;
			this.#next();
		};
		return { leave, began: () => void setTimeout(leave, KEEPS_PLACE).unref() };
	}

	/** Without a vector: it has everything, and heard of everything that was taken away. */
	#answer(peer: Peer, vector: Uint8Array | undefined, place?: Place) {
		const again = () => this.#answer(peer, vector, place);
		if (this.room.pause.putsOff(again)) return;
		this.room.commit.along(() => {
			if (this.room.pause.isOn) return again; // Yjs could not finish changing this document
			const { state, news } = this.#framesFor(vector);
			return () => {
				peer.hearsLive = true;
				peer.sendState(state, place?.leave);
				if (news) peer.sendLive(news);
				place?.began();
			};
		});
	}

	#framesFor(vector: Uint8Array | undefined) {
		if (!vector) return { state: NOTHING, news: undefined };
		if (knowsNothing(this.room.doc(), vector)) return this.room.whole.frames();
		const missing = Y.encodeStateAsUpdate(this.room.doc(), vector);
		return { state: sharedSync(STEP.answer, missing), news: undefined };
	}

	/** What everybody who hears live changes has been sent by now: all but what is still on its way to the disk. */
	#passedOn(): Uint8Array {
		const vector = Y.decodeStateVector(Y.encodeStateVector(this.room.doc()));
		for (const { added } of this.room.commit.gathering) {
			for (const [client, clock] of added ? Y.parseUpdateMeta(added).from : []) {
				vector.set(client, Math.min(vector.get(client) ?? 0, clock));
			}
		}
		return Y.encodeStateVector(vector);
	}
}

/** Whether somebody has nothing of a document, though perhaps much of its own that is not in there yet. */
function knowsNothing(doc: Y.Doc, vector: Uint8Array): boolean {
	for (const [client, clock] of Y.decodeStateVector(vector)) {
		if (clock > 0 && doc.store.clients.has(client)) return false;
	}
	return true;
}

/** How much of a document is missing where this vector comes from. Throws on what is no vector. */
function missingIn(doc: Y.Doc, vector: Uint8Array): number {
	const has = Y.decodeStateVector(vector);
	let missing = 0;
	for (const [client, structs] of doc.store.clients) {
		const last = structs.at(-1);
		const end = last ? last.id.clock + last.length : 0;
		missing += Math.max(0, end - (has.get(client) ?? 0));
	}
	return missing;
}
