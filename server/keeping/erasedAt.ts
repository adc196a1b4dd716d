import type { RoomStore } from '../store/roomStore.ts';

const KEY = 'erased:';

/** When a plan was last erased down to what it shows, as an ISO date, if it ever was. */
export function erasedAt(store: RoomStore, plan: string): Promise<string | undefined> {
	return store.get(KEY + plan);
}

/** Remembers that a plan was erased down to what it shows: a copy that turns up later may be older than that. */
export function noteErased(store: RoomStore, plan: string, now: number): Promise<void> {
	return store.set({ [KEY + plan]: new Date(now).toISOString() });
}
