import type { Activity } from '#lib/domain/actions/read.ts';

import { cell, type Cell, type Draft } from './draft.ts';
import type { Source } from './sheet.ts';
import { signRows } from './signRows.ts';
import { sourceRows } from './sourceRows.ts';

const LEFT = 4;

/** What stands under the table, side by side: where the money comes from, and who signs. Gives its first row. */
export function closing(
	draft: Draft,
	source: Source,
	activities: readonly Activity[],
	columns: number
): number {
	const first = draft.space(10);
	const left = sourceRows(source, activities, draft.last + 1);
	const right = signRows(source, columns - LEFT, left.length);
	const empty = (across: number): Cell[] => [cell('plain', undefined, { across })];
	for (let at = 0; at < Math.max(left.length, right.length); at++) {
		draft.add(...(left[at] ?? empty(LEFT)), ...(right[at] ?? empty(columns - LEFT)));
	}
	return first;
}
