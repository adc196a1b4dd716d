import { createHash } from 'node:crypto';

const SEAL = 8;

/** Puts the first bytes of a SHA-256 over key and value before a value, so that a disk that forgets is noticed. */
export function sealed(key: string, value: Uint8Array): Uint8Array {
	return Buffer.concat([sealOf(key, value), value]);
}

/** Takes a value out again. Throws if it is not what was put in under this key. */
export function unsealed(key: string, stored: Uint8Array): Uint8Array {
	const value = stored.subarray(SEAL);
	if (sealOf(key, value).compare(stored.subarray(0, SEAL)) !== 0) {
		throw new Error('a value on the disk has changed by itself');
	}
	return value;
}

function sealOf(key: string, value: Uint8Array): Buffer {
	return createHash('sha256').update(key).update('\0').update(value).digest().subarray(0, SEAL);
}
