import { newestFirst, type Shelf, type ShelfEntry } from './shelf.ts';

/** An empty place for a memory shelf. Two shelves on the same one are two tabs of one browser. */
export function memoryShelfRoom(): Map<string, ShelfEntry> {
	return new Map();
}

/** A shelf for tests and for a browser that keeps nothing. */
export function memoryShelf(entries = memoryShelfRoom()): Shelf {
	const keyOf = (plan: string, server: string) => `${server}:${plan}`;

	return {
		list: async () => newestFirst([...entries.values()]),
		get: async (plan, server) => entries.get(keyOf(plan, server)),
		put: async (entry) => void entries.set(keyOf(entry.plan, entry.server), { ...entry }),
		remove: async (plan, server) => void entries.delete(keyOf(plan, server)),
		close: () => undefined
	};
}
