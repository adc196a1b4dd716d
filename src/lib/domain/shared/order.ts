import { generateKeyBetween } from 'fractional-indexing';

import { compare } from './stamp.ts';

/** Something with a place among its siblings. */
export interface Placed {
	id: string;
	order: string;
}

/** By place; two cards put in one place while apart stand in the order of their ids, everywhere. */
export function byOrder(a: Placed, b: Placed): number {
	return compare(a.order, b.order) || compare(a.id, b.id);
}

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

/** True for a key this app could have made: anything else from a peer is put at the end. */
export function isPlace(value: unknown): value is string {
	if (typeof value !== 'string' || value.length > 200) return false;
	try {
		generateKeyBetween(value, null);
		return true;
	} catch {
		return false; // not an order key
	}
}
