import * as Y from 'yjs';

import {
	RELAY_REFUSALS,
	type RelayRefusal,
	keptFrame,
	refusedFrame
} from '#lib/protocol/frames.ts';
import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { updateName } from '#lib/protocol/updateName.ts';

import { refusalAt, type Decoded, type RelayHook } from '../hooks/relayHook.ts';
import { log } from '../log.ts';
import type { RoomStore } from '../store/roomStore.ts';

import { applyTo, hasAllOf, loadDocument, type Applied, type Loaded } from './document.ts';
import { GroupCommit, type Waiting } from './groupCommit.ts';
import type { Peer } from './peer.ts';
import type { RoomWatch } from './roomWatch.ts';

/** Where rooms keep their log, and what they ask before taking an update. */
export interface RoomKeeping {
	store: RoomStore;
	hooks: readonly RelayHook[];
	/** Looks after second copies, if anybody does. */
	watch?: RoomWatch | undefined;
}

const NOTHING_SEEN = Uint8Array.of(0);
const EMPTY_DOCUMENT = Uint8Array.of(0, 0);

/** How many updates of one peer, and bytes of them, may wait for what they build on. */
const MOST_EARLY = { count: 64, bytes: 256 * 1024 };

/** One document while somebody is in it: checks, applies, writes down, and only then acknowledges and passes on. */
export class Room {
	readonly peers = new Set<Peer>();
	/** True once the store failed: everybody was sent away and the next to come reads the log afresh. */
	isSpoiled = false;
	readonly #commit: GroupCommit;
	#doc: Y.Doc;
	#number: number;
	#wholeState: Uint8Array | undefined;
	#held: (() => void)[] | undefined;
	#reading: Promise<void> | undefined;

	static async open(keeping: RoomKeeping, name: string): Promise<Room> {
		return new Room(keeping, name, await load(keeping, name));
	}

	private constructor(
		private readonly keeping: RoomKeeping,
		readonly name: string,
		{ doc, number }: Loaded
	) {
		this.#doc = doc;
		this.#number = number;
		this.#commit = new GroupCommit(keeping.store, name, number, {
			kept: (group, upTo) => this.#kept(group, upTo),
			lost: (group, error) => this.#spoil(group, error)
		});
	}

	/** The log's last line on the disk. */
	get number(): number {
		return this.#number;
	}

	/** All of the document, with at least everything that is on the disk by now. */
	async whole(): Promise<Uint8Array> {
		while (this.#reading) await this.#reading; // a document Yjs could not finish changing is no copy
		return this.#stateSince(NOTHING_SEEN);
	}

	/** Somebody was welcomed. */
	greet(peer: Peer) {
		this.keeping.watch?.joined(this, peer);
	}

	/** Asks a peer for everything this room has not seen. A ballot box does not say what it has. */
	ask(peer: Peer) {
		if (this.#held) return void this.#held.push(() => this.ask(peer));
		peer.send(syncFrame(STEP.has, peer.mayRead ? Y.encodeStateVector(this.#doc) : NOTHING_SEEN));
	}

	/** Answers a peer who said what it has. */
	tell(peer: Peer, vector: Uint8Array) {
		peer.inTurn(() => this.#tellNow(peer, vector));
	}

	/** Takes an update, or says why not. `isAnswer`: it was sent to tell all that this room is missing. */
	take(peer: Peer, update: Uint8Array, isAnswer: boolean) {
		if (this.isSpoiled) return;
		if (this.#held) return void this.#held.push(() => this.take(peer, update, isAnswer));
		const name = updateName(update);
		const applied = this.#checkAndApply(peer, update, name);
		if (!applied) return;
		if (applied.added) this.#wholeState = undefined;
		this.#commit.add({ peer, added: applied.added, name: applied.hasGap ? undefined : name });
		if (applied.hasGap) this.#keepForLater(peer, update, isAnswer);
		else if (isAnswer) for (const early of peer.early.splice(0)) this.take(peer, early, true);
	}

	/** Resolves when everything taken so far is on the disk or refused. */
	async flushed() {
		do {
			await this.#reading;
			await this.#commit.flushed();
		} while (this.#reading);
	}

	#tellNow(peer: Peer, vector: Uint8Array) {
		if (this.#held) return void this.#held.push(() => this.tell(peer, vector));
		try {
			const missing = peer.mayRead ? this.#stateSince(vector) : EMPTY_DOCUMENT;
			peer.sendState(syncFrame(STEP.answer, missing));
		} catch {
			peer.close('badFrame'); // not a state vector
		}
	}

	#checkAndApply(peer: Peer, update: Uint8Array, name: string): Applied | undefined {
		const { seat } = peer;
		const doc = this.#doc;
		let read: Decoded | undefined;
		const decoded = () => (read ??= Y.decodeUpdate(update));
		const addsNothing = () => hasAllOf(this.#doc, update);
		try {
			const change = { seat, update, doc, decoded, addsNothing };
			const reason = refusalAt(this.keeping.hooks, 'onUpdate', change);
			if (!reason) return applyTo(this.#doc, change.update);
			refuse(peer, name, RELAY_REFUSALS.find((known) => known === reason) ?? 'broken-update');
		} catch (error) {
			log.warn(
				{ room: this.name, update: name, error: String(error) },
				'update broke the document'
			);
			refuse(peer, name, 'broken-update');
			this.#reading = this.#readAgain();
		}
		return undefined;
	}

	#keepForLater(peer: Peer, update: Uint8Array, isAnswer: boolean) {
		const bytes = peer.early.reduce((sum, { length }) => sum + length, update.length);
		if (isAnswer || peer.early.length >= MOST_EARLY.count || bytes > MOST_EARLY.bytes) {
			return refuse(peer, updateName(update), 'broken-update');
		}
		peer.early.push(update);
		if (peer.early.length === 1) this.ask(peer);
	}

	#stateSince(vector: Uint8Array): Uint8Array {
		if (vector.length !== 1 || vector[0] !== 0) return Y.encodeStateAsUpdate(this.#doc, vector);
		this.#wholeState ??= Y.encodeStateAsUpdate(this.#doc); // shared by all who join meanwhile
		return this.#wholeState;
	}

	#kept(group: Waiting[], number: number) {
		const names = new Map<Peer, string[]>();
		for (const { peer, name } of group) {
			if (name !== undefined) names.set(peer, [...(names.get(peer) ?? []), name]);
		}
		for (const [peer, updates] of names) peer.send(keptFrame({ number, updates }));
		this.#number = number;
		this.keeping.watch?.kept(this, number);

		const news = group.flatMap(({ peer, added }) => (added ? { peer, added } : []));
		if (news.length === 0) return;
		const frame = syncFrame(STEP.update, Y.mergeUpdates(news.map(({ added }) => added)));
		for (const peer of this.peers) {
			const wroteAll = news.every((entry) => entry.peer === peer);
			if (peer.mayRead && !wroteAll) peer.sendLive(frame);
		}
	}

	#spoil(group: Waiting[], error: unknown) {
		log.error({ room: this.name, error: String(error) }, 'the log cannot be written or read');
		this.isSpoiled = true;
		for (const { peer, name } of group) {
			if (name !== undefined) refuse(peer, name, 'disk-full');
		}
		for (const peer of this.peers) peer.close('storeFailed');
	}

	/** Forgets a document that Yjs could not finish changing. Frames wait, so none is judged against half of it. */
	async #readAgain() {
		const held: (() => void)[] = (this.#held = []);
		try {
			await this.#commit.flushed();
			this.#doc = (await load(this.keeping, this.name)).doc;
			this.#wholeState = undefined;
		} catch (error) {
			this.#spoil([], error);
		}
		this.#held = undefined;
		this.#reading = undefined;
		for (const act of held) act();
	}
}

function load({ store }: RoomKeeping, name: string): Promise<Loaded> {
	return loadDocument(store, name, (error) =>
		log.warn({ room: name, error: String(error) }, 'the log could not be put together')
	);
}

function refuse(peer: Peer, update: string, reason: RelayRefusal) {
	peer.send(refusedFrame({ update, reason }));
}
