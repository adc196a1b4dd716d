import * as Y from 'yjs';

import { claimFrame, type Refused, type RelayRefusal } from '#lib/protocol/frames.ts';
import type { Right } from '#lib/protocol/rooms.ts';
import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { updateName } from '#lib/protocol/updateName.ts';

import { Outbox } from './outbox.ts';
import type { OnDisk } from './relayLink.ts';

/** What the sending half needs: the doc, where it is kept, what its ticket allows, and a way out. */
export interface Way {
	doc: Y.Doc;
	disk: Promise<OnDisk>;
	right: Right;
	/** The Yjs client ids this device writes as, if it says so. */
	clients?: (() => number[]) | undefined;
	/** How many bytes the relay takes from this device at once, if not any number. */
	most?: number | undefined;
	/** Puts a frame on the socket; false when there is none that is open. */
	put(frame: Uint8Array): boolean;
	onWaiting(count: number): void;
	/** The relay has been told all it lacked: once per connection. */
	onAnswered(): void;
}

/** What was refused for one of these is taken a little later: the next catch-up carries it. */
const AGAIN: readonly RelayRefusal[] = ['disk-full', 'too-fast', 'waits'];

/** The sending half of a conversation with the relay. It owns no socket and no clock. */
export class Sender {
	private readonly way: Way;
	private readonly outbox = new Outbox();
	/** What the relay said it has, once it was answered on this connection. Until then an update could outrun the ones it builds on. */
	private theirs: Uint8Array | undefined;
	/** Which connection this is: an answer may still wait for the disk when its own has ended. */
	private line = 0;
	private told = 0;
	/** The last client id the relay was told of on this connection. */
	private claimed: number | undefined;

	constructor(way: Way) {
		this.way = way;
	}

	/** Whether the relay has nothing left to learn from this device's past. */
	get hasAnswered() {
		return !this.mayWrite || this.theirs !== undefined;
	}

	/** Sends one update, or leaves it to the next catch-up. */
	send(update: Uint8Array) {
		if (!this.mayWrite) return;
		if (this.theirs) this.claim();
		if (this.theirs && this.way.put(syncFrame(STEP.update, update))) {
			this.outbox.sent(updateName(update));
		} else this.outbox.hold();
		this.tell();
	}

	/** The relay said what it has: sends all it lacks and this device has kept, as one answer with a name it can acknowledge. */
	async answer(theirs: Uint8Array) {
		if (!this.mayWrite) return;
		const { put, onAnswered } = this.way;
		const line = this.line;
		const disk = await this.way.disk; // what the disk still brings, nobody would send afterwards
		await disk.flush(); // what is being written is then counted below, and not a second time behind it
		if (line !== this.line) return;
		const missing = this.missing(theirs);
		const name = updateName(missing);
		this.outbox.sentCatchUp(name);
		this.tell();
		await disk.flush(); // an edit made meanwhile is in there too
		if (line !== this.line) return;
		this.claim();
		if (!put(syncFrame(STEP.answer, missing))) return;
		const isFirst = !this.theirs;
		this.theirs = theirs;
		if (isFirst) onAnswered();
		await this.again(); // edits that were made behind it
	}

	/** Sends once more what could not go, or could not be taken, just now. */
	async again() {
		if (this.theirs && this.outbox.owes) await this.answer(this.theirs);
	}

	kept(names: string[]) {
		this.outbox.kept(names);
		this.tell();
	}

	refused({ update, reason }: Refused) {
		// What was left out for being somebody else's waits for nothing: the rest of it is on the relay's disk.
		if (reason === 'not-yours') this.outbox.kept([update]);
		else this.outbox.refused(update, AGAIN.includes(reason));
		this.tell();
	}

	/** The connection ended. */
	cutOff() {
		this.line += 1;
		this.theirs = this.claimed = undefined;
		this.outbox.cutOff();
		this.tell();
	}

	/** All the relay lacks. Where that is more than it takes, what this device wrote itself: the rest comes from a desk. */
	private missing(theirs: Uint8Array) {
		const { doc, clients, most = Infinity } = this.way;
		const all = Y.encodeStateAsUpdate(doc, theirs);
		if (!clients || all.length <= most) return all;
		const had = Y.decodeStateVector(theirs);
		const known = Y.decodeStateVector(Y.encodeStateVector(doc));
		for (const id of clients()) known.set(id, had.get(id) ?? 0);
		return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known));
	}

	/** Says as whom this device writes, again when Yjs gave the doc another id. */
	private claim() {
		const { clients, doc, put } = this.way;
		if (!clients || this.claimed === doc.clientID) return;
		if (put(claimFrame(clients()))) this.claimed = doc.clientID;
	}

	private get mayWrite() {
		return this.way.right === 'write' || this.way.right === 'drop';
	}

	private tell() {
		if (this.outbox.waiting === this.told) return;
		this.told = this.outbox.waiting;
		this.way.onWaiting(this.told);
	}
}
