import { generateKeyBetween } from 'fractional-indexing';

import { byOrder, isPlace, type Placed } from './placed.ts';

/** A place after `before` and ahead of `after`; nothing means the very start or end. */
export function placeBetween(before: string | undefined, after: string | undefined): string {
	const ahead = isPlace(before) ? before : null;
	const behind = isPlace(after) && (ahead === null || ahead < after) ? after : null;
	return generateKeyBetween(ahead, behind);
}

/** The place after the last of these. */
export function lastPlace(siblings: readonly Placed[]): string {
	return placeBetween([...siblings].sort(byOrder).at(-1)?.order, undefined);
}
