import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
	messageYjsSyncStep1,
	messageYjsSyncStep2,
	messageYjsUpdate,
	writeSyncStep1,
	writeSyncStep2,
	writeUpdate
} from 'y-protocols/sync';
import * as Y from 'yjs';

import {
	FRAME,
	keptFrame,
	refusedFrame,
	welcomeFrame,
	type RelayRefusal
} from '#lib/protocol/frames.ts';
import { updateName } from '#lib/protocol/updateName.ts';

import { SmallSocket } from './smallSocket.ts';

/**
 * A relay in memory, for tests: one room, no disk, and every moment in the hands of the test. A
 * ticket says what it may do in its first word, as in `drop-ana`.
 */
export class SmallRelay {
	readonly doc = new Y.Doc();
	readonly sockets = new Set<SmallSocket>();
	/** Every socket that was ever opened, in order. */
	readonly visits: SmallSocket[] = [];
	/** Every update and every other kind of frame that arrived. */
	readonly updates: Uint8Array[] = [];
	readonly otherFrames: number[] = [];
	isDown = false;
	greets = true;
	/** Off: whoever asks what it has gets no answer before `answer()`. */
	answers = true;
	/** How often anybody asked. */
	asked = 0;
	acknowledges = true;
	refuses: RelayRefusal | undefined;
	readonly #unsaid: string[] = [];
	readonly #unanswered: (() => void)[] = [];

	/** The class a link opens its sockets with. */
	get WebSocket(): typeof globalThis.WebSocket {
		const visit = (socket: SmallSocket) => this.#visit(socket);
		const Bound = class extends SmallSocket {
			constructor(url: string, protocols: string[]) {
				super(url, protocols);
				visit(this);
			}
		};
		return Bound as unknown as typeof globalThis.WebSocket;
	}

	/** Everybody is sent away with this code, and what was not acknowledged never will be. */
	close(code: number) {
		this.#unsaid.length = 0;
		for (const socket of [...this.sockets]) socket.closedByRelay(code);
	}

	/** Says now what was not said while `acknowledges` was off. */
	acknowledge() {
		this.#say(keptFrame({ number: 1, updates: this.#unsaid.splice(0) }));
	}

	/** Greets everybody now, if `greets` was off when they came. */
	greet() {
		for (const socket of this.sockets) this.#greet(socket);
	}

	/** Nobody's presence, as the real relay says it every few seconds. */
	beat() {
		this.#say(Uint8Array.of(FRAME.awareness, 1, 0));
	}

	/** Gives the answers that were not given while `answers` was off. */
	answer() {
		this.answers = true;
		for (const show of this.#unanswered.splice(0)) show();
	}

	/** Sends these bytes as an update, whatever they are. */
	sayUpdate(update: Uint8Array, except?: SmallSocket) {
		for (const socket of this.sockets) {
			if (socket !== except && socket.right !== 'drop') {
				socket.hear(syncFrame((to) => writeUpdate(to, update)));
			}
		}
	}

	#visit(socket: SmallSocket) {
		this.visits.push(socket);
		if (this.isDown) return socket.closedByRelay(1006);
		this.sockets.add(socket);
		socket.opened({
			said: (frame) => this.#take(socket, frame),
			gone: () => this.sockets.delete(socket)
		});
		if (this.greets) this.#greet(socket);
	}

	#greet(socket: SmallSocket) {
		const shown = socket.right === 'drop' ? new Y.Doc() : this.doc;
		socket.hear(welcomeFrame({ server: 'small', epoch: 'first' }));
		socket.hear(syncFrame((to) => writeSyncStep1(to, shown)));
	}

	#take(socket: SmallSocket, frame: Uint8Array) {
		const from = decoding.createDecoder(frame);
		const type = decoding.readVarUint(from);
		if (type !== FRAME.sync) return this.otherFrames.push(type);
		const kind = decoding.readVarUint(from);
		const bytes = decoding.readVarUint8Array(from);
		if (kind === messageYjsSyncStep1) this.#show(socket, bytes);
		if (kind === messageYjsSyncStep2 || kind === messageYjsUpdate) this.#takeUpdate(socket, bytes);
	}

	#show(socket: SmallSocket, has: Uint8Array) {
		this.asked += 1;
		if (!this.answers) return void this.#unanswered.push(() => this.#tell(socket, has));
		this.#tell(socket, has);
	}

	#tell(socket: SmallSocket, has: Uint8Array) {
		const shown = socket.right === 'drop' ? new Y.Doc() : this.doc;
		socket.hear(syncFrame((to) => writeSyncStep2(to, shown, has)));
	}

	#takeUpdate(socket: SmallSocket, update: Uint8Array) {
		this.updates.push(update);
		const name = updateName(update);
		if (this.refuses) return socket.hear(refusedFrame({ update: name, reason: this.refuses }));
		Y.applyUpdate(this.doc, update);
		this.#unsaid.push(name);
		if (this.acknowledges) this.acknowledge();
		this.sayUpdate(update, socket);
	}

	#say(frame: Uint8Array) {
		for (const socket of this.sockets) socket.hear(frame);
	}
}

function syncFrame(write: (to: encoding.Encoder) => void): Uint8Array {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, FRAME.sync);
	write(to);
	return encoding.toUint8Array(to);
}
