import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync, Inflate } from 'fflate';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

import { proofOf } from '../proofOf.ts';

/** What a phone says by light: all it wrote in the room of a plan, and whose it is. */
export interface Parcel {
	plan: string;
	/** The Yjs client ids this device wrote as. */
	clients: number[];
	update: Uint8Array;
	/** A ticket without its signature, which stays on the phone: a screen can be photographed. */
	contents: string;
	/** Proves that whoever wrote this holds the signature: `proofOf`. */
	proof: string;
}

/** The most a parcel may become when it is unpacked, in bytes: what the relay takes from a phone at once. */
const MOST_UNPACKED = 1_100_000;
const MOST_CLIENTS = 256;
const LUMP = 4096;

const utf8 = new TextEncoder();

/** Packs what a phone has to say. `ticket` is its whole ticket. */
export function packParcel(said: Omit<Parcel, 'contents' | 'proof'>, ticket: string): Uint8Array {
	const [contents = '', signature = ''] = ticket.split('.');
	const to = encoding.createEncoder();
	writeSaid(to, said);
	writeText(to, contents);
	writeText(to, proofOf(signature, contentHash(said)));
	return deflateSync(encoding.toUint8Array(to), { level: 9 });
}

/** Unpacks a parcel, or nothing where it is none, or would become too large. */
export function readParcel(parcel: Uint8Array): Parcel | undefined {
	try {
		const from = decoding.createDecoder(inflated(parcel));
		const plan = decoding.readVarString(from);
		const count = decoding.readVarUint(from);
		if (count > MOST_CLIENTS) return undefined;
		const clients = Array.from({ length: count }, () => decoding.readVarUint(from));
		const update = decoding.readVarUint8Array(from);
		const contents = decoding.readVarString(from);
		const proof = decoding.readVarString(from);
		const isOver = from.pos === from.arr.length;
		return isOver ? { plan, clients, update, contents, proof } : undefined;
	} catch {
		return undefined; // no parcel of ours
	}
}

/** The SHA-256 of what a parcel says, in hex: what its proof is about. */
export function contentHash(said: Pick<Parcel, 'plan' | 'clients' | 'update'>): string {
	const to = encoding.createEncoder();
	writeSaid(to, said);
	return bytesToHex(sha256(encoding.toUint8Array(to)));
}

/** Four digits that only who has read the whole parcel can tell: the laptop says them when it has kept it. */
export function receiptOf(parcel: Uint8Array): string {
	const to = encoding.createEncoder();
	writeText(to, 'receipt');
	encoding.writeVarUint8Array(to, parcel);
	const [high = 0, low = 0] = sha256(encoding.toUint8Array(to));
	return String((high * 256 + low) % 10_000).padStart(4, '0');
}

/** As lib0 writes a text; its own way to is in no phone's first files, and should stay out of them. */
function writeText(to: encoding.Encoder, text: string): void {
	encoding.writeVarUint8Array(to, utf8.encode(text));
}

function writeSaid(
	to: encoding.Encoder,
	{ plan, clients, update }: Pick<Parcel, 'plan' | 'clients' | 'update'>
): void {
	writeText(to, plan);
	encoding.writeVarUint(to, clients.length);
	for (const client of clients) encoding.writeVarUint(to, client);
	encoding.writeVarUint8Array(to, update);
}

/** Lump by lump, so that a few bytes that would become a gigabyte are noticed in time. */
function inflated(parcel: Uint8Array): Uint8Array {
	const lumps: Uint8Array[] = [];
	let length = 0;
	const inflate = new Inflate((lump) => {
		length += lump.length;
		if (length > MOST_UNPACKED) throw new RangeError('too large');
		lumps.push(lump);
	});
	for (let at = 0; at < parcel.length; at += LUMP) {
		inflate.push(parcel.subarray(at, at + LUMP), at + LUMP >= parcel.length);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const lump of lumps) {
		whole.set(lump, at);
		at += lump.length;
	}
	return whole;
}
