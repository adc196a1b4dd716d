import * as Y from 'yjs';

import { sharedText } from '../shared/text.ts';

/**
 * A record as it goes on in another plan: the same id, words and makers, without the keys that speak of the plan it
 * leaves, and with those that are said anew.
 */
export function copied(
	record: Y.Map<unknown>,
	leaves: ReadonlySet<string>,
	anew: Record<string, unknown> = {}
): Y.Map<unknown> {
	const kept = [...record.entries()]
		.filter(([key]) => !leaves.has(key.split(':')[0] ?? key))
		.map(([key, value]): [string, unknown] => [key, valueOf(value)]);
	return new Y.Map<unknown>([...kept, ...Object.entries(anew)]);
}

/** A shared type lives in one document: its copy is another with the same content. */
function valueOf(value: unknown): unknown {
	if (value instanceof Y.Text) return sharedText(value.toString());
	return value instanceof Y.AbstractType ? value.clone() : value;
}
