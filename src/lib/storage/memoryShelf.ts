import { newestFirst, type Shelf, type ShelfEntry } from './shelf.ts';

/** What a memory shelf stands on. Two shelves on the same one are two tabs of one browser. */
export interface MemoryShelfRoom {
	entries: Map<string, ShelfEntry>;
	settings: Map<string, string>;
}

/** An empty place for a memory shelf. */
export function memoryShelfRoom(): MemoryShelfRoom {
	return { entries: new Map(), settings: new Map() };
}

/** A shelf for tests and for a browser that keeps nothing. */
export function memoryShelf({ entries, settings } = memoryShelfRoom()): Shelf {
	const keyOf = (plan: string, server: string) => `${server}:${plan}`;

	return {
		list: async () => newestFirst([...entries.values()]),
		get: async (plan, server) => entries.get(keyOf(plan, server)),
		put: async (entry) => void entries.set(keyOf(entry.plan, entry.server), { ...entry }),
		remove: async (plan, server) => void entries.delete(keyOf(plan, server)),
		recall: async (setting) => settings.get(setting),
		remember: async (setting, value) => void settings.set(setting, value),
		recallOr: async (setting, value) => {
			const known = settings.get(setting) ?? value;
			settings.set(setting, known);
			return known;
		},
		close: () => undefined
	};
}
