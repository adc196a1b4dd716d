import type { WriteSheet } from 'hucre/xlsx';

import type { Page, PagePaper } from './draft.ts';

/** The sides of the papers in points, the longer one first, and their margins in inches. */
const SIDES = { F4: [936, 612], A4: [842, 595] } as const;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const INCH = 72;
/** The width of one digit of Arial 10 in points. */
const DIGIT = 5.25;
/** Programs differ a little in how much they put on a page. */
const CAREFUL = 0.985;

/** How a sheet is printed: on its side, as wide as the paper, with its head on every page. */
export function pageSetup({ repeated, paper }: Page): WriteSheet['pageSetup'] {
	return {
		orientation: paper?.upright ? 'portrait' : 'landscape',
		fitToPage: true,
		fitToWidth: 1,
		fitToHeight: 0,
		horizontalCentered: true,
		...(repeated && { printTitlesRow: `$${repeated[0]}:$${repeated[1]}` }),
		margins: MARGINS
	};
}

/** How wide and tall the printed part of a page is, in points. */
export function roomOf(paper: PagePaper = {}): { width: number; height: number } {
	const [long, short] = SIDES[paper.size ?? 'F4'];
	const [width, height] = paper.upright ? [short, long] : [long, short];
	return {
		width: width - (MARGINS.left + MARGINS.right) * INCH,
		height: height - (MARGINS.top + MARGINS.bottom) * INCH
	};
}

/**
 * Where each printed page ends when the last block, with the signatures, has to stay in one piece: programs are
 * told all of it, for they differ in what they put on a page. Rows count from 0; without such a block they decide,
 * but for rows that ask for a new page.
 */
export function breaksIn(page: Page, heights: readonly number[]): number[] {
	const { rows, repeated, together } = page;
	if (together === undefined) return rows.flatMap(({ newPage }, row) => (newPage ? [row] : []));
	const tall = tallOf(page);
	const head = repeated ? sumOf(heights.slice(repeated[0] - 1, repeated[1])) : 0;
	const block = Math.min(sumOf(heights.slice(together - 1)), tall - head);

	const breaks: number[] = [];
	let used = 0;
	heights.forEach((height, row) => {
		const needed = row === together - 1 ? block : needs(page, heights, row);
		if (rows[row]?.newPage || used + needed > tall) {
			breaks.push(row);
			used = head;
		}
		used += height;
	});
	return breaks;
}

/** A heading needs the row under it: alone at the foot of a page it heads nothing. */
function needs({ rows }: Page, heights: readonly number[], row: number): number {
	const height = heights[row] ?? 0;
	const isHeading = rows[row]?.cells[0]?.look === 'group';
	return isHeading ? height + (heights[row + 1] ?? 0) : height;
}

/** How many points of rows fit on a page, when it is made smaller until its columns fit. */
function tallOf({ widths, paper }: Page): number {
	const room = roomOf(paper);
	const scale = Math.min(1, room.width / (sumOf(widths) * DIGIT));
	return (room.height / scale) * CAREFUL;
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}
