import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

import type { RecordName } from './record.ts';

/** Deeper than any record is nested: a text made to exhaust the stack is not followed. */
const DEEPEST = 8;

/**
 * The one text a value has on every device: RFC 8785 JSON, all words in Unicode NFC. Nothing for what has no such text:
 * numbers that are not safe whole numbers, half surrogates, anything but JSON.
 */
export function canonicalText(value: unknown): string | undefined {
	const plain = plainIn(value, 0);
	return plain === undefined ? undefined : canonicalize(plain);
}

/** The name of a text: its SHA-256, 64 hex digits. */
export function nameOf(text: string): RecordName {
	return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same value with its words in NFC, or nothing if any part of it has no canonical text. */
function plainIn(value: unknown, depth: number): unknown {
	if (value === null || typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
	if (typeof value === 'string') return wordsIn(value);
	if (typeof value !== 'object' || depth >= DEEPEST) return undefined;
	if (Array.isArray(value)) {
		const members = value.map((member: unknown) => plainIn(member, depth + 1));
		return members.includes(undefined) ? undefined : members;
	}
	return fieldsIn(value, depth);
}

function fieldsIn(value: object, depth: number): unknown {
	const fields = Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.map(([name, field]) => [wordsIn(name), plainIn(field, depth + 1)] as const);
	return fields.some((field) => field.includes(undefined)) ? undefined : Object.fromEntries(fields);
}

function wordsIn(words: string): string | undefined {
	return /\p{Surrogate}/u.test(words) ? undefined : words.normalize('NFC');
}
