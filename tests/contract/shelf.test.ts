import 'fake-indexeddb/auto';

import { dexieShelf } from '#lib/storage/dexieShelf.ts';
import { memoryShelf, memoryShelfRoom } from '#lib/storage/memoryShelf.ts';

import { promisesOfShelf } from './shelf.ts';

promisesOfShelf('memory', () => {
	const room = memoryShelfRoom();
	return () => memoryShelf(room);
});

promisesOfShelf('Dexie', () => {
	const name = `rembuk-device-${crypto.randomUUID()}`;
	return () => dexieShelf(name);
});
