import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Every sealed voice is as long as the longest: its length says nothing of what it holds. Bytes. */
const PADDED = 1536;
const KEY = 32;
const TAG = 32;
const SEALED = KEY + PADDED + TAG;
const USE = utf8ToBytes('rembuk-safe-voice/1');

/** The half of 32 secret bytes that everybody may know, in hex: what is sealed to it, only the secret opens. */
export function boxKeyOf(secret: Uint8Array): string {
	return bytesToHex(x25519.getPublicKey(secret));
}

/**
 * Seals words to a key: ECIES of SEC 1 with its XOR encryption (X25519, HKDF-SHA-256, HMAC-SHA-256). `chance` is 32
 * random bytes, for this once and kept nowhere: afterwards not even who sealed it can open it. Nothing for a key that
 * is none, or for words of more bytes than it holds.
 */
export function sealed(words: string, key: string, chance: Uint8Array): Uint8Array | undefined {
	const bytes = utf8ToBytes(words);
	if (bytes.length > PADDED - 2) return undefined;
	const plain = new Uint8Array(PADDED);
	plain.set([bytes.length >> 8, bytes.length & 255]);
	plain.set(bytes, 2);
	try {
		const once = x25519.getPublicKey(chance);
		const stream = streamOf(x25519.getSharedSecret(chance, hexToBytes(key)), once, key);
		const hidden = mixed(plain, stream);
		return concatBytes(once, hidden, tagOf(hidden, stream));
	} catch {
		return undefined; // no point of the curve
	}
}

/** Opens what was sealed to the key of this secret. Nothing for anything else: another key's, changed, or no voice at all. */
export function unsealed(value: unknown, secret: Uint8Array): string | undefined {
	if (!isSealed(value)) return undefined;
	const once = value.subarray(0, KEY);
	const hidden = value.subarray(KEY, KEY + PADDED);
	try {
		const stream = streamOf(x25519.getSharedSecret(secret, once), once, boxKeyOf(secret));
		if (bytesToHex(tagOf(hidden, stream)) !== bytesToHex(value.subarray(KEY + PADDED)))
			return undefined;
		const plain = mixed(hidden, stream);
		const length = (plain[0] ?? 0) * 256 + (plain[1] ?? 0);
		return new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(2, 2 + length));
	} catch {
		return undefined; // no point of the curve, or no words
	}
}

/** Whether something looks like a sealed voice, to whom ever. */
export function isSealed(value: unknown): value is Uint8Array {
	return value instanceof Uint8Array && value.length === SEALED;
}

/** As many bytes as a voice and the key of its tag take, for these two keys and no others. */
function streamOf(shared: Uint8Array, once: Uint8Array, key: string): Uint8Array {
	return hkdf(sha256, shared, undefined, concatBytes(USE, once, hexToBytes(key)), PADDED + TAG);
}

function mixed(bytes: Uint8Array, stream: Uint8Array): Uint8Array {
	return bytes.map((byte, at) => byte ^ (stream[at] ?? 0));
}

function tagOf(hidden: Uint8Array, stream: Uint8Array): Uint8Array {
	return hmac(sha256, stream.subarray(PADDED), hidden);
}
