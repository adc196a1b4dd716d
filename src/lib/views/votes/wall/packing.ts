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

/** Pages on which nothing is cut: things of such heights, each page no higher than `most`, at least one thing on each. */
export function packed<T>(
	things: readonly T[],
	heightOf: (thing: T) => number,
	most: number
): T[][] {
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
