import { imageData } from '#lib/export/drawing/imageData.ts';

/** What reads a photo's bytes, if they are here or can be had now. */
export interface PhotoReader {
	read(hash: string): Promise<Uint8Array | undefined>;
}

/** The photos of these hashes that can be had now, each as an address that holds all of it. */
export async function photosHere(
	media: PhotoReader,
	hashes: readonly string[]
): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const hash of hashes) {
		// One that cannot be read leaves its place in the picture, and the screen says how many.
		const bytes = await media.read(hash).catch(() => undefined);
		const address = bytes && imageData(bytes);
		if (address !== undefined) found.set(hash, address);
	}
	return found;
}
