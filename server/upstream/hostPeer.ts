import * as decoding from 'lib0/decoding';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';

import type { CloseReason } from '#lib/protocol/closeCodes.ts';
import { claimFrame, FRAME } from '#lib/protocol/frames.ts';
import { readSync, STEP } from '#lib/protocol/syncFrames.ts';

import { Peer } from '../relay/peer.ts';
import type { Seat } from '../relay/seat.ts';
import { updateName } from '../relay/updateName.ts';

import { Sent } from './sent.ts';

/** Above this many unsent bytes the host is too slow for live changes, and catches up later. */
const MOST_UNSENT = 16 * 1024 * 1024;

/** How many client ids one frame claims at most. */
const CLAIMS = 256;

/**
 * The host as a room sees it: one more peer, whose socket goes out instead of in. What a room tells a peer is what
 * a host understands; what only a room's own guests need to know stays here.
 */
export class HostPeer extends Peer {
	readonly sent = new Sent();
	readonly #claimed = new Set<number>();
	/** True once the host was told all it lacked: changes before that are in there. */
	hasAnswered = false;

	/** `onAnswered`: the host is being told all it lacked; `onRefused`: the room did not take what the host sent; `onClose`: it wants to be rid of it. */
	constructor(
		socket: WebSocket,
		seat: Seat,
		private readonly hear: {
			/** Whether a Yjs client id belongs to a device of the hall. */
			isOurs(client: number): boolean;
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
		const update = updateIn(frame);
		this.#claim(update);
		this.sent.answer(updateName(update));
		super.sendState(frame, onSent);
		this.hear.onAnswered();
	}

	override sendLive(frame: Uint8Array) {
		if (!this.hasAnswered) return;
		if (this.socket.bufferedAmount > MOST_UNSENT) return this.hear.onClose('tooSlow');
		const update = updateIn(frame);
		this.#claim(update);
		this.sent.update(updateName(update));
		this.send(frame);
	}

	/** Takes what the hall's devices write as under our own name at the host, so that nobody there can write as they do. */
	#claim(update: Uint8Array) {
		const { to } = Y.parseUpdateMeta(update);
		const ours = [...to.keys()].filter((id) => !this.#claimed.has(id) && this.hear.isOurs(id));
		for (let at = 0; at < ours.length; at += CLAIMS) {
			super.send(claimFrame(ours.slice(at, at + CLAIMS)));
		}
		for (const client of ours) this.#claimed.add(client);
	}

	override close(reason: CloseReason) {
		this.hear.onClose(reason); // the host must not hear as its own fault what went wrong here
	}
}

function updateIn(frame: Uint8Array): Uint8Array {
	const from = decoding.createDecoder(frame);
	decoding.readVarUint(from);
	const said = readSync(from);
	if (!said || said.step === STEP.has) throw new Error('a room sent a host what is no update');
	return said.bytes;
}
