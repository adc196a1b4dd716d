import { crcOf, type PackedPiece } from '#lib/protocol/rembukMedia.ts';

import { mediaNames } from './mediaNames.ts';
import { mediaOf, type MediaHolder } from './mediaOf.ts';

/** What a backup can have of a plan's photos and recordings, and how many it should have and cannot. */
export interface MediaForFile {
	pieces: PackedPiece<Blob>[];
	missing: number;
}

/** Where a plan names pieces that belong in a backup, whether or not somebody has brought them. */
const NAMED_IN = ['ideas', 'drawn', 'progress'];

/**
 * Gathers all photos and recordings a plan names, from this device and from the laptop, one after the other. Each is put
 * away by the browser as it comes, so that a phone's memory is not asked to hold them all. `onProgress`: how many of how many.
 */
export async function mediaForFile(
	session: MediaHolder,
	onProgress: (done: number, of: number) => void,
	media = mediaOf(session)
): Promise<MediaForFile> {
	const here = await media;
	const { doc } = session.plan;
	const [known, anywhere] = [await here.known(), mediaNames(doc)];
	const wanted = mediaNames(doc, NAMED_IN);
	const names = [
		...new Set([...wanted, ...[...known.keys()].filter((name) => anywhere.has(name))])
	];
	const pieces: PackedPiece<Blob>[] = [];
	for (const [at, name] of names.entries()) {
		onProgress(at, names.length);
		const bytes = known.has(name) ? await here.read(name) : undefined;
		if (!bytes) continue;
		const content = new Blob([bytes.slice()]);
		pieces.push({ name, bytes: bytes.length, crc: crcOf(bytes), content });
	}
	return { pieces, missing: names.length - pieces.length };
}
