import type { Bounds } from '#lib/domain/board/bounds.ts';
import type { Size } from '#lib/domain/board/scene.ts';
import { linesOf, widthOf } from '#lib/domain/board/wrap.ts';

import { INK } from './looks.ts';
import type { BoardFileWords } from './words.ts';
import { element, xmlText } from './xml.ts';

/** What stands around a picture in a file: whose plan it is, which board or drawing, where, and when the file was made. */
export interface BoardHead {
	title: string;
	/** The board in words, with the tree where there are several; or the title of a drawing. */
	board: string;
	place: string;
	/** In words. */
	day: string;
}

/** What a frame is laid around. */
export interface Framed {
	/** What the cards or things take. */
	bounds: Bounds;
	/** The key below them, and how high it is. */
	key?: (box: KeyBox) => Key;
	/** What is said where there is nothing to see. */
	empty?: string;
	/** How far below the head it begins. */
	gap?: number;
}

/** A key as it is drawn, and what it takes. */
export interface Key extends Size {
	svg: string;
}

/** Where a key begins, how wide it may be, and how high its letters are. */
export interface KeyBox {
	x: number;
	y: number;
	width: number;
	letter: number;
}

/** A picture before it is written: all it takes, and what is drawn around what is in it. */
export interface Frame {
	whole: Bounds;
	/** Where head, key and foot are. */
	marks: Bounds[];
	svg: string;
}

const MARGIN = 60;
const NARROWEST = 900;

/** Lays head, key and foot around a picture; their letters grow with it, so that they can be read on paper. */
export function frameAround(
	{ bounds, key, empty, gap = MARGIN * 1.5 }: Framed,
	head: BoardHead,
	words: Pick<BoardFileWords, 'madeOn'>
): Frame {
	const width = Math.max(NARROWEST, bounds.width) + 2 * MARGIN;
	const x = bounds.x - (width - bounds.width) / 2;
	const letter = Math.min(140, Math.max(34, width / 45));
	const left = x + MARGIN;
	const inner = width - 2 * MARGIN;
	const titles = linesOf(head.title, inner / letter / 1.1, 3);
	const high = letter * (titles.length * 1.2 + 1.5);
	const y = bounds.y - high - gap;
	const under = bounds.y + bounds.height;
	const box = { x: left, y: under + MARGIN * 0.8, width: inner, letter: letter * 0.5 };
	const below = key?.(box) ?? { svg: '', width: 0, height: 0 };
	const foot = under + MARGIN * 1.2 + below.height + letter * 0.6;
	const line = (said: string, down: number, size: number, isBold = false) =>
		textLine(said, { x: left, y: down, size, isBold });
	const made = [head.place, words.madeOn(head.day)].filter(Boolean).join(' · ');
	const above = titles.map((said, at) => line(said, y + letter * (1.3 + at * 1.2), letter, true));
	return {
		marks: [
			...titles.map((said, at) => lineAt(said, left, y + letter * (1.3 + at * 1.2), letter * 1.1)),
			...(empty === undefined ? [] : [lineAt(empty, left, bounds.y, letter * 0.6)]),
			lineAt(head.board, left, y + high, letter * 0.7),
			{ x: left, y: box.y, width: below.width, height: below.height },
			lineAt(made, left, foot, letter * 0.45)
		],
		whole: { x, y, width, height: foot + MARGIN * 0.7 - y },
		svg:
			above.join('') +
			line(head.board, y + high, letter * 0.7) +
			(empty === undefined ? '' : line(empty, bounds.y, letter * 0.6)) +
			below.svg +
			line(made, foot, letter * 0.45)
	};
}

/** Where a line of letters of this size is, roughly. */
function lineAt(said: string, x: number, y: number, size: number): Bounds {
	return { x, y: y - size, width: widthOf(said) * size, height: size * 1.3 };
}

function textLine(
	said: string,
	{ x, y, size, isBold }: { x: number; y: number; size: number; isBold: boolean }
): string {
	const weight = isBold ? 700 : undefined;
	const fill = isBold ? INK.text : INK.soft;
	return element('text', { x, y, fill, 'font-size': size, 'font-weight': weight }, xmlText(said));
}
