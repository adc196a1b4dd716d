import { hexToBytes } from '@noble/hashes/utils.js';

import type { RecordName } from './record.ts';

/** Thirty-two signs that nobody takes for one another: no I, L, O, U (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten bytes as 16 signs in groups of four. */
export function spelled(bytes: Uint8Array): string {
	let bits = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
	let signs = '';
	for (let at = 0; at < 16; at += 1) {
		signs = (SIGNS[Number(bits & 31n)] ?? '') + signs;
		bits >>= 5n;
	}
	return (signs.match(/.{4}/g) ?? []).join('-');
}

/** The ten bytes a person typed or a camera read: whatever its case, blanks and dashes, O for 0, I and L for 1. */
export function unspelled(typed: string): Uint8Array | undefined {
	const signs = typed
		.toUpperCase()
		.replace(/[\s\-–—_.]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	if (signs.length !== 16 || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined;
	let bits = [...signs].reduce((all, sign) => (all << 5n) | BigInt(SIGNS.indexOf(sign)), 0n);
	const bytes = new Uint8Array(10);
	for (let at = 9; at >= 0; at -= 1) {
		bytes[at] = Number(bits & 255n);
		bits >>= 8n;
	}
	return bytes;
}

/** The code of a proposal or closing, read out in the room: the first 80 bits of its name (VOTE-60). */
export function codeOf(name: RecordName): string {
	return spelled(hexToBytes(name.slice(0, 20)));
}
