import type { Duplex } from 'node:stream';

import type { WebSocket } from 'ws';

import { CLOSE, type CloseReason } from '#lib/protocol/closeCodes.ts';
import { refusedFrame, type Refused } from '#lib/protocol/frames.ts';
import type { Right, Role } from '#lib/protocol/rooms.ts';

import { count, tally } from '../metrics/tally.ts';

import { Pulse } from './pulse.ts';
import type { Seat } from './seat.ts';
import { onWire } from './wire.ts';

/** From how many unsent bytes on a slow phone is sent no more live changes until they are gone. */
const MUCH_UNSENT = 1024 * 1024;

/** From how many on it is asked to come back and catch up. */
const MOST_UNSENT = 8 * 1024 * 1024;

/** From this many bytes on, a document keeps a slow line busy for longer than a ping. */
const LARGE = 64 * 1024;

/** One admitted socket: a phone, a wall or a desk in one room. */
export class Peer {
	readonly pulse = new Pulse();
	/** Updates that build on something this relay has not seen, kept until the peer has told the rest. */
	readonly early: Uint8Array[] = [];
	/** How many of its updates were refused. */
	refusals = 0;
	#later: NodeJS.Timeout | undefined;
	/** While a document is on its way: what this peer asked for meanwhile, if anything. */
	#asked: (() => void) | 'nothing' | undefined;
	/** How many bytes of a document are on the way: they say nothing about how slow its line is. */
	#loading = 0;
	/** Whether live changes are sent: not while an answer is being made, nor to one who has fallen behind. */
	hearsLive = true;
	/** Whether it was told once all that it lacked. */
	wasTold = false;
	#came: number | undefined = performance.now();

	/** `wire`: what a server's socket writes to, if it is known. */
	constructor(
		readonly socket: WebSocket,
		readonly seat: Seat,
		private readonly wire?: Duplex
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

	/** Whether it has neither left nor been sent away. */
	get isHere(): boolean {
		return this.socket.readyState === this.socket.OPEN;
	}

	/** Sends a frame of no great size: in one piece, where ws would write its head first. */
	send(frame: Uint8Array) {
		if (!this.isHere) return;
		if (this.wire) this.wire.write(onWire(frame));
		else this.socket.send(frame);
	}

	/** Says why an update was not taken. */
	refuse(refused: Refused) {
		this.refusals += 1;
		count(tally.refused, refused.reason);
		this.send(refusedFrame(refused));
	}

	/** Does something a little later, once, however often it is asked for meanwhile, if the peer is still there. */
	later(act: () => void, milliseconds: number) {
		if (this.#later) return;
		this.#later = setTimeout(() => {
			this.#later = undefined;
			if (this.isHere) act();
		}, milliseconds).unref();
	}

	/** Whether it is being told the document. */
	get isInTurn(): boolean {
		return this.#asked !== undefined;
	}

	/**
	 * Tells the document, at once or, while that is being done already, after that: however often a slow phone
	 * asks, only its last question waits, and no second document lies in memory behind the first.
	 */
	inTurn(tell: () => void) {
		if (this.#asked !== undefined) this.#asked = tell;
		else {
			this.#asked = 'nothing';
			tell();
		}
	}

	/** Sends the document itself: however large it is, it does not count as being slow. */
	sendState(frame: Uint8Array, onSent?: () => void) {
		if (!this.isHere) return onSent?.();
		if (frame.length >= LARGE) this.pulse.loads();
		this.#loading += frame.length;
		this.wasTold = true;
		this.socket.send(frame, () => {
			if (this.#came !== undefined) tally.joined.observe((performance.now() - this.#came) / 1000);
			this.#came = undefined;
			this.#loading -= frame.length;
			onSent?.();
			const next = this.#asked;
			this.#asked = undefined;
			if (typeof next === 'function') this.inTurn(next);
		});
	}

	/**
	 * Sends a live change. If too much waits already, this one is the last: `fallsBehind` is called, and what it
	 * gives when everything has left.
	 */
	sendLive(frame: Uint8Array, fallsBehind?: (peer: Peer) => () => void) {
		const unsent = this.socket.bufferedAmount - this.#loading;
		if (unsent <= MUCH_UNSENT) this.send(frame);
		else if (unsent > MOST_UNSENT) return this.close('tooSlow');
		else if (fallsBehind) this.#sendLast(frame, fallsBehind(this));
	}

	#sendLast(frame: Uint8Array, catchUp: () => void) {
		if (!this.isHere) return;
		this.socket.send(frame, () => this.isHere && catchUp());
	}

	close(reason: CloseReason) {
		this.socket.close(CLOSE[reason].code, reason);
	}

	/** Resolves when the socket is closed. */
	gone(): Promise<void> {
		return new Promise((resolve) => this.socket.once('close', () => resolve()));
	}
}
