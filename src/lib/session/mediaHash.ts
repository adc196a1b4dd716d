import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** So much at once that an old phone does not stumble. */
const SLICE = 128 * 1024;

/** What a photo or a recording is called: the SHA-256 of its bytes. Without `crypto.subtle`, which plain http does not have, and in slices. */
export async function mediaHash(bytes: Uint8Array): Promise<string> {
	const sum = sha256.create();
	for (let at = 0; at < bytes.byteLength; at += SLICE) {
		sum.update(bytes.subarray(at, at + SLICE));
		await new Promise((next) => setTimeout(next));
	}
	return bytesToHex(sum.digest());
}
