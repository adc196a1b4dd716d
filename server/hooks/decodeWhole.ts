import * as Y from 'yjs';

import type { Decoded } from './relayHook.ts';

/** Reads an update once and to its last byte, as far as Yjs would. Throws on bytes that are no update, or more than one. */
export function decodeWhole(update: Uint8Array): Decoded {
	let reader: Y.UpdateDecoderV1 | undefined;
	class Reader extends Y.UpdateDecoderV1 {
		constructor(from: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
			super(from);
			reader = this; // eslint-disable-line @typescript-eslint/no-this-alias -- Yjs keeps it to itself, and where it stopped
		}
	}
	const decoded = Y.decodeUpdateV2(update, Reader);
	if (reader?.restDecoder.pos !== update.length) throw new Error('bytes behind the end');
	return decoded;
}
