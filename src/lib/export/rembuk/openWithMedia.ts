import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { LARGEST_MEDIA, MEDIA_NAME, MOST_MEDIA } from '#lib/protocol/media.ts';
import { entriesIn, MEDIA_FOLDER, type Entry } from '#lib/protocol/rembukMedia.ts';

import { LARGEST_REMBUK, openRembuk, type Opened, type RembukRefusal } from './openRembuk.ts';

/** The photos and recordings of a backup. What one is, whoever keeps it checks by its name. */
export interface MediaInFile {
	/** All the file says it has. */
	names: string[];
	/** The bytes of one; nothing where the file was cut off before it, or is damaged there. */
	read(name: string): Promise<Uint8Array | undefined>;
}

/** A backup that was opened and found whole, and what is behind it. */
export type OpenedFile = Opened & { media: MediaInFile };

/**
 * Opens a `.rembuk` file without reading all of it at once: the plan is checked as ever, photos are read one by one. A
 * photo that is damaged or cut off costs that photo and not the plan (MEDIA-38).
 */
export async function openWithMedia(file: Blob): Promise<Result<OpenedFile, RembukRefusal>> {
	if (file.size > LARGEST_REMBUK + MOST_MEDIA) return refuse('file-too-large');
	const entries = await entriesIn(file);
	const media = entries.filter(({ name }) => name.startsWith(MEDIA_FOLDER));
	const head = media[0] ? file.slice(0, media[0].from) : file;
	if (head.size > LARGEST_REMBUK) return refuse('file-too-large');
	const opened = openRembuk(new Uint8Array(await head.arrayBuffer()));
	if (!opened.ok) return opened;
	const { files } = opened.value.manifest;
	const names = Object.keys(files).flatMap((path) => {
		const name = path.startsWith(MEDIA_FOLDER) ? path.slice(MEDIA_FOLDER.length) : '';
		return MEDIA_NAME.test(name) ? name : [];
	});
	const found = new Map(media.map((entry) => [entry.name, entry]));
	const sizeOf = (name: string) => files[MEDIA_FOLDER + name]?.bytes;
	return done({
		...opened.value,
		media: {
			names,
			read: (name) => readPiece(file, found.get(MEDIA_FOLDER + name), sizeOf(name))
		}
	});
}

async function readPiece(file: Blob, entry: Entry | undefined, size: number | undefined) {
	const isSound = entry?.isPlain && entry.bytes === size && entry.bytes <= LARGEST_MEDIA;
	if (!entry || !isSound || entry.at + entry.bytes > file.size) return undefined;
	return new Uint8Array(await file.slice(entry.at, entry.at + entry.bytes).arrayBuffer());
}
