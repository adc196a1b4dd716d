import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';

import { FRAME } from '#lib/protocol/frames.ts';

/** What a peer says, as far as the relay listens: "this is what I have", or "take this". */
export type Said =
	{ kind: 'has'; vector: Uint8Array } | { kind: 'update'; update: Uint8Array; isAnswer: boolean };

/** Reads a frame. Unknown frames and presence are nothing; bytes that end too early throw, as lib0 does. */
export function readFrame(frame: Uint8Array): Said | undefined {
	const from = decoding.createDecoder(frame);
	if (decoding.readVarUint(from) !== FRAME.sync) return undefined;
	const step = decoding.readVarUint(from);
	if (step === sync.messageYjsSyncStep1) {
		return { kind: 'has', vector: decoding.readVarUint8Array(from) };
	}
	const isAnswer = step === sync.messageYjsSyncStep2;
	if (!isAnswer && step !== sync.messageYjsUpdate) return undefined;
	return { kind: 'update', update: decoding.readVarUint8Array(from), isAnswer };
}

/** "This is what I have; what else is there?" */
export function step1Frame(vector: Uint8Array): Uint8Array {
	return syncFrame(sync.messageYjsSyncStep1, vector);
}

/** "This is what you are missing." */
export function step2Frame(update: Uint8Array): Uint8Array {
	return syncFrame(sync.messageYjsSyncStep2, update);
}

/** "This just happened." */
export function updateFrame(update: Uint8Array): Uint8Array {
	return syncFrame(sync.messageYjsUpdate, update);
}

/** Nobody's presence: y-websocket hangs up on a relay that is silent for 30 seconds, pings not counted. */
export function beatFrame(): Uint8Array {
	return Uint8Array.of(FRAME.awareness, 1, 0);
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, FRAME.sync);
	encoding.writeVarUint(to, step);
	encoding.writeVarUint8Array(to, bytes);
	return encoding.toUint8Array(to);
}
