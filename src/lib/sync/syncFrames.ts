import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep2, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import type * as Y from 'yjs';

import { FRAME } from '#lib/protocol/frames.ts';

/** Says what this doc has, and so asks for the rest. */
export function askFrame(doc: Y.Doc): Uint8Array {
	return frame((to) => writeSyncStep1(to, doc));
}

/** Carries one update. */
export function updateFrame(update: Uint8Array): Uint8Array {
	return frame((to) => writeUpdate(to, update));
}

/** Carries all that the other end said it lacks. */
export function answerFrame(update: Uint8Array): Uint8Array {
	return frame((to) => {
		encoding.writeVarUint(to, messageYjsSyncStep2);
		encoding.writeVarUint8Array(to, update);
	});
}

function frame(write: (to: encoding.Encoder) => void): Uint8Array {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, FRAME.sync);
	write(to);
	return encoding.toUint8Array(to);
}
