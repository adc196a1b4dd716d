import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

import { FRAME, frame } from './frames.ts';

/** y-protocols' three steps: "this is what I have", "this is what you are missing", "this just happened". */
export const STEP = { has: 0, answer: 1, update: 2 } as const;

/** What a sync frame says. */
export type Step = (typeof STEP)[keyof typeof STEP];

/** Encodes a sync frame: a state vector for `has`, an update for the others. */
export function syncFrame(step: Step, bytes: Uint8Array): Uint8Array {
	return frame(FRAME.sync, (to) => {
		encoding.writeVarUint(to, step);
		encoding.writeVarUint8Array(to, bytes);
	});
}

/** Reads the rest of a sync frame, after its type. A step we do not know is nothing; a short frame throws, as lib0 does. */
export function readSync(from: decoding.Decoder): { step: Step; bytes: Uint8Array } | undefined {
	const step = decoding.readVarUint(from);
	if (step > STEP.update) return undefined;
	return { step: step as Step, bytes: decoding.readVarUint8Array(from) };
}
