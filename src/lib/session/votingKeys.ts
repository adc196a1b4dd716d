import { keyPairOf, type KeyPair } from '#lib/domain/votes/sealed/signing.ts';

import { recall, remember } from './settings.ts';

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

/** 32 secret bytes, made once and remembered as base64; without a disk they live as long as the tab. */
function pairOf(name: string): KeyPair {
	const known = bytesIn(recall(name));
	if (known) return keyPairOf(known);
	const secret = crypto.getRandomValues(new Uint8Array(32));
	remember(name, btoa(String.fromCharCode(...secret)));
	return keyPairOf(secret);
}

function bytesIn(kept: string | undefined): Uint8Array | undefined {
	try {
		const bytes = Uint8Array.from(atob(kept ?? ''), (letter) => letter.charCodeAt(0));
		return bytes.length === 32 ? bytes : undefined;
	} catch {
		return undefined; // not what we wrote: a new key is made
	}
}

function hexOf(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
