import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import { spelled, unspelled } from './code.ts';
import type { Key, RoundConfig } from './config.ts';
import { keyPairOf, type KeyPair } from './signing.ts';

/** What is printed on a slip: 10 random bytes as 16 signs in groups of four. */
export function slipCode(bytes: Uint8Array): string {
	return spelled(bytes);
}

/** The key a slip signs with, however its code was typed. Nothing for what is no code. */
export function slipPair(code: string): KeyPair | undefined {
	const bytes = unspelled(code);
	return (
		bytes && keyPairOf(hkdf(sha256, bytes, utf8ToBytes('rembuk-vote/1'), utf8ToBytes('slip'), 32))
	);
}

/** The number a slip goes by in lists: its place among the sorted keys, from 1; 0 for a key that is not among them. */
export function slipNumber({ slips }: Pick<RoundConfig, 'slips'>, key: Key): number {
	return slips.indexOf(key) + 1;
}
