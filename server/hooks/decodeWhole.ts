import * as Y from 'yjs';

import type { Decoded } from './relayHook.ts';

/** The reader of the last update: Yjs keeps it to itself, and where it stopped. */
const last: { reader?: Y.UpdateDecoderV1 } = {};

/** One class for all updates, or the engine would learn anew with each. */
class Reader extends Y.UpdateDecoderV1 {
	constructor(from: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
		super(from);
		last.reader = this;
	}
}

/** Reads an update once and to its last byte, as far as Yjs would. Throws on bytes that are no update, or more than one. */
export function decodeWhole(update: Uint8Array): Decoded {
	const decoded = Y.decodeUpdateV2(update, Reader);
	if (last.reader?.restDecoder.pos !== update.length) throw new Error('bytes behind the end');
	return decoded;
}
