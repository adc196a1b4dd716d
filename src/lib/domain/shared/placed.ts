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

/** The place of a record, or the first one if a peer wrote something that is none. */
export function placeIn(value: unknown): string {
	return isPlace(value) ? value : FIRST_PLACE;
}

/** True for a key `placeBetween` could have made: head letter, that many digits, no zero at the end. */
export function isPlace(value: unknown): value is string {
	if (typeof value !== 'string' || value.length > 200) return false;
	const digits = wholeDigits(value.charCodeAt(0));
	return (
		/^[A-Za-z][0-9A-Za-z]+$/.test(value) &&
		value.length > digits &&
		!(value.length > digits + 1 && value.endsWith('0')) &&
		!/^A0+$/.test(value)
	);
}

/** The place `placeBetween(undefined, undefined)` gives. */
export const FIRST_PLACE = 'a0';

/** How many digits a key's head letter announces: `a` one, `b` two … and `Z` one, `Y` two. */
function wholeDigits(head: number): number {
	return head >= 97 ? head - 96 : 91 - head;
}
