import * as Y from 'yjs';

import type { RelayRefusal } from '#lib/protocol/frames.ts';
import { planOfRoom } from '#lib/protocol/rooms.ts';
import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';

import type { RelayHook } from '../hooks/relayHook.ts';
import { Tidying } from '../keeping/tidying.ts';
import { log } from '../log.ts';
import { Belongings } from '../ownership/belongings.ts';
import type { Owners } from '../ownership/owners.ts';
import type { RoomStore } from '../store/roomStore.ts';

import { loadDocument, type Loaded } from './document.ts';
import { acknowledge, newsOf, passOn } from './fanOut.ts';
import { GroupCommit, type Waiting } from './groupCommit.ts';
import { Joins } from './joins.ts';
import { Pause } from './pause.ts';
import type { Peer } from './peer.ts';
import type { RoomWatch } from './roomWatch.ts';
import { takeIn } from './takeIn.ts';
import { updateName } from './updateName.ts';
import { WholeState } from './wholeState.ts';

/** Where rooms keep their log, and what they ask before taking an update. */
export interface RoomKeeping {
	store: RoomStore;
	hooks: readonly RelayHook[];
	/** Whose client ids are whose. */
	owners?: Owners | undefined;
	/** Looks after second copies, if anybody does. */
	watch?: RoomWatch | undefined;
}

const NOTHING_SEEN = Uint8Array.of(0);

/** How many updates of one peer, and bytes of them, may wait for what they build on. */
const MOST_EARLY = { count: 64, bytes: 256 * 1024 };

/** After how many milliseconds a slowed device is asked for what was not taken. */
const ASK_SLOWED = 15_000;

/** One document while somebody is in it: checks, applies, writes down, and only then acknowledges and passes on. */
export class Room {
	readonly peers = new Set<Peer>();
	/** True once the store failed: everybody was sent away and the next to come reads the log afresh. */
	isSpoiled = false;
	readonly #commit: GroupCommit;
	readonly #tidying: Tidying;
	#doc: Y.Doc;
	#number: number;
	readonly #whole = new WholeState(() => this.#doc);
	readonly #joins: Joins;
	readonly #pause = new Pause();
	readonly #belongings: Belongings;

	static async open(keeping: RoomKeeping, name: string): Promise<Room> {
		await keeping.owners?.open(planOfRoom(name));
		return new Room(keeping, name, await loadDocument(keeping.store, name));
	}

	private constructor(
		private readonly keeping: RoomKeeping,
		readonly name: string,
		loaded: Loaded
	) {
		const { doc, number } = loaded;
		this.#doc = doc;
		this.#number = number;
		this.#belongings = new Belongings(keeping.owners, name);
		this.#tidying = new Tidying(keeping.store, name, loaded, () => this.#whole.update());
		this.#commit = new GroupCommit(keeping.store, name, number, {
			writes: (group) => this.#pause.isOn || this.#tidying.writes(bytesOf(group)),
			kept: (group, upTo) => this.#kept(group, upTo),
			lost: (group, error) => this.#spoil(group, error),
			readers: () => this.peers.size
		});
		this.#joins = new Joins({
			...{ doc: () => this.#doc, commit: this.#commit },
			...{ pause: this.#pause, whole: this.#whole }
		});
		this.#tidying.opened();
	}

	/** The log's last line on the disk. */
	get number(): number {
		return this.#number;
	}

	/** All of the document, with at least everything that is on the disk by now. */
	async whole(): Promise<Uint8Array> {
		await this.#pause.over(); // a document Yjs could not finish changing is no copy
		if (this.isSpoiled) throw new Error(`${this.name} holds what was never written down`);
		return this.#whole.update();
	}

	/** Somebody was welcomed. */
	greet(peer: Peer) {
		this.keeping.watch?.joined(this, peer);
	}

	/** Asks a peer for everything this room has not seen. A ballot box does not say what it has. */
	ask(peer: Peer) {
		if (this.#pause.putsOff(() => this.ask(peer))) return;
		peer.send(syncFrame(STEP.has, peer.mayRead ? Y.encodeStateVector(this.#doc) : NOTHING_SEEN));
	}

	/** Answers a peer who said what it has. */
	tell(peer: Peer, vector: Uint8Array) {
		if (peer.mayRead) this.#joins.ask(peer, vector);
		else this.#joins.askBlindly(peer);
	}

	/** Takes an update, or says why not. `isAnswer`: it was sent to tell all that this room is missing. */
	take(peer: Peer, update: Uint8Array, isAnswer: boolean) {
		if (this.isSpoiled) return;
		if (this.#pause.putsOff(() => this.take(peer, update, isAnswer))) return;
		const name = updateName(update);
		const taken = this.#takeIn(peer, update, isAnswer, name);
		if (!taken) return;
		const { added, hasGap, claims, isCut } = taken;
		if (added) this.#whole.changed();
		this.#belongings.give(peer.seat, claims);
		if (hasGap) {
			this.#commit.add({ peer, added, claims, isCut, name: undefined });
			return this.#keepForLater(peer, update, isAnswer);
		}
		const isEmpty = this.#doc.store.clients.size === 0;
		const facts = isAnswer ? this.#belongings.deskAnswers(peer.seat, isEmpty) : undefined;
		this.#commit.add({ peer, added, claims, isCut, facts, name });
		if (isAnswer) for (const early of peer.early.splice(0)) this.take(peer, early, true);
	}

	/**
	 * A peer says which client ids it writes as. Those nobody owns are its device's from now on, before it has
	 * written a word: while it is away, nobody can write in its name.
	 */
	claim(peer: Peer, clients: readonly number[]) {
		if (this.isSpoiled) return;
		const free = this.#belongings.giveFree(peer.seat, clients);
		if (free.length === 0) return;
		this.#commit.add({ peer, added: undefined, claims: free, name: undefined });
	}

	/** Resolves when everything taken so far is on the disk or refused. */
	async flushed() {
		do {
			await this.#pause.over();
			await this.#commit.flushed();
		} while (this.#pause.isOn);
	}

	/** Nobody is here any more: leaves a log behind that is quick to read. */
	async rest() {
		if (!this.isSpoiled) this.#tidying.rests(this.#number);
		await this.#tidying.flushed();
	}

	/** Leaves nothing on the disk but the document as it is now, and none of these facts. Frames wait meanwhile. */
	erase(facts: string[]): Promise<void> {
		return this.#pause.during(async () => {
			await this.#commit.flushed();
			await this.#tidying.flushed();
			if (this.isSpoiled)
				throw new Error(`${this.name} cannot be erased: its log cannot be written`);
			const update = Y.encodeStateAsUpdate(this.#doc);
			const line = this.#number > 0 ? { number: this.#number, update } : undefined;
			await this.keeping.store.erase(this.name, line, facts);
			this.#tidying.isOneLine(update.length);
		});
	}

	#takeIn(peer: Peer, update: Uint8Array, isAnswer: boolean, name: string) {
		try {
			const arrival = { seat: peer.seat, update, isAnswer };
			const taken = takeIn(this.keeping.hooks, this.#doc, arrival);
			if (!('refused' in taken)) return taken;
			refuse(peer, name, taken.refused);
			if (taken.refused === 'too-fast') peer.later(() => this.ask(peer), ASK_SLOWED);
		} catch (error) {
			log.warn(
				{ room: this.name, update: name, error: String(error) },
				'update broke the document'
			);
			refuse(peer, name, 'broken-update');
			void this.#readAgain();
		}
		return undefined;
	}

	#keepForLater(peer: Peer, update: Uint8Array, isAnswer: boolean) {
		const bytes = peer.early.reduce((sum, { length }) => sum + length, update.length);
		if (isAnswer || peer.early.length >= MOST_EARLY.count || bytes > MOST_EARLY.bytes) {
			return refuse(peer, updateName(update), 'waits');
		}
		peer.early.push(update);
		if (peer.early.length === 1) this.ask(peer);
	}

	#kept(group: Waiting[], number: number) {
		acknowledge(group, number);
		this.#number = number;
		this.#tidying.kept(bytesOf(group), number);
		this.keeping.watch?.kept(this, number);
		const news = newsOf(group);
		if (!news) return;
		this.#whole.passedOn(news);
		passOn(news, group, this.peers, (peer) => this.#joins.fallsBehind(peer));
	}

	#spoil(group: Waiting[], error: unknown) {
		log.error({ room: this.name, error: String(error) }, 'the log cannot be written or read');
		this.isSpoiled = true;
		this.#tidying.lost();
		for (const waiting of group) {
			const { peer, name } = waiting;
			this.#belongings.takeBack(waiting);
			if (name !== undefined) refuse(peer, name, 'disk-full');
		}
		for (const peer of this.peers) peer.close('storeFailed');
	}

	/** Forgets a document that Yjs could not finish changing. Frames wait, so none is judged against half of it. */
	#readAgain(): Promise<void> {
		return this.#pause.during(async () => {
			try {
				await this.#commit.flushed();
				this.#doc = (await loadDocument(this.keeping.store, this.name)).doc;
				this.#whole.forget();
			} catch (error) {
				this.#spoil([], error);
			}
		});
	}
}

function refuse(peer: Peer, update: string, reason: RelayRefusal) {
	peer.refuse({ update, reason });
}

function bytesOf(group: Waiting[]): number {
	return group.reduce((sum, { added }) => sum + (added?.length ?? 0), 0);
}
