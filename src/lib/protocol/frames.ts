import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * Message types on the wire. 0–3 are y-protocols' own, so any y-websocket client can read a room;
 * 100 and up are ours and are ignored by clients that do not know them.
 */
export const FRAME = {
	sync: 0,
	awareness: 1,
	auth: 2,
	queryAwareness: 3,
	welcome: 100,
	kept: 101,
	refused: 102,
	claim: 103,
	copied: 104
} as const;

/** Why the relay did not take an update. Each has words in every language. */
export const RELAY_REFUSALS = [
	'read-only',
	'too-large',
	'broken-update',
	'disk-full',
	'not-yours',
	'waits',
	'too-fast'
] as const;

/** A reason from the list above. */
export type RelayRefusal = (typeof RELAY_REFUSALS)[number];

/** Said once after joining: whose log this is. A new epoch means that the relay lost or replaced its log. */
export interface Welcome {
	server: string;
	epoch: string;
}

/** Said after fsync: these updates (by their short names) are on the relay's disk up to this log number. */
export interface Kept {
	number: number;
	updates: string[];
}

/** Said when an update was not taken. */
export interface Refused {
	update: string;
	reason: RelayRefusal;
}

/** Encodes a welcome frame. */
export function welcomeFrame({ server, epoch }: Welcome): Uint8Array {
	return frame(FRAME.welcome, (to) => {
		encoding.writeVarString(to, server);
		encoding.writeVarString(to, epoch);
	});
}

/** Encodes the acknowledgement of one or more updates. */
export function keptFrame({ number, updates }: Kept): Uint8Array {
	return frame(FRAME.kept, (to) => {
		encoding.writeVarUint(to, number);
		encoding.writeVarUint(to, updates.length);
		for (const update of updates) encoding.writeVarString(to, update);
	});
}

/** Encodes a refusal. */
export function refusedFrame({ update, reason }: Refused): Uint8Array {
	return frame(FRAME.refused, (to) => {
		encoding.writeVarString(to, update);
		encoding.writeVarString(to, reason);
	});
}

/** Encodes "the log has a second copy up to this number". */
export function copiedFrame(number: number): Uint8Array {
	return frame(FRAME.copied, (to) => encoding.writeVarUint(to, number));
}

/** Encodes what a client writes as: its documents' Yjs client ids. */
export function claimFrame(clients: readonly number[]): Uint8Array {
	return frame(FRAME.claim, (to) => {
		encoding.writeVarUint(to, clients.length);
		for (const client of clients) encoding.writeVarUint(to, client);
	});
}

/** Reads the rest of a welcome frame, after its type. Throws on a short frame, as lib0 does. */
export function readWelcome(from: decoding.Decoder): Welcome {
	return { server: decoding.readVarString(from), epoch: decoding.readVarString(from) };
}

/** Reads the rest of an acknowledgement, after its type. */
export function readKept(from: decoding.Decoder): Kept {
	const number = decoding.readVarUint(from);
	const count = Math.min(decoding.readVarUint(from), from.arr.length);
	return { number, updates: Array.from({ length: count }, () => decoding.readVarString(from)) };
}

/** Reads the rest of a refusal, after its type. A reason we do not know is shown as a broken update. */
export function readRefused(from: decoding.Decoder): Refused {
	const update = decoding.readVarString(from);
	const said = decoding.readVarString(from);
	return { update, reason: RELAY_REFUSALS.find((known) => known === said) ?? 'broken-update' };
}

/** Encodes a frame: its type, and what is written behind it. */
export function frame(type: number, write: (to: encoding.Encoder) => void): Uint8Array {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, type);
	write(to);
	return encoding.toUint8Array(to);
}
