import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const utf8 = new TextEncoder();

/** HMAC-SHA256 of a text, such as a hash in hex, keyed with a ticket's signature as it is written, in hex. */
export function proofOf(signature: string, text: string): string {
	return bytesToHex(hmac(sha256, utf8.encode(signature), utf8.encode(text)));
}
