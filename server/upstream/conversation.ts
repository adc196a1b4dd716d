import * as decoding from 'lib0/decoding';
import type { WebSocket } from 'ws';

import { CLOSE } from '#lib/protocol/closeCodes.ts';
import type { CopyTrouble } from '#lib/protocol/copies.ts';
import {
	FRAME,
	readKept,
	readRefused,
	readWelcome,
	type Refused,
	type Welcome
} from '#lib/protocol/frames.ts';
import { readSync, STEP } from '#lib/protocol/syncFrames.ts';

import type { Room } from '../relay/room.ts';
import type { Rooms } from '../relay/rooms.ts';
import type { Seat } from '../relay/seat.ts';
import { answeredVector } from '../relay/vectors.ts';

import { HostPeer } from './hostPeer.ts';
import { Setback } from './setback.ts';

/** Two rooms that talk, ours and the host's, and whom to tell. `idle`, `silence`: in milliseconds. */
export interface Talk {
	rooms: Rooms;
	room: string;
	seat: Seat;
	/** Open and paused. */
	socket: WebSocket;
	/** Whether a Yjs client id belongs to a device of the hall. */
	isOurs(client: number): boolean;
	/** How long to stay level where nobody else is in the room. */
	idle: number;
	/** How long the host may say nothing. */
	silence: number;
	onWelcome(welcome: Welcome): void;
	/** The host has everything up to this log number. */
	onCopied(number: number): void;
	/** Nothing is on its way in either direction. */
	onLevel(): void;
}

/** How long a change takes at most from the disk to the socket, in milliseconds. */
const ON_THE_WAY = 100;

/** One connection between a room here and the same room at the host. */
export class Conversation {
	readonly #talk: Talk;
	readonly #peer: HostPeer;
	#room: Room | undefined;
	#setback: Setback | undefined;
	#heardAll = false;
	#told = -1;
	#heardAt = performance.now();
	#levelSince: number | undefined;
	#marking: NodeJS.Timeout | undefined;
	#unmarked: number | undefined;

	constructor(talk: Talk) {
		this.#talk = talk;
		this.#peer = new HostPeer(talk.socket, talk.seat, {
			isOurs: (client) => talk.isOurs(client),
			onAnswered: () => this.kept(this.#room?.number ?? 0),
			onRefused: () => this.#end(new Setback('refused', 'not taken here')),
			onClose: (reason) =>
				this.#end(new Setback(reason === 'tooSlow' ? 'not-there' : 'refused', reason))
		});
	}

	/** Talks until nobody needs it any more. Rejects with a setback if it ends otherwise. */
	async whole(signal: AbortSignal): Promise<void> {
		const { rooms, room: name, socket } = this.#talk;
		const closed = new Promise<number>((resolve) => socket.once('close', resolve));
		const stop = () => socket.terminate();
		signal.addEventListener('abort', stop, { once: true });
		const watching = setInterval(() => this.#look(), Math.min(this.#talk.idle, 1000)).unref();
		try {
			this.#room = await rooms.join(name, this.#peer);
			this.#begin(this.#room);
			const code = await closed;
			if (this.#setback ?? !isGoodbye(code))
				throw this.#setback ?? new Setback(whyOf(code), `${code}`);
		} finally {
			clearInterval(watching);
			clearTimeout(this.#marking);
			signal.removeEventListener('abort', stop);
			socket.terminate();
			if (this.#room) void rooms.leave(this.#room, this.#peer);
		}
	}

	/** More of the room is on the disk. */
	kept(number: number) {
		this.#unmarked = number;
		this.#marking ??= setTimeout(() => this.#mark(number), ON_THE_WAY);
	}

	#mark(number: number) {
		this.#marking = undefined;
		if (this.#peer.hasAnswered) this.#peer.sent.reached(number);
		const later = this.#unmarked;
		this.#unmarked = undefined;
		if (later !== undefined && later > number) this.kept(later);
		this.#tell();
	}

	#begin(room: Room) {
		const { socket } = this.#talk;
		socket.on('ping', () => (this.#heardAt = performance.now()));
		socket.on('message', (data: Buffer, isBinary) => {
			this.#heardAt = performance.now();
			try {
				if (isBinary) this.#hear(room, data);
			} catch (error) {
				this.#end(new Setback('unreadable', String(error)));
			}
		});
		room.ask(this.#peer);
		socket.resume();
	}

	#hear(room: Room, frame: Uint8Array) {
		const from = decoding.createDecoder(frame);
		const type = decoding.readVarUint(from);
		if (type === FRAME.welcome) this.#talk.onWelcome(readWelcome(from));
		if (type === FRAME.kept) this.#peer.sent.kept(readKept(from).updates);
		if (type === FRAME.refused) this.#refused(readRefused(from));
		if (type === FRAME.sync) this.#sync(room, from);
		this.#tell();
	}

	#sync(room: Room, from: decoding.Decoder) {
		const said = readSync(from);
		if (!said) return;
		if (said.step !== STEP.has) {
			room.take(this.#peer, said.bytes, said.step === STEP.answer);
			this.#heardAll ||= said.step === STEP.answer;
			return;
		}
		const has = answeredVector(said.bytes);
		if (has) room.tell(this.#peer, has);
		else this.#end(new Setback('unreadable', 'a state vector without end'));
	}

	#refused({ update, reason }: Refused) {
		// The host asks for the rest by itself, at once or a little later.
		if (reason === 'waits' || reason === 'too-fast') return this.#peer.sent.lost(update);
		this.#end(new Setback(reason === 'disk-full' ? 'full' : 'refused', reason));
	}

	#tell() {
		const { sent, hasAnswered } = this.#peer;
		if (sent.upTo !== undefined && sent.upTo > this.#told) {
			this.#told = sent.upTo;
			this.#talk.onCopied(sent.upTo);
		}
		const isLevel = this.#heardAll && hasAnswered && sent.isLevel;
		if (!isLevel) this.#levelSince = undefined;
		else if (this.#levelSince === undefined) {
			this.#levelSince = performance.now();
			this.#talk.onLevel();
		}
	}

	/** Leaves where nobody needs it, and gives up a host that says nothing. */
	#look() {
		const now = performance.now();
		if (now - this.#heardAt > this.#talk.silence) {
			this.#end(new Setback('not-there', 'silence'));
			this.#talk.socket.terminate();
		}
		const isAlone = (this.#room?.peers.size ?? 0) <= 1;
		const isIdle = now - (this.#levelSince ?? now) >= this.#talk.idle;
		if (isAlone && isIdle) this.#talk.socket.close(1000);
	}

	#end(setback: Setback) {
		this.#setback ??= setback;
		this.#talk.socket.close(1000);
	}
}

function isGoodbye(code: number): boolean {
	return code === 1000 || code === 1005;
}

function whyOf(code: number): CopyTrouble {
	if (code === CLOSE.storeFailed.code) return 'full';
	return code >= 4002 && code <= 4009 && code !== CLOSE.tooSlow.code ? 'refused' : 'not-there';
}
