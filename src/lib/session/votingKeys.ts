import { keyPairOf, type KeyPair } from '#lib/domain/votes/sealed/signing.ts';

import { newSecret, secretIn } from './secrets.ts';

/** The key this device signs with in quick rounds, and when it tells what it counted. It stays on the device. */
export function deviceKey(): KeyPair {
	return pairOf('key.device');
}

/** The key of this desk for one plan: who opened a round closes it. */
export function deskKey(plan: string): KeyPair {
	return pairOf(`key.desk.${plan}`);
}

/** The key this device signs with as a witness: another one, so that being a witness says nothing about a vote. */
export function witnessKey(): KeyPair {
	return pairOf('key.witness');
}

/** Ten random bytes for a slip. */
export function freshSlip(): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(10));
}

/** Chance a witness adds to a closing: 16 random bytes in hex. */
export function freshNonce(): string {
	return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}

/** The pair of 32 secret bytes, made once. What is remembered and none of ours is made anew. */
function pairOf(name: string): KeyPair {
	return keyPairOf(secretIn(name) ?? newSecret(name));
}

function hexOf(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
