// A client that does what a row wants: it keeps a document like an honest one, and may send anything else besides.
import { createHash } from 'node:crypto';

import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { presence, read, sync, token } from './wire.mjs';

/** Waits. */
export function pause(ms) {
	return new Promise((done) => setTimeout(done, ms));
}

/** Waits until something is true, but not for ever. Gives back whether it became true. */
export async function until(isTrue, ms = 5000) {
	for (const end = Date.now() + ms; Date.now() < end; await pause(10)) if (isTrue()) return true;
	return isTrue();
}

/** What our relay calls an update. */
export function nameOf(update) {
	return createHash('sha256').update(update).digest('hex').slice(0, 16);
}

/** Comes into a room. `doc`: what this device has; `seat`: wishes for the ticket, where there are tickets. */
export async function visit(server, { doc = new Y.Doc(), headers = {}, ...wish } = {}) {
	const seat = wish.given ?? (await server.seat(wish));
	const visitor = new Visitor(server, seat, doc, headers);
	await visitor.opened;
	return visitor;
}

export class Visitor {
	kept = 0;
	refused = [];
	/** Names of updates that were acknowledged, where acknowledgements have names. */
	names = new Set();
	isSynced = false;
	closedWith;
	/** An honest client was told something it cannot read. */
	isBroken = false;
	/** A deaf one reads no changes, so that the time of reading is not taken for the server's. */
	isDeaf = false;
	/** Every frame as it came, for rows that look for words in it. */
	onFrame = () => {};

	constructor(server, seat, doc, headers) {
		Object.assign(this, { server, seat, doc });
		this.socket = new WebSocket(seat.url, seat.protocols, { headers, perMessageDeflate: false });
		this.socket.binaryType = 'nodebuffer';
		this.socket.on('message', (data) => this.#hear(data));
		this.socket.on('error', () => {}); // told as a close
		this.socket.on('close', (code) => (this.closedWith = code));
		this.opened = new Promise((done) => {
			this.socket.on('open', done);
			this.socket.on('close', done);
			this.socket.on('error', done);
		});
		void this.opened.then(() => this.#greet());
	}

	/** Whether the room can be joined: everything was told and could be read. */
	async joins(ms = 4000) {
		await until(() => this.isSynced || this.isBroken || this.closedWith !== undefined, ms);
		return this.isSynced && !this.isBroken;
	}

	update(content) {
		this.raw(sync(this.server, this.seat.room, 2, content));
	}

	/** Forgets what was acknowledged so far, so that only what is sent from now on is counted. */
	async counts() {
		await pause(200);
		this.kept = 0;
		this.sent = 0;
	}

	/** Whether an update was acknowledged. `number`: which one it was since `counts`, for servers whose acknowledgement has no name. */
	isKept(update, number) {
		if (this.server.wire !== 'ours') return this.kept > number;
		return this.names.has(nameOf(update));
	}

	/** Changes the own document and sends what that made. Gives back the update. */
	change(act) {
		const made = [];
		const hear = (update, origin) => origin !== 'server' && made.push(update);
		this.doc.on('update', hear);
		this.doc.transact(act);
		this.doc.off('update', hear);
		for (const update of made) this.update(update);
		return made[0];
	}

	presence(entries) {
		this.raw(presence(this.server, this.seat.room, entries));
	}

	raw(data) {
		if (this.socket.readyState === WebSocket.OPEN) this.socket.send(data);
	}

	leave() {
		this.socket.terminate();
	}

	#greet() {
		const { room } = this.seat;
		if (this.server.wire === 'named') this.raw(token(this.server, room));
		this.raw(sync(this.server, room, 0, Y.encodeStateVector(this.doc)));
	}

	#hear(data) {
		this.onFrame(data);
		try {
			this.#take(read(this.server, data));
		} catch {
			this.isBroken = true;
		}
	}

	#take({ kind, content, names, reason }) {
		if (kind === 'step1') {
			this.raw(sync(this.server, this.seat.room, 1, Y.encodeStateAsUpdate(this.doc, content)));
		} else if (kind === 'step2' || kind === 'update') {
			this.#read(content);
			this.isSynced ||= kind === 'step2';
		} else if (kind === 'kept') {
			this.kept += names.length;
			for (const name of names) this.names.add(name);
		} else if (kind === 'refused') this.refused.push(reason);
	}

	#read(content) {
		if (!this.isDeaf) Y.applyUpdate(this.doc, content, 'server');
	}
}
