import type { WebSocket } from 'ws';

import { CLOSE, type CloseReason } from '#lib/protocol/closeCodes.ts';
import type { Right, Role } from '#lib/protocol/rooms.ts';

import { tally } from '../metrics/tally.ts';

import { Pulse } from './pulse.ts';
import type { Seat } from './seat.ts';

/** How many bytes of live changes may wait for a slow phone before it is asked to come back and catch up. */
const MOST_UNSENT = 4 * 1024 * 1024;

/** From this many bytes on, a document keeps a slow line busy for longer than a ping. */
const LARGE = 64 * 1024;

/** One admitted socket: a phone, a wall or a desk in one room. */
export class Peer {
	readonly pulse = new Pulse();
	/** Updates that build on something this relay has not seen, kept until the peer has told the rest. */
	readonly early: Uint8Array[] = [];
	/** While a document is on its way: what this peer asked for meanwhile, if anything. */
	#asked: (() => void) | 'nothing' | undefined;
	#mostUnsent = MOST_UNSENT;
	#came: number | undefined = performance.now();

	constructor(
		readonly socket: WebSocket,
		readonly seat: Seat
	) {}

	get role(): Role {
		return this.seat.role;
	}

	get right(): Right {
		return this.seat.right;
	}

	/** A ballot box's guest puts in and hears nothing of the others. */
	get mayRead(): boolean {
		return this.right === 'read' || this.right === 'write';
	}

	send(frame: Uint8Array) {
		if (this.socket.readyState === this.socket.OPEN) this.socket.send(frame);
	}

	/**
	 * Asks for the document, at once or, while one is on its way, after that: however often a slow phone
	 * asks, only its last question waits, and no second document lies in memory behind the first.
	 */
	inTurn(tell: () => void) {
		if (this.#asked === undefined) tell();
		else this.#asked = tell;
	}

	/** Sends the document itself: however large it is, it does not count as being slow. */
	sendState(frame: Uint8Array) {
		if (this.socket.readyState !== this.socket.OPEN) return;
		this.#mostUnsent = Math.max(this.#mostUnsent, MOST_UNSENT + frame.length);
		if (frame.length >= LARGE) this.pulse.loads();
		this.#asked = 'nothing';
		this.socket.send(frame, () => {
			if (this.#came !== undefined) tally.joined.observe((performance.now() - this.#came) / 1000);
			this.#came = undefined;
			const next = this.#asked;
			this.#asked = undefined;
			if (typeof next === 'function') next();
		});
	}

	/** Sends a live change, or lets a reader who cannot keep up come back later. */
	sendLive(frame: Uint8Array) {
		if (this.socket.bufferedAmount > this.#mostUnsent) return this.close('tooSlow');
		this.send(frame);
		tally.deliveries++;
	}

	close(reason: CloseReason) {
		this.socket.close(CLOSE[reason].code, reason);
	}

	/** Resolves when the socket is closed. */
	gone(): Promise<void> {
		return new Promise((resolve) => this.socket.once('close', () => resolve()));
	}
}
