import * as decoding from 'lib0/decoding';

import { FRAME } from '#lib/protocol/frames.ts';
import { readSync } from '#lib/protocol/syncFrames.ts';

/** Reads what the relay listens to. Unknown frames and presence are nothing; bytes that end too early throw, as lib0 does. */
export function readFrame(frame: Uint8Array): ReturnType<typeof readSync> {
	const from = decoding.createDecoder(frame);
	return decoding.readVarUint(from) === FRAME.sync ? readSync(from) : undefined;
}

/** The most client ids one socket may say it writes as: a device has one more with each page load. */
export const MOST_CLAIMS = 256;

/** Reads which client ids a peer says it writes as, its whole frame; more than a device can have are not heard. */
export function readClaim(frame: Uint8Array): number[] {
	const from = decoding.createDecoder(frame);
	decoding.readVarUint(from);
	const count = Math.min(decoding.readVarUint(from), MOST_CLAIMS);
	return Array.from({ length: count }, () => decoding.readVarUint(from));
}

/** Nobody's presence: y-websocket hangs up on a relay that is silent for 30 seconds, pings not counted. */
export function beatFrame(): Uint8Array {
	return Uint8Array.of(FRAME.awareness, 1, 0);
}
