import { imageData } from '#lib/export/drawing/imageData.ts';
import { mediaOf } from '#lib/session/mediaOf.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** The photos of these hashes that can be had now, each as an address that holds all of it. */
export async function photosHere(
	session: Session,
	hashes: readonly string[]
): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	if (hashes.length === 0) return found;
	const media = await mediaOf(session);
	for (const hash of hashes) {
		// One that cannot be read leaves its place in the picture, and the screen says how many.
		const bytes = await media.read(hash).catch(() => undefined);
		const address = bytes && imageData(bytes);
		if (address !== undefined) found.set(hash, address);
	}
	return found;
}
