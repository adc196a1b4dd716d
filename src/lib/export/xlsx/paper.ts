import type { WriteSheet } from 'hucre/xlsx';

import type { Page } from './draft.ts';

/** Folio on its side, in points, and its margins in inches. */
const PAPER = { width: 936, height: 612 };
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const INCH = 72;
/** The width of one digit of Arial 10 in points. */
const DIGIT = 5.25;
/** Programs differ a little in how much they put on a page. */
const CAREFUL = 0.985;

/** How a sheet is printed: on its side, as wide as the paper, with its head on every page. */
export function pageSetup({ repeated: [from, to] }: Page): WriteSheet['pageSetup'] {
	return {
		orientation: 'landscape',
		fitToPage: true,
		fitToWidth: 1,
		fitToHeight: 0,
		horizontalCentered: true,
		printTitlesRow: `$${from}:$${to}`,
		margins: MARGINS
	};
}

/**
 * Where each printed page ends when the last block, with the signatures, has to stay in one piece: programs are
 * told all of it, for they differ in what they put on a page. Rows count from 0; without such a block they decide.
 */
export function breaksIn(
	{ widths, repeated, together }: Page,
	heights: readonly number[]
): number[] {
	if (together === undefined) return [];
	const wide = sumOf(widths) * DIGIT;
	const scale = Math.min(1, (PAPER.width - (MARGINS.left + MARGINS.right) * INCH) / wide);
	const tall = ((PAPER.height - (MARGINS.top + MARGINS.bottom) * INCH) / scale) * CAREFUL;
	const head = sumOf(heights.slice(repeated[0] - 1, repeated[1]));
	const block = Math.min(sumOf(heights.slice(together - 1)), tall - head);

	const breaks: number[] = [];
	let used = 0;
	heights.forEach((height, row) => {
		const needed = row === together - 1 ? block : height;
		if (used + needed > tall) {
			breaks.push(row);
			used = head;
		}
		used += height;
	});
	return breaks;
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}
