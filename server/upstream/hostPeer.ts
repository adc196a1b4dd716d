import { createHash } from 'node:crypto';

import * as decoding from 'lib0/decoding';
import type { WebSocket } from 'ws';

import type { CloseReason } from '#lib/protocol/closeCodes.ts';
import { FRAME } from '#lib/protocol/frames.ts';
import { readSync, STEP } from '#lib/protocol/syncFrames.ts';

import { Peer } from '../relay/peer.ts';
import type { Seat } from '../relay/seat.ts';

import { Sent } from './sent.ts';

/** Above this many unsent bytes the host is too slow for live changes, and catches up later. */
const MOST_UNSENT = 16 * 1024 * 1024;

/**
 * The host as a room sees it: one more peer, whose socket goes out instead of in. What a room tells a peer is what
 * a host understands; what only a room's own guests need to know stays here.
 */
export class HostPeer extends Peer {
	readonly sent = new Sent();
	/** True once the host was told all it lacked: changes before that are in there. */
	hasAnswered = false;

	/** `onAnswered`: the host is being told all it lacked; `onRefused`: the room did not take what the host sent; `onClose`: it wants to be rid of it. */
	constructor(
		socket: WebSocket,
		seat: Seat,
		private readonly hear: {
			onAnswered(): void;
			onRefused(): void;
			onClose(reason: CloseReason): void;
		}
	) {
		super(socket, seat);
	}

	override send(frame: Uint8Array) {
		const type = frame[0];
		if (type === FRAME.refused) this.hear.onRefused();
		if (type === FRAME.sync) super.send(frame);
	}

	override sendState(frame: Uint8Array, onSent?: () => void) {
		this.hasAnswered = true;
		this.sent.answer(nameOf(frame));
		super.sendState(frame, onSent);
		this.hear.onAnswered();
	}

	override sendLive(frame: Uint8Array) {
		if (!this.hasAnswered) return;
		if (this.socket.bufferedAmount > MOST_UNSENT) return this.hear.onClose('tooSlow');
		const name = nameOf(frame);
		this.sent.update(name);
		this.send(frame);
	}

	override close(reason: CloseReason) {
		this.hear.onClose(reason); // the host must not hear as its own fault what went wrong here
	}
}

/** The name of the update in a sync frame, as the host will acknowledge it. */
function nameOf(frame: Uint8Array): string {
	const from = decoding.createDecoder(frame);
	decoding.readVarUint(from);
	const said = readSync(from);
	if (!said || said.step === STEP.has) throw new Error('a room sent a host what is no update');
	return createHash('sha256').update(said.bytes).digest('hex').slice(0, 16);
}
