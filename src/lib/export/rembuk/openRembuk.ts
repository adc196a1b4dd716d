import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import * as Y from 'yjs';

import { PLAN_VERSION } from '#lib/domain/migrations/version.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import {
	checkOf,
	fingerprintOf,
	labelSchema,
	manifestSchema,
	PARTS,
	REMBUK_VERSION,
	type Manifest
} from '#lib/protocol/rembuk.ts';

import { unpack } from './unpack.ts';

/** Why a file was not opened. Each has words in every language. */
export type RembukRefusal = 'not-a-rembuk-file' | 'damaged-file' | 'newer-file' | 'file-too-large';

/** A backup that was opened and found whole. Its updates are merged into a plan, never put in its place. */
export interface Opened {
	manifest: Manifest;
	plan: Uint8Array;
	ballots?: Uint8Array;
}

/** The most a backup may be, packed or unpacked: 50 MB. */
export const LARGEST_REMBUK = 50 * 1024 * 1024;

type Opening<T> = Result<T, RembukRefusal>;
type Files = Map<string, Uint8Array>;

/** Opens a `.rembuk` file and checks every part of it. Whatever is wrong with it, this only says so: nothing is changed. */
export function openRembuk(bytes: Uint8Array): Opening<Opened> {
	const files = filesIn(bytes);
	if (!files.ok) return files;
	const manifest = readManifest(files.value.get('manifest.json'));
	return manifest.ok ? checked(manifest.value, files.value) : manifest;
}

function filesIn(bytes: Uint8Array): Opening<Files> {
	if (bytes.length > LARGEST_REMBUK) return refuse('file-too-large');
	if (!isZip(bytes)) return refuse('not-a-rembuk-file');
	const files = unpack(bytes, ['manifest.json', ...PARTS], LARGEST_REMBUK);
	if (files === 'too-large') return refuse('file-too-large');
	if (files !== 'broken' && files.has('manifest.json')) return done(files);
	return refuse(begins(bytes) ? 'damaged-file' : 'not-a-rembuk-file');
}

/** Every part of ours that the manifest names is there and is what it was. Others are left alone. */
function checked(manifest: Manifest, files: Files): Opening<Opened> {
	const named = PARTS.filter((name) => Object.hasOwn(manifest.files, name));
	const isWhole = named.every((name) => isSame(files.get(name), manifest.files[name]));
	const [plan, ballots] = (['plan.yjs', 'ballots.yjs'] as const).map((name) =>
		named.includes(name) ? files.get(name) : undefined
	);
	if (!isWhole || !plan || ![plan, ballots].every(isUpdate)) return refuse('damaged-file');
	return done({ manifest, plan, ...(ballots && { ballots }) });
}

function isSame(part: Uint8Array | undefined, said: Manifest['files'][string] | undefined) {
	if (!part || !said || part.length !== said.bytes) return false;
	return fingerprintOf(part).sha256 === said.sha256;
}

function readManifest(bytes: Uint8Array | undefined): Opening<Manifest> {
	const json = bytes && parsed(strFromU8(bytes));
	if (json === undefined) return refuse('damaged-file');
	const label = v.safeParse(labelSchema, json);
	if (!label.success) return refuse('not-a-rembuk-file');
	if (label.output.version > REMBUK_VERSION) return refuse('newer-file');
	const manifest = v.safeParse(manifestSchema, json);
	if (!manifest.success || checkOf(json) !== manifest.output.check) return refuse('damaged-file');
	return manifest.output.planVersion > PLAN_VERSION ? refuse('newer-file') : done(manifest.output);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // the caller says what that means
	}
}

/** True for an update, and for a part that is not there. */
function isUpdate(bytes: Uint8Array | undefined): boolean {
	try {
		if (!bytes) return true;
		Y.decodeUpdate(bytes);
		return true;
	} catch {
		return false; // bytes that are no update: the caller refuses the file
	}
}

function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** True for a file that begins as ours do, even if the rest of it is gone. */
function begins(bytes: Uint8Array): boolean {
	return strFromU8(bytes.subarray(30, 43), true) === 'manifest.json';
}
