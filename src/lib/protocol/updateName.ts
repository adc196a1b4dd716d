import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The short name of an update: the first 8 bytes of its SHA-256, in hex. Both ends compute it from the same bytes. */
export function updateName(update: Uint8Array): string {
	return bytesToHex(sha256(update).subarray(0, 8));
}
