import { linesOf, widthOf } from '#lib/domain/board/wrap.ts';

import { element, xmlText } from '../board/xml.ts';

/** A picture as a phone shows it in a chat: upright, four to five. */
export const PICTURE = { width: 1080, height: 1350, margin: 64 } as const;

/** How wide what stands between the margins is. */
export const ACROSS = PICTURE.width - 2 * PICTURE.margin;

/** Letters every system has, and none of the page's own: a picture that stands alone cannot fetch those. */
export const LETTERS = "Arial, 'Liberation Sans', sans-serif";

/** How wide a text is in LETTERS, in em. */
export type Measure = (text: string, isBold: boolean) => number;

/** Where nobody can measure, the widest letters a system is likely to have. */
export const WIDEST: Measure = (text, isBold) => widthOf(text) * (isBold ? 1.35 : 1.2);

/** What is left free at the end of a line: programs round each letter their own way. */
const SPARE = 0.98;

/** A part of the picture, and where the next one begins. */
export interface Part {
	svg: string;
	below: number;
}

/** How a text is set. */
export interface Set {
	x?: number;
	/** Its first line. */
	y: number;
	size: number;
	/** The room it has; it is cut with an ellipsis after `most` lines. */
	width?: number;
	most?: number;
	/** An amount or a day is never cut: its letters are smaller where it has not the room. */
	isWhole?: boolean;
	fill?: string;
	isBold?: boolean;
	anchor?: 'start' | 'middle' | 'end';
}

/** Writes words into the picture, and knows how wide they are in it. */
export interface Pen {
	/** Words of people as text, line by line. */
	words: (text: string, set: Set) => Part;
	/** The room a text takes on one line. */
	roomFor: (text: string, size: number) => number;
}

/** A pen that measures with the very letters the picture is drawn in. */
export function penFor(measure: Measure): Pen {
	const roomFor = (text: string, size: number, isBold = false) =>
		(measure(text, isBold) * size) / SPARE;
	return {
		roomFor,
		words(text, set) {
			const { size, width = ACROSS, most = 1, isBold = false } = set;
			const step = Math.round(size * 1.25);
			if (set.isWhole) {
				const less = Math.min(1, width / roomFor(text, size, isBold));
				return written([text], { ...set, size: Math.floor(size * less) }, step);
			}
			const em = (width / size) * SPARE;
			const lines = linesOf(text, em, most, (line) => measure(line, isBold));
			return written(lines, set, step);
		}
	};
}

function written(lines: readonly string[], set: Set, step: number): Part {
	const { x = PICTURE.margin, y, size, fill = '#231f19', anchor } = set;
	const look = {
		...{ 'font-size': size, fill, 'font-weight': set.isBold ? 700 : undefined },
		'text-anchor': anchor
	};
	const svg = lines.map((line, at) =>
		element('text', { x, y: y + at * step, ...look }, xmlText(line))
	);
	return { svg: svg.join(''), below: y + lines.length * step };
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, fill: string): string {
	return element('rect', { x, y, width, height, fill, rx: 6 });
}
