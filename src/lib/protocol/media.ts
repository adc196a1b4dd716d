const KB = 1024;
const MB = 1024 * KB;

/** What a photo, a finger drawing or a voice note may be: seen by its first bytes, whatever it is called. */
export const MEDIA_TYPES = [
	'image/jpeg',
	'image/png',
	'image/webp',
	'audio/webm',
	'audio/ogg',
	'audio/mp4',
	'audio/3gpp',
	'audio/mpeg',
	'audio/aac',
	'audio/wav'
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The largest piece, in bytes. */
export const LARGEST_MEDIA = 8 * MB;

/** The largest voice note, in bytes: a minute and a half as the greediest recorder of a phone keeps it. */
export const LARGEST_VOICE = 3 * MB;

/** The longest voice note, in seconds. */
export const LONGEST_VOICE = 90;

/** All photos and recordings of one plan, in bytes. */
export const MOST_MEDIA = 1024 * MB;

/** How much a client sends at once, in bytes: on a slow line a request must be over within the relay's patience of 20 s. */
export const UPLOAD_STEP = 256 * KB;

/** So many first bytes tell what it is. */
export const SNIFFED = 64;

/** How a piece is called: the SHA-256 of its bytes, 64 hex digits in small letters. */
export const MEDIA_NAME = /^[0-9a-f]{64}$/;

/** How many bytes of a piece the relay has: asked by HEAD, said in answers, and in a PUT where it goes on from. */
export const UPLOAD_OFFSET = 'upload-offset';

/** In a PUT: how long the piece is in all. Without it, it ends with this request. */
export const UPLOAD_LENGTH = 'upload-length';

/** Why the relay does not take a piece, besides the reasons of the whole API. The body is `{ "refusal": code }`. */
export const MEDIA_REFUSALS = [
	'wrong-type',
	'wrong-hash',
	'wrong-offset',
	'too-large',
	'plan-full',
	'too-fast',
	'disk-full'
] as const;
export type MediaRefusal = (typeof MEDIA_REFUSALS)[number];

/** The answer to a PUT: how many bytes the relay has, and whether that is all of it, checked and on its disk. */
export interface MediaKept {
	bytes: number;
	whole: boolean;
}

/** Where a piece of a plan is fetched from and sent to. */
export function mediaPath(plan: string, name: string): string {
	return `/api/plans/${plan}/media/${name}`;
}

/** One piece the relay has of a plan. */
export interface MediaListed {
	name: string;
	bytes: number;
}

/** The answer to who asks which pieces of a plan there are. */
export interface MediaList {
	media: MediaListed[];
}

/** Where all pieces of a plan are told, to whoever leads it. */
export function mediaListPath(plan: string): string {
	return `/api/plans/${plan}/media`;
}

/** The kinds of MP4 that hold sound a browser plays; pictures and films are MP4 too. */
const MP4_BRANDS = ['M4A ', 'M4B ', 'isom', 'iso2', 'iso5', 'iso6', 'mp41', 'mp42', 'dash'];

/** What an MP4 is by its brand: phones' own recorders write 3GPP, the older brother of the same box. */
function typeInBox(first: string): MediaType | undefined {
	const brand = first.slice(8, 12);
	if (/^3g[p2]\w$/.test(brand)) return 'audio/3gpp';
	return MP4_BRANDS.includes(brand) ? 'audio/mp4' : undefined;
}

/** How each kind begins: the letters at a place, a byte each; some begin in one of several ways. */
const BEGINNINGS: readonly [MediaType, ...(readonly [at: number, is: string])[]][] = [
	['image/jpeg', [0, '\xff\xd8\xff']],
	['image/png', [0, '\x89PNG\r\n\x1a\n']],
	['image/webp', [0, 'RIFF'], [8, 'WEBP']],
	['audio/wav', [0, 'RIFF'], [8, 'WAVE']],
	['audio/webm', [0, '\x1a\x45\xdf\xa3']],
	['audio/ogg', [0, 'OggS']],
	['audio/mpeg', [0, 'ID3']],
	['audio/mpeg', [0, '\xff\xfb']],
	['audio/mpeg', [0, '\xff\xf3']],
	['audio/mpeg', [0, '\xff\xf2']],
	['audio/aac', [0, '\xff\xf1']],
	['audio/aac', [0, '\xff\xf9']]
];

/** What bytes are, by the first `SNIFFED` of them; nothing for what is none of `MEDIA_TYPES` (MEDIA-3). */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
	const first = String.fromCharCode(...bytes.subarray(0, SNIFFED));
	if (first.startsWith('ftyp', 4)) return typeInBox(first);
	const found = BEGINNINGS.find(([, ...parts]) =>
		parts.every(([at, is]) => first.startsWith(is, at))
	)?.[0];
	const isOtherMatroska = found === 'audio/webm' && !first.includes('webm');
	return isOtherMatroska ? undefined : found;
}

/** How many bytes a piece of this type may have. */
export function largestOf(type: MediaType): number {
	return type.startsWith('audio/') ? LARGEST_VOICE : LARGEST_MEDIA;
}
