import type { PaperStore, StoredPaper } from './paperStore.ts';

/** Papers by plan, room and name: two stores on the same one are two tabs of one browser. */
export type PaperRoom = Map<string, { plan: string; paper: StoredPaper }>;

/** A store for tests and for a browser that keeps nothing. */
export function memoryPaperStore(kept: PaperRoom = new Map()): PaperStore {
	return {
		list: async (plan) =>
			[...kept.values()].filter((one) => one.plan === plan).map(({ paper }) => ({ ...paper })),
		async add(plan, papers) {
			for (const paper of papers) {
				const key = `${plan} ${paper.room} ${paper.name}`;
				if (!kept.has(key)) kept.set(key, { plan, paper: { ...paper } });
			}
		},
		close: () => undefined
	};
}
