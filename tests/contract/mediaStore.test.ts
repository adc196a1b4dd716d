import 'fake-indexeddb/auto';

import { dexieMediaStore } from '#lib/storage/dexieMediaStore.ts';
import { memoryMediaStore, type MediaRoom } from '#lib/storage/memoryMediaStore.ts';

import { promisesOfMediaStore } from './mediaStore.ts';

promisesOfMediaStore('memory', () => {
	const room: MediaRoom = new Map();
	return () => memoryMediaStore(room);
});

promisesOfMediaStore('Dexie', () => {
	const name = `rembuk-media-${crypto.randomUUID()}`;
	return () => dexieMediaStore(name);
});
