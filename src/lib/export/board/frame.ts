import { boundsOf, type Bounds } from '#lib/domain/board/bounds.ts';
import type { BoardName, BoardScene } from '#lib/domain/board/scene.ts';
import { linesOf } from '#lib/domain/board/wrap.ts';

import { legendSvg } from './legend.ts';
import { INK } from './looks.ts';
import type { BoardFileWords } from './words.ts';
import { element, xmlText } from './xml.ts';

/** What stands around a board in a file: whose plan it is, which board, where, and when the file was made. */
export interface BoardHead {
	title: string;
	/** The board in words, with the tree where there are several. */
	board: string;
	place: string;
	/** In words. */
	day: string;
}

/** A picture before it is written: all it takes, and what is drawn around the cards. */
export interface Frame {
	whole: Bounds;
	svg: string;
}

const MARGIN = 60;
const NARROWEST = 900;

/** Lays head, key and foot around a board; their letters grow with the board, so that they can be read on paper. */
export function frameOf(
	scene: BoardScene,
	board: BoardName,
	head: BoardHead,
	words: BoardFileWords
): Frame {
	const cards = boundsOf(scene.cards);
	const width = Math.max(NARROWEST, cards.width) + 2 * MARGIN;
	const x = cards.x - (width - cards.width) / 2;
	const letter = Math.min(140, Math.max(34, width / 45));
	const left = x + MARGIN;
	const inner = width - 2 * MARGIN;
	const titles = linesOf(head.title, inner / letter / 1.1, 3);
	const high = letter * (titles.length * 1.2 + 1.5);
	const y = cards.y - high - MARGIN * 1.5;
	const key = legendSvg(scene, board, words, {
		...{ x: left, y: cards.y + cards.height + MARGIN * 0.8 },
		...{ width: inner, letter: letter * 0.5 }
	});
	const foot = cards.y + cards.height + MARGIN * 1.2 + key.height + letter * 0.6;
	const line = (said: string, down: number, size: number, isBold = false) =>
		textLine(said, { x: left, y: down, size, isBold });
	const made = [head.place, words.madeOn(head.day)].filter(Boolean).join(' · ');
	const above = titles.map((said, at) => line(said, y + letter * (1.3 + at * 1.2), letter, true));
	const empty = scene.cards.length === 0 ? line(words.empty, cards.y, letter * 0.6) : '';
	return {
		whole: { x, y, width, height: foot + MARGIN * 0.7 - y },
		svg:
			above.join('') +
			line(head.board, y + high, letter * 0.7) +
			empty +
			key.svg +
			line(made, foot, letter * 0.45)
	};
}

function textLine(
	said: string,
	{ x, y, size, isBold }: { x: number; y: number; size: number; isBold: boolean }
): string {
	const weight = isBold ? 700 : undefined;
	const fill = isBold ? INK.text : INK.soft;
	return element('text', { x, y, fill, 'font-size': size, 'font-weight': weight }, xmlText(said));
}
