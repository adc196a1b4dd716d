import { ideasOf, type Idea } from '#lib/domain/ideas/ideas.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { xmlText } from '../board/xml.ts';
import { imageData } from '../drawing/imageData.ts';
import { ideasForFiles } from '../ideasForFiles.ts';
import { plainText } from '../plainText.ts';
import { both, line } from './html.ts';

/** The largest photo the page takes in, and all of them together, in bytes: it has to open on an old phone. */
const LARGEST = 400_000;
const MOST = 15_000_000;

/** So many letters of an idea say which photo it is. */
const LONGEST_ALT = 160;

/** A photo or finger drawing of a page: an address that holds all of it, or that it is too heavy. */
type Photo = { address: string; bytes: number } | 'too-heavy';

/** Those of a page by their hashes. */
export type ArchivePhotos = ReadonlyMap<string, Photo>;

/** Whom to tell how many of how many are looked at, and how many bytes all of them may be. */
interface Gathering {
	onProgress?: (done: number, of: number) => void;
	most?: number;
}

/** The hashes an archive wants, each once: of the ideas the room may read, and not what a facilitator took off. */
function wantedIn(plan: Plan): string[] {
	const shown = ideasForFiles(ideasOf(plan)).filter(({ photoOff }) => !photoOff);
	return [...new Set(shown.flatMap(({ photo }) => photo ?? []))];
}

/**
 * Gathers what an archive shows, one after the other. What is not to be had, or is no photo, is left out: the page says
 * so where it would stand (YEAR-35).
 */
export async function archivePhotos(
	plan: Plan,
	read: (hash: string) => Promise<Uint8Array | undefined>,
	{ onProgress = () => undefined, most = MOST }: Gathering = {}
): Promise<{ photos: ArchivePhotos; missing: number }> {
	const wanted = wantedIn(plan);
	const photos = new Map<string, Photo>();
	let left = most;
	for (const [at, hash] of wanted.entries()) {
		onProgress(at, wanted.length);
		const bytes = await read(hash).catch(() => undefined); // one that is spoilt takes no other with it
		const photo = photoIn(bytes, Math.min(LARGEST, left));
		if (photo) photos.set(hash, photo);
		if (typeof photo === 'object') left -= photo.bytes;
	}
	return { photos, missing: wanted.length - photos.size };
}

function photoIn(bytes: Uint8Array | undefined, most: number): Photo | undefined {
	const address = bytes && imageData(bytes);
	if (!bytes || address === undefined) return undefined;
	return bytes.length > most ? 'too-heavy' : { address, bytes: bytes.length };
}

/** What belongs to an idea beside its words: its photo or drawing, or where that is; a recording is in the backup. */
export function mediaHtml(
	idea: Idea,
	{ photos, language }: { photos: ArchivePhotos; language: 'id' | 'en' }
): string {
	const photo = idea.photo !== undefined && !idea.photoOff ? photos.get(idea.photo) : 'none';
	const voice = idea.voice !== undefined && !idea.voiceOff;
	return [
		photo === undefined ? line(both(NOT_HERE), 'soft') : '',
		photo === 'too-heavy' ? line(both(TOO_HEAVY), 'soft') : '',
		typeof photo === 'object' ? imageHtml(photo.address, idea.text, language) : '',
		voice ? line(both(VOICE), 'soft') : ''
	].join('');
}

function imageHtml(address: string, said: string, language: 'id' | 'en'): string {
	const words = plainText(said, LONGEST_ALT).replaceAll('\n', ' ');
	const alt = `${language === 'id' ? 'Foto atau gambar usulan' : 'Photo or drawing of the idea'}: ${words}`;
	return `<img src="${address}" alt="${xmlText(alt)}">`;
}

const NOT_HERE = [
	'Foto atau gambarnya belum ada di perangkat yang membuat arsip ini.',
	'Its photo or drawing had not come to the device this archive was made on.'
] as const;
const TOO_HEAVY = [
	'Foto atau gambarnya terlalu berat untuk halaman ini. Ada di cadangan lengkap (.rembuk).',
	'Its photo or drawing is too heavy for this page. It is in the full backup (.rembuk).'
] as const;
const VOICE = [
	'Rekaman suaranya ada di cadangan lengkap (.rembuk).',
	'Its recording is in the full backup (.rembuk).'
] as const;
