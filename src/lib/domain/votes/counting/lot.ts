import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { compare } from '../../shared/stamp.ts';

/**
 * The order in which a lot puts equal options (voting.md 1): by the SHA-256 of what was drawn, followed by the option's
 * id. Drawn before opening, nobody can draw again until somebody likes it. Returns places in the list.
 */
export function lotOrder(drawn: string, ids: readonly string[]): number[] {
	const keys = ids.map((id) => bytesToHex(sha256(utf8ToBytes(drawn + id))));
	return ids.map((_, place) => place).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
}
