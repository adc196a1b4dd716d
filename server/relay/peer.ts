import type { WebSocket } from 'ws';

import { CLOSE, type CloseReason } from '#lib/protocol/closeCodes.ts';
import type { Right, Role } from '#lib/protocol/rooms.ts';

/** How many bytes of live changes may wait for a slow phone before it is asked to come back and catch up. */
const MOST_UNSENT = 4 * 1024 * 1024;

/** One admitted socket: a phone, a wall or a desk in one room. */
export class Peer {
	/** Whether it answered the last ping. */
	isAlive = true;
	/** Updates that build on something this relay has not seen, kept until the peer has told the rest. */
	readonly early: Uint8Array[] = [];
	#mostUnsent = MOST_UNSENT;

	constructor(
		readonly socket: WebSocket,
		readonly role: Role,
		readonly right: Right
	) {}

	/** A ballot box's guest puts in and hears nothing of the others. */
	get mayRead(): boolean {
		return this.right === 'read' || this.right === 'write';
	}

	send(frame: Uint8Array) {
		if (this.socket.readyState === this.socket.OPEN) this.socket.send(frame);
	}

	/** Sends the document itself: however large it is, it does not count as being slow. */
	sendState(frame: Uint8Array) {
		this.#mostUnsent = Math.max(this.#mostUnsent, MOST_UNSENT + frame.length);
		this.send(frame);
	}

	/** Sends a live change, or lets a reader who cannot keep up come back later. */
	sendLive(frame: Uint8Array) {
		if (this.socket.bufferedAmount > this.#mostUnsent) this.close('relayStopping');
		else this.send(frame);
	}

	close(reason: CloseReason) {
		this.socket.close(CLOSE[reason].code, reason);
	}

	/** Resolves when the socket is closed. */
	gone(): Promise<void> {
		return new Promise((resolve) => this.socket.once('close', () => resolve()));
	}
}
