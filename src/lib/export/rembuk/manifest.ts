import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';

/** The newest form of the file this app writes and reads. */
export const REMBUK_VERSION = 1;

/** The files a backup may hold, each a name in the zip. */
export const PARTS = ['plan.yjs', 'ballots.yjs', 'plan.json', 'activities.csv'] as const;
export type Part = (typeof PARTS)[number];

const fingerprint = v.object({
	/** In hex, of the file as it is when unpacked. */
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0))
});

/** What kind of file this is, before anything else is believed. */
export const labelSchema = v.object({
	format: v.literal('rembuk'),
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
});

/** `manifest.json`: what a backup holds. It names no server and no person, so that it opens anywhere. */
export const manifestSchema = v.object({
	format: v.literal('rembuk'),
	version: v.literal(REMBUK_VERSION),
	plan: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)),
	title: v.string(),
	village: v.string(),
	language: v.string(),
	/** The version of the plan's own data. */
	planVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	createdAt: v.string(),
	files: v.record(v.string(), fingerprint),
	/** The fingerprint of all of the above, so that not even a letter of it can change unseen. */
	check: v.string()
});

/** The contents of a backup, as its manifest tells them. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The fingerprint of a manifest without its own `check`, keys in the order they stand in. */
export function checkOf(manifest: object | null): string {
	const said = Object.entries(manifest ?? {}).filter(([key]) => key !== 'check');
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said))));
}

/** What a part must be, letter by letter, when it is opened again. */
export function fingerprintOf(bytes: Uint8Array): Manifest['files'][string] {
	return { sha256: bytesToHex(sha256(bytes)), bytes: bytes.length };
}
