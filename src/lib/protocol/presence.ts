import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

import { FRAME, frame } from './frames.ts';

/** One entry of y-protocols' awareness: who (a number), which version of it, and what it says; nothing: it left. */
export interface Entry {
	id: number;
	clock: number;
	state: object | null;
}

/** Encodes an awareness frame. */
export function presenceFrame(entries: readonly Entry[]): Uint8Array {
	const update = encoding.createEncoder();
	encoding.writeVarUint(update, entries.length);
	for (const { id, clock, state } of entries) {
		encoding.writeVarUint(update, id);
		encoding.writeVarUint(update, clock);
		encoding.writeVarString(update, JSON.stringify(state));
	}
	return frame(FRAME.awareness, (to) =>
		encoding.writeVarUint8Array(to, encoding.toUint8Array(update))
	);
}

/** Reads the rest of an awareness frame, after its type. Throws on bytes that are none. */
export function readPresence(from: decoding.Decoder): Entry[] {
	const update = decoding.createDecoder(decoding.readVarUint8Array(from));
	const count = Math.min(decoding.readVarUint(update), update.arr.length);
	return Array.from({ length: count }, () => {
		const id = decoding.readVarUint(update);
		const clock = decoding.readVarUint(update);
		const state: unknown = JSON.parse(decoding.readVarString(update));
		return { id, clock, state: typeof state === 'object' ? state : null };
	});
}
