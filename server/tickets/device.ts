import { createHash, randomBytes } from 'node:crypto';

/** The short name of a device, by a key only that device knows; without one, of a new device. */
export function deviceOf(key: string | undefined): string {
	if (key === undefined) return randomBytes(16).toString('base64url');
	return createHash('sha256').update(key).digest().subarray(0, 16).toString('base64url');
}
