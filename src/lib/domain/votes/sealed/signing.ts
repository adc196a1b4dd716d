import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

import type { Key } from './config.ts';
import type { Body, RecordName, Signed, Verified } from './record.ts';
import { isRecord, LONGEST_TEXT } from './recordShapes.ts';
import { canonicalText, nameOf } from './text.ts';

/** A key that signs: its public half, and the 32 bytes that never enter a document. */
export interface KeyPair {
	key: Key;
	secret: Uint8Array;
}

/** The pair that follows from 32 secret bytes. */
export function keyPairOf(secret: Uint8Array): KeyPair {
	return { key: bytesToHex(ed25519.getPublicKey(secret)), secret };
}

/** Signs a body. What was signed is what everybody will read: words in NFC, absent fields absent. */
export function signed<B extends Body>(body: B, { key, secret }: KeyPair): Verified<B> {
	const unsigned = { ...body, key };
	const sig = bytesToHex(ed25519.sign(messageOf(unsigned), secret));
	const text = textOf({ ...unsigned, sig });
	const name = nameOf(text);
	remember(name, { name, record: JSON.parse(text) as Signed, text });
	return { name, record: JSON.parse(text) as Signed<B>, text };
}

/** Names that were looked at, and the record if it was one. */
const KNOWN = new Map<string, Verified | undefined>();
const MOST_KNOWN = 50_000;

/**
 * Reads a record and checks its name and signature (VOTE-51): strictly, so that all devices agree. Nothing for whatever
 * is not word for word the record it says it is. A name is looked at once: it can only mean one text.
 */
export function verified(name: string, text: unknown): Verified | undefined {
	if (typeof text !== 'string' || text.length > LONGEST_TEXT) return undefined;
	if (KNOWN.get(name)?.text === text) return KNOWN.get(name);
	if (nameOf(text) !== name) return undefined;
	if (!KNOWN.has(name)) remember(name, checked(name, text, isSigned));
	return KNOWN.get(name);
}

/** Takes up a record this device has verified before, on its own disk: all is checked anew but the signature. */
export function trusted(name: string, text: string): Verified | undefined {
	if (nameOf(text) !== name) return undefined;
	if (!KNOWN.has(name))
		remember(
			name,
			checked(name, text, () => true)
		);
	return KNOWN.get(name);
}

/** Takes up what was found of a record beside this page, by `verified` or `trusted` there: it is not looked at again (VOTE-106). */
export function takeUp(name: string, text: string, isGood: boolean): void {
	if (KNOWN.has(name)) return;
	remember(name, isGood ? { name, record: JSON.parse(text) as Signed, text } : undefined);
}

/** Whether a name was looked at before: reading it again costs nothing. */
export function isKnown(name: string): boolean {
	return KNOWN.has(name);
}

function remember(name: string, record: Verified | undefined): void {
	if (KNOWN.size >= MOST_KNOWN) KNOWN.delete(KNOWN.keys().next().value ?? '');
	KNOWN.set(name, record);
}

function checked(
	name: RecordName,
	text: string,
	isGood: (record: Signed) => boolean
): Verified | undefined {
	const record = parsed(text);
	if (!isRecord(record, text.length) || canonicalText(record) !== text) return undefined;
	return isGood(record as Signed) ? { name, record: record as Signed, text } : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // not a record: it is left out
	}
}

function isSigned({ sig, ...unsigned }: Signed): boolean {
	try {
		const [bytes, key] = [hexToBytes(sig), hexToBytes(unsigned.key)];
		return ed25519.verify(bytes, messageOf(unsigned), key, { zip215: false });
	} catch {
		return false; // a key that is no point of the curve
	}
}

function messageOf(unsigned: { type: string }): Uint8Array {
	return utf8ToBytes(`rembuk-vote/1:${unsigned.type}:${textOf(unsigned)}`);
}

/** Commands check what they sign: a body without a canonical text is a bug. */
function textOf(value: object): string {
	const text = canonicalText(value);
	if (text === undefined) throw new Error('no canonical text');
	return text;
}
