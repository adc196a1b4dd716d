import * as decoding from 'lib0/decoding';

import { FRAME } from '#lib/protocol/frames.ts';
import { readSync } from '#lib/protocol/syncFrames.ts';

/** Reads what the relay listens to. Unknown frames and presence are nothing; bytes that end too early throw, as lib0 does. */
export function readFrame(frame: Uint8Array): ReturnType<typeof readSync> {
	const from = decoding.createDecoder(frame);
	return decoding.readVarUint(from) === FRAME.sync ? readSync(from) : undefined;
}

/** Nobody's presence: y-websocket hangs up on a relay that is silent for 30 seconds, pings not counted. */
export function beatFrame(): Uint8Array {
	return Uint8Array.of(FRAME.awareness, 1, 0);
}
