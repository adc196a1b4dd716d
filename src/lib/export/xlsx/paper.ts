import type { WriteSheet } from 'hucre/xlsx';

import type { Page, PagePaper, Row } from './draft.ts';
import type { Look } from './looks.ts';

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
		fitToHeight: paper?.isOneSheet ? 1 : 0,
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
	const { rows, repeated, together, paper } = page;
	if (paper?.isOneSheet) return [];
	if (together === undefined) return rows.flatMap(({ newPage }, row) => (newPage ? [row] : []));
	const tall = tallOf(page);
	const head = repeated ? sumOf(heights.slice(repeated[0] - 1, repeated[1])) : 0;
	const block = Math.min(sumOf(heights.slice(together - 1)), tall - head);
	/** A heading needs the row under it: alone at the foot of a page it heads nothing. */
	const needs = (row: number): number => {
		if (row === together - 1) return block;
		const height = heights[row] ?? 0;
		return leadsOn(rows[row]) ? height + needs(row + 1) : height;
	};

	const breaks: number[] = [];
	let used = 0;
	let isBare = true; // only headings so far: another page would leave them alone on this one
	heights.forEach((height, row) => {
		if (rows[row]?.newPage || (!isBare && used + needs(row) > tall)) {
			breaks.push(row);
			[used, isBare] = [head, true];
		}
		used += height;
		isBare &&= leadsOn(rows[row]);
	});
	return breaks;
}

/** Looks of what stands over something. */
const HEADINGS = new Set<Look | undefined>(['group', 'label', 'head', 'number']);

/** Whether a row has to stay with the next: a heading, the head of a table, a space. */
function leadsOn(row: Row | undefined): boolean {
	return row !== undefined && (row.cells.length === 0 || HEADINGS.has(row.cells[0]?.look));
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
