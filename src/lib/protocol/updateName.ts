import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';

/**
 * The short name of an update: the first 8 bytes of its SHA-256, in hex. Both ends compute it from the same
 * bytes. Plain JavaScript, because a phone on plain http has no `crypto.subtle`.
 */
export function updateName(update: Uint8Array): string {
	return toHexString(digest(update).subarray(0, 8));
}
