import type { MediaEntry, MediaStore } from './mediaStore.ts';

/** Media by plan and hash: two stores on the same one are two tabs of one browser. */
export type MediaRoom = Map<string, { entry: MediaEntry; bytes: Uint8Array }>;

/** A store for tests and for a browser that keeps nothing. */
export function memoryMediaStore(kept: MediaRoom = new Map()): MediaStore {
	const key = (plan: string, hash: string) => `${plan} ${hash}`;
	return {
		async put(entry, bytes) {
			const size = bytes.byteLength;
			kept.set(key(entry.plan, entry.hash), { entry: { ...entry, size }, bytes: bytes.slice() });
		},
		read: async (plan, hash) => kept.get(key(plan, hash))?.bytes.slice(),
		async note(plan, hash, news) {
			const known = kept.get(key(plan, hash));
			if (known) known.entry = { ...known.entry, ...news };
		},
		list: async (plan) =>
			[...kept.values()].flatMap(({ entry }) =>
				plan === undefined || entry.plan === plan ? { ...entry } : []
			),
		async remove(plan, hash) {
			kept.delete(key(plan, hash));
		},
		close: () => undefined
	};
}
