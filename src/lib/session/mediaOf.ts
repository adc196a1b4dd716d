import type { Plan } from '#lib/domain/plan.ts';
import type { MediaStore } from '#lib/storage/mediaStore.ts';

import { thisDevice } from './device.ts';
import { Media } from './media.svelte.ts';
import { mediaMark } from './mediaMark.ts';
import { mediaNames } from './mediaNames.ts';
import { mediaWire } from './mediaWire.ts';
import { roomyStore } from './roomyStore.ts';
import type { Safety } from './safety.svelte.ts';
import { remember } from './settings.ts';

/** Whose photos: an open plan. */
export interface MediaHolder {
	id: string;
	plan: Plan;
	safety: Pick<Safety, 'connected' | 'keeps'>;
	ticket: string | undefined;
	isOpen: boolean;
	ends: (() => void)[];
}

const opened = new WeakMap<MediaHolder, Promise<Media>>();

/** The photos and recordings of an open plan, opened when first needed: what waited since the last time goes on. */
export function mediaOf(session: MediaHolder): Promise<Media> {
	const known = opened.get(session);
	if (known) return known;
	const opening = openMedia(session);
	opened.set(session, opening);
	opening.catch(() => opened.delete(session)); // a part that did not come is asked for again
	return opening;
}

/** Where this device keeps photos and recordings. `onFail`: told when something of its own is in this tab only. */
export async function mediaStoreHere(onFail: () => void): Promise<MediaStore> {
	const { keeps } = await thisDevice();
	const disk = keeps
		? (await import('#lib/storage/dexieMediaStore.ts')).dexieMediaStore()
		: (await import('#lib/storage/memoryMediaStore.ts')).memoryMediaStore();
	return roomyStore(disk, { estimate, onFail });
}

async function openMedia(session: MediaHolder): Promise<Media> {
	const { doc } = session.plan;
	const media = new Media({
		plan: session.id,
		store: await mediaStoreHere(() => (session.safety.keeps = false)),
		wire: mediaWire,
		ticket: () => (session.safety.connected ? session.ticket : undefined),
		names: () => mediaNames(doc),
		isOpen: () => session.isOpen,
		now: () => Date.now(),
		onWaiting: (count) => remember(mediaMark(session.id), count > 0 ? String(count) : ''),
		pause: (milliseconds) => new Promise((next) => setTimeout(next, milliseconds))
	});
	session.ends.push(() => media.letGo());
	void media.goOn();
	return media;
}

/** Only secure pages are told how large their disk is. */
async function estimate() {
	const storage = navigator.storage as StorageManager | undefined;
	return storage?.estimate();
}
