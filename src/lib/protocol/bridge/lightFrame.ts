import { toHexString } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { digest } from 'lib0/hash/sha256';

import { layOver, partsIn } from './fountain.ts';
import { fromLetters, toLetters } from './letters.ts';

/** The first two numbers of each code, so that other codes in the room are not taken for ours. */
const MARK = [0x52, 1];

const CHECK = 4;

/** The largest parcel that is carried by light, in bytes: at five codes a second about two minutes. */
export const MOST_BYTES = 240_000;

/** More parts than the largest parcel has in the smallest codes: whoever says more wants the laptop to reckon for ever. */
const MOST_PARTS = 2048;

/** One QR code of a sequence. */
export interface LightFrame {
	/** Which plan it belongs to: `planTag`. */
	plan: string;
	/** The name of the whole parcel: `parcelName`. */
	transfer: string;
	/** How many parts, and how many bytes, the whole parcel has. */
	parts: number;
	bytes: number;
	/** Which code it is, from 0, endlessly: it says which parts are laid over each other in it. */
	number: number;
	piece: Uint8Array;
}

/** The name of a parcel: the first 8 bytes of its SHA-256, in hex. */
export function parcelName(parcel: Uint8Array): string {
	return toHexString(digest(parcel).subarray(0, 8));
}

/** A plan in twelve hex digits: enough to tell plans apart, and no key to anything. */
export function planTag(plan: string): string {
	return parcelName(new TextEncoder().encode(plan)).slice(0, 12);
}

/** A parcel as an endless sequence of codes; `piece` is how many of its bytes one code carries. */
export function framesOf(plan: string, parcel: Uint8Array, piece: number) {
	const parts = Math.max(1, Math.ceil(parcel.length / piece));
	const size = Math.ceil(parcel.length / parts);
	const head = { plan: planTag(plan), transfer: parcelName(parcel), parts, bytes: parcel.length };
	return {
		parts,
		/** What the code with this number says, in letters a QR code packs tightest. */
		text(number: number): string {
			const whole = new Uint8Array(size);
			for (const [part, isIn] of partsIn(number, parts).entries()) {
				if (isIn) layOver(whole, parcel.subarray(part * size, (part + 1) * size));
			}
			return frameText({ ...head, number, piece: whole });
		}
	};
}

/** A code's words: mark, plan, transfer, parts, bytes, number, the piece, and the first four bytes of the SHA-256 of all that. */
export function frameText({ plan, transfer, parts, bytes, number, piece }: LightFrame): string {
	const to = encoding.createEncoder();
	for (const number of MARK) encoding.writeVarUint(to, number);
	encoding.writeVarUint8Array(to, fromHex(plan));
	encoding.writeVarUint8Array(to, fromHex(transfer));
	for (const count of [parts, bytes, number]) encoding.writeVarUint(to, count);
	encoding.writeVarUint8Array(to, piece);
	const said = encoding.toUint8Array(to);
	const whole = new Uint8Array(said.length + CHECK);
	whole.set(said);
	whole.set(digest(said).subarray(0, CHECK), said.length);
	return toLetters(whole);
}

/** Reads a code. Nothing for any other code, for one a camera misread, and for one that cannot be. */
export function readFrame(text: string): LightFrame | undefined {
	const whole = fromLetters(text);
	if (!whole || whole.length < 24) return undefined;
	const said = whole.subarray(0, -CHECK);
	const check = digest(said).subarray(0, CHECK);
	if (check.some((byte, at) => byte !== whole[said.length + at])) return undefined;
	try {
		const from = decoding.createDecoder(said);
		if (MARK.some((number) => decoding.readVarUint(from) !== number)) return undefined;
		return sound(readSaid(from));
	} catch {
		return undefined; // ends too early: made by nobody we know
	}
}

function readSaid(from: decoding.Decoder): LightFrame {
	const plan = toHexString(decoding.readVarUint8Array(from));
	const transfer = toHexString(decoding.readVarUint8Array(from));
	const parts = decoding.readVarUint(from);
	const bytes = decoding.readVarUint(from);
	const number = decoding.readVarUint(from);
	return { plan, transfer, parts, bytes, number, piece: decoding.readVarUint8Array(from) };
}

function sound(frame: LightFrame): LightFrame | undefined {
	const { plan, transfer, parts, bytes, number, piece } = frame;
	if (plan.length !== 12 || transfer.length !== 16) return undefined;
	const isCounted = parts > 0 && parts <= Math.min(bytes, MOST_PARTS);
	const fits = isCounted && bytes <= MOST_BYTES && number < 2 ** 31;
	return fits && piece.length === Math.ceil(bytes / parts) ? frame : undefined;
}

function fromHex(hex: string): Uint8Array {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
