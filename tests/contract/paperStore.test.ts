import 'fake-indexeddb/auto';

import { dexiePaperStore } from '#lib/storage/dexiePaperStore.ts';
import { memoryPaperStore, type PaperRoom } from '#lib/storage/memoryPaperStore.ts';

import { promisesOfPaperStore } from './paperStore.ts';

promisesOfPaperStore('memory', () => {
	const room: PaperRoom = new Map();
	return () => memoryPaperStore(room);
});

promisesOfPaperStore('Dexie', () => {
	const name = `rembuk-papers-${crypto.randomUUID()}`;
	return () => dexiePaperStore(name);
});
