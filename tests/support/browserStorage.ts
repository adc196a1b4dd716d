import { vi } from 'vitest';

/** Gives a test a browser's storage of its own, with room for everything unless it is full; what is kept there by its name. */
export function browserStorage(room = { isFull: false }): Map<string, string> {
	const items = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		get length() {
			return items.size;
		},
		key: (at: number) => [...items.keys()][at] ?? null,
		getItem: (name: string) => items.get(name) ?? null,
		setItem(name: string, value: string) {
			if (room.isFull) throw new DOMException('no room', 'QuotaExceededError');
			items.set(name, value);
		},
		removeItem: (name: string) => void items.delete(name)
	});
	return items;
}
