import type { RoomStore } from '#server/store/roomStore.ts';

/** A promise and the way to settle it. */
export function gate() {
	let open = () => {};
	const opened = new Promise<void>((resolve) => (open = resolve));
	return { opened, open };
}

/** A store whose methods a test can replace, one at a time, and put back. */
export function withChanges(store: RoomStore, changes: Partial<RoomStore>): RoomStore {
	return new Proxy(store, {
		get(target, name: keyof RoomStore) {
			const own = changes[name] ?? target[name];
			return typeof own === 'function' ? own.bind(target) : own;
		}
	});
}
