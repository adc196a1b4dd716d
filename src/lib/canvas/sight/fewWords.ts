import { CARD } from '#lib/domain/board/cardSize.ts';
import { linesOf, widthOf } from '#lib/domain/board/wrap.ts';

import type { CardShape } from '../card/cardShape.ts';

/** Letters smaller than this are not read on a screen, in its pixels. */
const READABLE = 13;
/** Letters that have to be smaller, so as to stand on a low card, are no smaller than this. */
const SMALLEST = 7.5;
/** For a first word that is not broken letters are no smaller than this. */
const UNBROKEN = 10;
/** How much larger letters become at one step, so that a card is set anew only now and then while somebody zooms. */
const STEP = 1.2;
/** Between the edge and the words, in board units. */
const PAD = 5;
const LINE = 1.12;
/** On a card that is less wide, in letters, nothing stands that anybody would know it by. */
const NARROWEST = 2.8;

/** The first words of a card, large enough to be read from where one looks. */
export interface FewWords {
	letter: number;
	line: number;
	lines: readonly string[];
}

/** How high a card's letters have to be to be read at this zoom, in board units. A card's own where those are read. */
export function letterAt(zoom: number): number {
	const larger = Math.log(READABLE / (CARD.letter * zoom)) / Math.log(STEP);
	return CARD.letter * STEP ** Math.max(0, Math.ceil(larger - 1e-9));
}

/** True where letters of this height leave no word on any card. */
export function isTooLarge(letter: number): boolean {
	return CARD.width / letter < NARROWEST;
}

const known = new WeakMap<CardShape, FewWords & { of: number }>();

/** As many words of a card as stand on it in letters of this height; nothing where none does. */
export function fewWordsOf(shape: CardShape, of: number): FewWords | undefined {
	const kept = known.get(shape);
	if (kept?.of === of) return kept;
	const { w, h, text, lead } = shape.props;
	const said = `${lead} ${text}`.trim();
	const least = (of * SMALLEST) / READABLE;
	const [word = '', ...more] = said.split(' ', 2);
	const isCut = more.length > 0 && h - PAD < 2 * of * LINE; // one line, that goes on
	const whole = (w - 2 * PAD) / widthOf(isCut ? `${word}…` : word);
	const letter = Math.min(of, h / LINE, Math.max(whole, (of * UNBROKEN) / READABLE)); // no first word is broken for larger letters
	if (letter < least || isTooLarge(letter)) return undefined;
	const line = letter * LINE;
	const most = Math.max(1, Math.floor((h - PAD) / line));
	const words = {
		of,
		letter,
		line,
		lines: unbroken(said, (w - 2 * PAD) / letter, most)
	};
	known.set(shape, words);
	return words;
}

/** The first lines of a text. At a word that is wider than a line they end: its rest would be read as another word. */
function unbroken(said: string, width: number, most: number): readonly string[] {
	const lines = linesOf(said, width, most);
	let read = 0;
	const broken = lines.findIndex((line) => {
		read += line.length;
		const isWhole = said[read] === ' ';
		read += isWhole ? 1 : 0;
		return !isWhole;
	});
	return broken < 0 || broken === lines.length - 1 ? lines : linesOf(said, width, broken + 1);
}
