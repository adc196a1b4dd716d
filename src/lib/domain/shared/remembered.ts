import type * as Y from 'yjs';

import type { Records } from '../plan.ts';
import { rawOf, recordIn } from './fields.ts';

export type Shared = Records | Y.Map<unknown>;
type Read<T> = (raw: Record<string, unknown>, id: string) => T | undefined;

/** What was read of each shared type, by who read it, until a change touches the type or anything in it. */
const KNOWN = new WeakMap<Shared, Map<unknown, unknown>>();
const WATCHED = new WeakSet<Y.Doc>();

/**
 * Every readable record of a root in its order: a peer may have written anything, and what does not parse is left out.
 * Of thousands only those that changed are read anew, and the others are the very ones they were: a screen that shows
 * them draws what changed. What is remembered belongs to all who ask: nobody may write to it.
 */
export function rememberedIn<T>(
	root: Records,
	read: Read<T>,
	order: (a: T, b: T) => number
): readonly T[] {
	return remembered(root, read, () => {
		const found: T[] = [];
		for (const id of root.keys()) {
			const record = recordIn(root, id);
			const row = record && remembered(record, read, () => readAs(id, rawOf(record), read));
			if (row !== undefined) found.push(row);
		}
		return found.sort(order);
	});
}

/** The answer to a question about a shared type, until the type or anything in it changes. `asked` names the question. */
export function remembered<T>(type: Shared, asked: unknown, answer: () => T): T {
	const { doc } = type;
	// In the middle of a change nothing says yet what was changed.
	if (!doc || doc._transaction) return answer();
	forgetChanged(doc);
	const known = KNOWN.get(type) ?? new Map<unknown, unknown>();
	KNOWN.set(type, known);
	if (!known.has(asked)) known.set(asked, answer());
	return known.get(asked) as T;
}

/** Two records must never go by one id. */
function readAs<T>(id: string, raw: Record<string, unknown>, read: Read<T>): T | undefined {
	return raw['id'] === id ? read(raw, id) : undefined;
}

/** Before anybody hears of a change, what it touched is forgotten. */
function forgetChanged(doc: Y.Doc): void {
	if (WATCHED.has(doc)) return;
	WATCHED.add(doc);
	doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => {
		for (const type of changed.keys()) {
			for (let at: unknown = type; at; at = (at as Shared).parent) KNOWN.delete(at as Shared);
		}
	});
}
