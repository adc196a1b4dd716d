import { assertUnbroken, type LogEntry, type RoomStore } from './roomStore.ts';

/** A store for tests and trials: keeps every promise except surviving the process. */
export function memoryStore(): RoomStore {
	const logs = new Map<string, LogEntry[]>();
	const facts = new Map<string, string>();
	const logOf = (room: string) => logs.get(room) ?? [];
	const copy = ({ number, update }: LogEntry) => ({ number, update: update.slice() });

	return {
		async read(room) {
			const numbers = logOf(room).map(({ number }) => number);
			assertUnbroken(room, numbers, numbers.at(-1) ?? 0);
			return logOf(room).map(copy);
		},
		async append(room, entries, more = {}) {
			logs.set(room, [...logOf(room), ...entries.map(copy)]);
			for (const [key, value] of Object.entries(more)) facts.set(key, value);
		},
		async compact(room, merged) {
			const later = logOf(room).filter(({ number }) => number > merged.number);
			logs.set(room, [copy(merged), ...later]);
		},
		async get(key) {
			return facts.get(key);
		},
		async facts(prefix) {
			return new Map([...facts].filter(([key]) => key.startsWith(prefix)));
		},
		async set(more) {
			for (const [key, value] of Object.entries(more)) facts.set(key, value);
		},
		async isNew() {
			return logs.size === 0 && facts.size === 0;
		},
		async close() {}
	};
}
