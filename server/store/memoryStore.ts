import { assertUnbroken, leaving, type LogEntry, type Page, type RoomStore } from './roomStore.ts';

/** A store for tests and trials: keeps every promise except surviving the process. */
export function memoryStore(): RoomStore {
	const logs = new Map<string, LogEntry[]>();
	const pasts = new Map<string, Page[]>();
	const facts = new Map<string, string>();
	return {
		...logsIn(logs, facts),
		...tidyingOf(logs, pasts, facts),
		...factsIn(facts),
		async isNew() {
			return logs.size === 0 && facts.size === 0;
		},
		async close() {}
	};
}

type Logs = Map<string, LogEntry[]>;
type Facts = Map<string, string>;

function logsIn(logs: Logs, facts: Facts): Pick<RoomStore, 'read' | 'append'> {
	const logOf = (room: string) => logs.get(room) ?? [];
	return {
		async read(room) {
			const numbers = logOf(room).map(({ number }) => number);
			assertUnbroken(room, numbers, numbers.at(-1) ?? 0);
			return logOf(room).map(copy);
		},
		async append(room, entries, more = {}) {
			if (entries.length > 0) logs.set(room, [...logOf(room), ...entries.map(copy)]);
			for (const [key, value] of Object.entries(more)) facts.set(key, value);
		}
	};
}

function tidyingOf(
	logs: Logs,
	pasts: Map<string, Page[]>,
	facts: Facts
): Pick<RoomStore, 'compact' | 'past' | 'thin' | 'erase'> {
	const pastOf = (room: string) => pasts.get(room) ?? [];
	return {
		async compact(room, merged, pack) {
			const { number } = merged;
			const upTo = logs.get(room)?.filter((line) => line.number <= number) ?? [];
			const gone = leaving(upTo, number, pastOf(room).length > 0);
			const bytes = gone && (await pack?.(gone));
			if (!gone) return;
			if (bytes) pasts.set(room, [...pastOf(room), { number, bytes }]);
			const later = logs.get(room)?.filter((line) => line.number > number) ?? [];
			logs.set(room, [copy(merged), ...later]);
		},
		async past(room) {
			return [...pastOf(room)];
		},
		async thin(room, page) {
			const later = pastOf(room).filter(({ number }) => number > page.number);
			pasts.set(room, [page, ...later]);
		},
		async erase(room, merged, keys = []) {
			if (merged) logs.set(room, [copy(merged)]);
			pasts.delete(room);
			for (const key of keys) facts.delete(key);
		}
	};
}

function factsIn(facts: Facts): Pick<RoomStore, 'get' | 'facts' | 'set'> {
	return {
		async get(key) {
			return facts.get(key);
		},
		async facts(prefix) {
			return new Map([...facts].filter(([key]) => key.startsWith(prefix)));
		},
		async set(more) {
			for (const [key, value] of Object.entries(more)) facts.set(key, value);
		}
	};
}

function copy({ number, update }: LogEntry): LogEntry {
	return { number, update: update.slice() };
}
