import * as encoding from 'lib0/encoding';

import { FRAME } from '#lib/protocol/frames.ts';
import type { Step } from '#lib/protocol/syncFrames.ts';

/** The first byte of a whole binary message, and how a length that needs more than seven bits is told (RFC 6455, 5.2). */
const BINARY = 0x82;
const IN_TWO = 126;
const IN_EIGHT = 127;

/** What was made for a frame, as long as somebody holds the frame. */
const made = new WeakMap<Uint8Array, Uint8Array>();

/**
 * A frame as it goes over the wire from a server, without compression: made once and written to every socket. For
 * each socket ws would make the same head and write it beside the frame, which costs about a tenth of a fan-out.
 */
export function onWire(frame: Uint8Array): Uint8Array {
	const known = made.get(frame);
	if (known) return known;
	const bytes = Buffer.concat([headOf(frame.length), frame]);
	made.set(frame, bytes);
	return bytes;
}

/** A sync frame, the same as `syncFrame` makes, together with what goes before it on the wire: a large one is copied once. */
export function sharedSync(step: Step, content: Uint8Array): Uint8Array {
	const to = encoding.createEncoder();
	for (const number of [FRAME.sync, step, content.length]) encoding.writeVarUint(to, number);
	const before = encoding.toUint8Array(to);
	const head = headOf(before.length + content.length);
	const bytes = Buffer.concat([head, before, content]);
	const frame = bytes.subarray(head.length);
	made.set(frame, bytes);
	return frame;
}

function headOf(length: number): Uint8Array {
	if (length < IN_TWO) return Uint8Array.of(BINARY, length);
	const head = Buffer.alloc(length < 2 ** 16 ? 4 : 10);
	head[0] = BINARY;
	head[1] = head.length === 4 ? IN_TWO : IN_EIGHT;
	if (head.length === 4) head.writeUInt16BE(length, 2);
	else head.writeBigUInt64BE(BigInt(length), 2);
	return head;
}
