import { mediaTypeOf } from '#lib/protocol/media.ts';
import type { MediaState, MediaStore } from '#lib/storage/mediaStore.ts';

import { mediaHash } from './mediaHash.ts';
import { mediaMark } from './mediaMark.ts';
import { mediaStoreHere } from './mediaOf.ts';
import { remember } from './settings.ts';

/** The photos and recordings of a file, read one by one. */
export interface GivenMedia {
	names: readonly string[];
	read(name: string): Promise<Uint8Array | undefined>;
}

/** Puts the photos and recordings of a file onto this device, to be sent to the laptop from here. Gives how many could not be kept; what is here already stays, and goes to a laptop that has not got it (MEDIA-38). */
export async function receiveMedia(
	plan: string,
	given: GivenMedia,
	onProgress: (done: number, of: number) => void,
	open: typeof mediaStoreHere = mediaStoreHere
): Promise<number> {
	let lost = 0;
	const store = await open(() => (lost += 1));
	const here = new Map((await store.list(plan)).map(({ hash, state }) => [hash, state]));
	for (const [at, name] of given.names.entries()) {
		onProgress(at, given.names.length);
		const isKept = here.has(name) || (await keep(store, plan, name, await given.read(name)));
		if (!isKept) lost += 1;
		if (isUnsent(here.get(name))) await store.note(plan, name, { state: 'waiting' });
	}
	if (given.names.length > 0) remember(mediaMark(plan), String(given.names.length)); // sent when the plan is opened
	return lost;
}

/** What came from another laptop, or was never sent: `sent` is asked for by itself. */
function isUnsent(state: MediaState | undefined): boolean {
	return state === 'fetched' || state === 'draft';
}

/** False for what is not what it is called: nobody believes a file. */
async function keep(
	store: MediaStore,
	plan: string,
	name: string,
	bytes: Uint8Array | undefined
): Promise<boolean> {
	if (!bytes || !mediaTypeOf(bytes) || (await mediaHash(bytes)) !== name) return false;
	await store.put({ plan, hash: name, state: 'waiting', usedAt: Date.now() }, bytes);
	return true;
}
