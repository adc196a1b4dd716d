import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';

import { MEDIA_FOLDER, type PackedPiece } from './rembukMedia.ts';

/** The newest form of the file this app writes and reads. */
export const REMBUK_VERSION = 1;

/** The files a backup may hold, each a name in the zip. */
export const PARTS = [
	'plan.yjs',
	'ballots.yjs',
	'people.yjs',
	'plan.json',
	'activities.csv'
] as const;
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
	/** The version of the plan's own data; 1 from a relay, which reads no plan: whoever opens it looks again. */
	planVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	createdAt: v.string(),
	/** For whoever unpacks it by hand: what to know before passing it on. */
	note: v.optional(v.string()),
	files: v.record(v.string(), fingerprint),
	/** The fingerprint of all of the above, so that not even a letter of it can change unseen. */
	check: v.string()
});

/** The contents of a backup, as its manifest tells them. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What a manifest says beside its parts. */
export type About = Omit<Manifest, 'format' | 'version' | 'files' | 'check'>;

type Hash = (bytes: Uint8Array) => Uint8Array;

/** The fingerprint of a manifest without its own `check`, keys in the order they stand in. */
export function checkOf(manifest: object | null): string {
	const said = Object.entries(manifest ?? {}).filter(([key]) => key !== 'check');
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said))));
}

/** What a part must be, letter by letter, when it is opened again. `hash`: another SHA-256, where there is a faster one. */
export function fingerprintOf(bytes: Uint8Array, hash: Hash = sha256): Manifest['files'][string] {
	return { sha256: bytesToHex(hash(bytes)), bytes: bytes.length };
}

/** How a backup is packed. `media`: what stands behind it, see `withMedia`. */
interface Packed {
	level?: 0 | 6;
	hash?: Hash;
	media?: readonly Pick<PackedPiece, 'name' | 'bytes'>[];
}

/** Puts parts and their manifest into one file. The same parts give the same bytes. `level` 0 packs at once and loosely. */
export function packParts(
	files: Partial<Record<Part, Uint8Array>>,
	about: About,
	{ level = 6, hash = sha256, media = [] }: Packed = {}
): Uint8Array<ArrayBuffer> {
	const manifest: Omit<Manifest, 'check'> = {
		format: 'rembuk',
		version: REMBUK_VERSION,
		...about,
		files: Object.fromEntries([
			...Object.entries(files).map(([name, bytes]) => [name, fingerprintOf(bytes, hash)] as const),
			...media.map(({ name, bytes }) => [MEDIA_FOLDER + name, { sha256: name, bytes }] as const)
		])
	};
	const written = JSON.stringify({ ...manifest, check: checkOf(manifest) }, null, '\t');
	const first = { 'manifest.json': strToU8(written) };
	return zipSync({ ...first, ...files }, { level, mtime: new Date(1980, 0, 1) });
}
