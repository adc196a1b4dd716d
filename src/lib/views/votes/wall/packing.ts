/** Rows a text needs where about so many letters fit in each; a word that does not fit goes on whole. */
export function rowsFor(text: string, letters: number): number {
	let [rows, filled] = [1, 0];
	for (const word of text.split(/\s+/)) {
		const space = filled > 0 ? 1 : 0;
		if (filled + space + word.length <= letters) filled += space + word.length;
		else {
			rows += (filled > 0 ? 1 : 0) + Math.floor(Math.max(0, word.length - 1) / letters);
			filled = word.length % letters || Math.min(word.length, letters);
		}
	}
	return rows;
}

/** In how many steps pages are looked for that are about equally full. */
const STEPS = 20;

/**
 * Pages on which nothing is cut: things of such heights, each page no higher than `most`, at least one thing on each. As
 * few pages as there can be, and none of them nearly empty while others are full.
 */
export function packed<T>(
	things: readonly T[],
	heightOf: (thing: T) => number,
	most: number
): T[][] {
	const full = filledTo(things, heightOf, most);
	const lower = Array.from({ length: STEPS }, (_, step) => (most * step) / STEPS);
	const even = lower.find((high) => filledTo(things, heightOf, high).length === full.length);
	return even === undefined ? full : filledTo(things, heightOf, even);
}

function filledTo<T>(things: readonly T[], heightOf: (thing: T) => number, most: number): T[][] {
	const pages: T[][] = [[]];
	let filled = 0;
	for (const thing of things) {
		const height = heightOf(thing);
		const page = pages.at(-1) ?? [];
		if (page.length > 0 && filled + height > most) {
			pages.push([thing]);
			filled = height;
		} else {
			page.push(thing);
			filled += height;
		}
	}
	return pages;
}
