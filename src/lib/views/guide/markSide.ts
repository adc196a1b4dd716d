/** Where the thing to press stands on the screen, in CSS pixels. */
export interface Place {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** On which side of the thing to press the words of its mark stand. */
export type Side = 'above' | 'below';

/** How large those words are, and how far from the thing, in CSS pixels: rather too large. */
const WORDS = { width: 190, height: 44, away: 12 };
const ACROSS = [0.05, 0.35, 0.65, 0.95];
const DOWN = [0.1, 0.5, 0.9];

/**
 * The side on which the words cover least of what a person needs: a title and what can be pressed. `matters` says so of a
 * point of the window. Above, where both are free, as a hand hides what is below.
 */
export function markSide(place: Place, matters: (x: number, y: number) => boolean): Side {
	const covered = (top: number) =>
		DOWN.flatMap((down) =>
			ACROSS.map((across) => matters(place.x + across * WORDS.width, top + down * WORDS.height))
		).filter(Boolean).length;
	const above = covered(place.y - WORDS.away - WORDS.height);
	const below = covered(place.y + place.height + WORDS.away);
	return above <= below ? 'above' : 'below';
}

/** A title, something to press or to write in, or no part of the window at all. */
export function mattersOnPage(x: number, y: number): boolean {
	const there = document.elementFromPoint(x, y);
	return !there || there.closest('h1, h2, h3, a, button, input, textarea, select, label') !== null;
}
