import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

import {
	claimFrame,
	FRAME,
	readKept,
	readRefused,
	readWelcome,
	type Refused
} from '#lib/protocol/frames.ts';
import { readSync, STEP, syncFrame, type Step } from '#lib/protocol/syncFrames.ts';
import { updateName } from '#lib/protocol/updateName.ts';

import type { Line } from './line.ts';

const FROM_RELAY = 'relay';

/** What a phone holds the relay to. */
export interface Receipt {
	epoch: string;
	number: number;
	update: Uint8Array;
	/** The sender's client ids: what others wrote it may only repeat, and the receipt does not speak of that. */
	own: readonly number[];
}

/** What becomes known about a phone. */
export interface Listener {
	kept(receipt: Receipt): void;
	refused(refused: Refused): void;
	/** It was sent a change of the document while it was there. */
	told(phone: Phone, update: Uint8Array): void;
}

/** Somebody's phone: a document that is on its own disk at once, and a conversation as docs/protocol.md tells it. */
export class Phone {
	doc: Y.Doc;
	line: Line | undefined;
	/** A y-websocket of last year: it knows of no receipts, and sends before it is asked. */
	readonly isOld: boolean;
	readonly #clients: number[] = [];
	readonly #sent = new Map<string, Uint8Array>();
	#epoch = '';
	/** What the relay said it has, and whether something sent to it since has to be sent again. */
	#theirs: Uint8Array | undefined;
	#owes = false;
	#isAnswered = false;

	constructor(
		readonly name: string,
		readonly device: string,
		private readonly by: { listener: Listener; nextClient: () => number; isOld: boolean },
		from?: Phone
	) {
		this.isOld = by.isOld;
		this.doc = this.#switchedOn(from?.doc);
		if (from) this.#clients.push(...from.#clients);
	}

	/** Writes one thing nobody wrote before. */
	writes(key: string, text: string) {
		this.doc.getMap('cards').set(key, text);
	}

	/** Switched off and on: what is on its disk is there, its line is not. */
	restarts() {
		this.line?.cut();
		this.hangUp();
		this.doc = this.#switchedOn(this.doc);
	}

	joins(line: Line) {
		this.line = line;
		if (this.isOld) this.#say(STEP.has, Y.encodeStateVector(this.doc));
		else line.up.push(claimFrame(this.#clients.slice(-60)));
	}

	hangUp() {
		this.line = undefined;
		this.#isAnswered = this.#owes = false;
		this.#sent.clear();
	}

	/** Sends again what it sent before, as phones do that are not sure. */
	repeats() {
		for (const update of [...this.#sent.values()].slice(-3)) this.#say(STEP.update, update);
	}

	/** What it waits for, in short. */
	get waitsFor(): string[] {
		return this.isOld
			? []
			: [...this.#sent].map(([name, { length }]) => `${this.name}: ${name} of ${length} bytes`);
	}

	/** Whether everything it wrote was acknowledged on this line. */
	get isDone(): boolean {
		return this.isOld || (this.#isAnswered && this.#sent.size === 0 && !this.#owes);
	}

	hears(frame: Uint8Array) {
		const from = decoding.createDecoder(frame);
		const type = decoding.readVarUint(from);
		if (type === FRAME.sync) this.#sync(readSync(from));
		else if (this.isOld) return;
		else if (type === FRAME.welcome) this.#epoch = readWelcome(from).epoch;
		else if (type === FRAME.kept) this.#kept(readKept(from));
		else if (type === FRAME.refused) this.#refused(readRefused(from));
	}

	#sync(said: { step: Step; bytes: Uint8Array } | undefined) {
		if (said?.step === STEP.has) this.#answers(said.bytes);
		else if (said) {
			if (said.step === STEP.update) this.by.listener.told(this, said.bytes);
			Y.applyUpdate(this.doc, said.bytes, FROM_RELAY);
			if (this.#owes && this.#theirs) this.#answers(this.#theirs);
		}
	}

	#answers(theirs: Uint8Array) {
		this.#theirs = theirs;
		this.#owes = false;
		this.#send(STEP.answer, Y.encodeStateAsUpdate(this.doc, theirs));
		if (!this.#isAnswered && !this.isOld) this.#say(STEP.has, Y.encodeStateVector(this.doc));
		this.#isAnswered = true;
	}

	#kept({ updates, number }: { updates: string[]; number: number }) {
		for (const name of updates) {
			const update = this.#sent.get(name);
			if (update) {
				const own = this.#clients;
				this.by.listener.kept({ epoch: this.#epoch, number, update, own });
			}
			this.#sent.delete(name);
		}
	}

	#refused(refused: Refused) {
		this.by.listener.refused(refused);
		this.#owes ||= this.#sent.delete(refused.update);
	}

	#send(step: Step, update: Uint8Array) {
		if (!this.isOld) this.#sent.set(updateName(update), update);
		this.#say(step, update);
	}

	#say(step: Step, bytes: Uint8Array) {
		this.line?.up.push(syncFrame(step, bytes));
	}

	#switchedOn(disk: Y.Doc | undefined): Y.Doc {
		const doc = new Y.Doc();
		doc.clientID = this.by.nextClient();
		this.#clients.push(doc.clientID);
		if (disk) Y.applyUpdate(doc, Y.encodeStateAsUpdate(disk), FROM_RELAY);
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== FROM_RELAY && this.line && (this.#isAnswered || this.isOld))
				this.#send(STEP.update, update);
		});
		return doc;
	}
}
