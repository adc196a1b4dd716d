import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';

import { pairNamed } from '../../../../../tests/support/sealedHall.ts';
import type { BallotRecord, Body } from './record.ts';
import { keyPairOf, signed, trusted, verified } from './signing.ts';
import { canonicalText, nameOf } from './text.ts';

const ana = pairNamed('ana');
const open = nameOf('a round');
const ballot: BallotRecord = {
	type: 'ballot',
	open,
	turn: 1,
	how: 'phone',
	says: { dots: { pipe: 2 } }
};

/** A text signed by whoever, in whatever form: what another program could put into a document. */
function forged(fields: Record<string, unknown>, pair = ana): string {
	const unsigned = { ...fields, key: pair.key };
	const message = utf8ToBytes(
		`rembuk-vote/1:${String(fields['type'])}:${JSON.stringify(sorted(unsigned))}`
	);
	const sig = bytesToHex(ed25519.sign(message, pair.secret));
	return JSON.stringify(sorted({ ...unsigned, sig }));
}

function sorted(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, held]) => [key, sorted(held)]));
}

const isRead = (text: string) => verified(nameOf(text), text) !== undefined;

describe('a signed paper', () => {
	test('[VOTE-51] is read back word for word under its own name', () => {
		const { name, text, record } = signed(ballot, ana);
		expect(verified(name, text)).toEqual({ name, text, record });
		expect(record).toMatchObject({ ...ballot, key: ana.key });
		expect(name).toBe(nameOf(text));
		expect(isRead(forged({ ...ballot }))).toBe(true); // or the refusals below would prove nothing
	});

	test('[VOTE-51] with a single letter changed it is left out, wherever the letter stands', () => {
		const { text, name } = signed(ballot, ana);
		for (let at = 0; at < text.length; at += 1) {
			const letter = text[at] === '1' ? '2' : '1';
			const changed = text.slice(0, at) + letter + text.slice(at + 1);
			expect(verified(name, changed)).toBeUndefined();
			expect(isRead(changed)).toBe(false);
		}
	});

	test.each([
		['a key nobody knows', { ...ballot, more: 1 }],
		['a key missing', { type: 'ballot', open, turn: 1, says: { dots: {} } }],
		['a part of a dot', { ...ballot, says: { dots: { pipe: 1.5 } } }],
		['two answers at once', { ...ballot, says: { dots: {}, approve: [] } }],
		['a turn of nought', { ...ballot, turn: 0 }],
		['letters that could be written otherwise', { ...ballot, by: 'Amélie'.normalize('NFD') }],
		['half a letter', { ...ballot, by: '\ud800' }],
		['far too long', { ...ballot, by: 'x'.repeat(200) }],
		['a type nobody knows', { ...ballot, type: 'change' }],
		['a type every object has', { ...ballot, type: 'constructor' }],
		['nested without end', { ...ballot, says: [[[[[[[[[[]]]]]]]]]] }]
	])('[VOTE-51] well signed but with %s it is left out', (_, fields) => {
		expect(isRead(forged(fields))).toBe(false);
	});

	test('[VOTE-51] an item called __proto__ is read as one and spoils nothing', () => {
		const says = JSON.parse('{"dots":{"__proto__":1}}') as BallotRecord['says'];
		const { record } = signed({ ...ballot, says }, ana);
		expect(Object.keys((record as BallotRecord).says as object)).toEqual(['dots']);
		expect(({} as Record<string, unknown>)['pipe']).toBeUndefined();
		expect(isRead('{"__proto__":{"type":"ballot"}}')).toBe(false);
	});

	test('[VOTE-51] blanks, another order or a key said twice make it another text, and that is none', () => {
		const { text } = signed(ballot, ana);
		expect(isRead(` ${text}`)).toBe(false);
		expect(isRead(text.replace('{"how"', '{"turn":1,"how"'))).toBe(false);
		expect(
			isRead(
				JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()))
			)
		).toBe(false);
	});

	test('[VOTE-51] signed by somebody else, or for another type, it is left out', () => {
		const body: Body = { type: 'sign', open, of: open };
		const { sig } = signed(body, pairNamed('budi')).record;
		expect(isRead(canonicalText({ ...body, key: ana.key, sig })!)).toBe(false);
		const told = signed({ type: 'ready', open, of: open, nonce: 'a'.repeat(32) }, ana).record;
		expect(isRead(canonicalText({ ...body, key: ana.key, sig: told.sig })!)).toBe(false);
	});

	test('[VOTE-51] a key that every signature fits is not accepted', () => {
		// The neutral point as key and half a signature of nought: the lax rules of ZIP 215 take it for any text.
		const key = `01${'00'.repeat(31)}`;
		const sig = `01${'00'.repeat(63)}`;
		expect(isRead(canonicalText({ ...ballot, key, sig })!)).toBe(false);
	});

	test('[VOTE-51] what is no text, or nested deeper than memory, is left out', () => {
		for (const junk of [undefined, null, 7, {}, '', '[', '['.repeat(100_000), 'x'.repeat(3e6)]) {
			expect(verified('a'.repeat(64), junk)).toBeUndefined();
		}
		expect(isRead('['.repeat(50_000) + ']'.repeat(50_000))).toBe(false);
	});

	test('[VOTE-65] from its own disk a device takes a record without looking at the signature again, but no other text', () => {
		const text = forged({ ...ballot, turn: 77 });
		expect(trusted(nameOf('x'), text)).toBeUndefined();
		expect(trusted(nameOf('[]'), '[]')).toBeUndefined();
		expect(trusted(nameOf(text), text)?.record).toMatchObject({ turn: 77 });
	});
});

test('[VOTE-71] what is signed holds the public half of a key and never the secret one', () => {
	const secret = new Uint8Array(32).fill(7);
	const { text } = signed(ballot, keyPairOf(secret));
	expect(text).not.toContain(bytesToHex(secret));
	expect(text).toContain(keyPairOf(secret).key);
});
