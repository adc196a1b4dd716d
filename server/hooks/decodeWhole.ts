import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

import { Refused, type Decoded } from './relayHook.ts';

/** The reader of the last update: Yjs keeps it to itself, and where it stopped. `left`: how many structs it may still read. */
const last: { reader?: Y.UpdateDecoderV1; left: number } = { left: 0 };

/** One class for all updates, or the engine would learn anew with each. */
class Reader extends Y.UpdateDecoderV1 {
	constructor(from: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
		super(from);
		last.reader = this;
	}

	/** Yjs asks for this once for each struct, before it makes one. */
	override readInfo() {
		if (last.left === 0) throw new Refused('too-large');
		last.left -= 1;
		return super.readInfo();
	}
}

/**
 * Reads an update once and to its last byte, as far as Yjs would. Throws on bytes that are no update, or more than
 * one; and refuses as `too-large` what has more than `most` structs, without making more of them than that: none, if
 * it says so itself at its beginning (RELAY-147).
 */
export function decodeWhole(update: Uint8Array, most = Infinity): Decoded {
	if (announced(update) > most) throw new Refused('too-large');
	last.left = most;
	const decoded = Y.decodeUpdateV2(update, Reader);
	const end = last.reader?.restDecoder.pos;
	delete last.reader; // it holds the update
	if (end !== update.length) throw new Error('bytes behind the end');
	return decoded;
}

/** How many structs there must be by the first words of an update: one for each client at least, and all of the first client's. */
function announced(update: Uint8Array): number {
	const from = decoding.createDecoder(update);
	const clients = decoding.readVarUint(from);
	return clients === 0 ? 0 : clients - 1 + decoding.readVarUint(from);
}
