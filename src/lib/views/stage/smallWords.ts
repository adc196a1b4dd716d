import { cardLines } from '#lib/domain/board/cardSize.ts';
import { firstWords, wordsAtHead } from '#lib/domain/board/firstWords.ts';
import type { BoardCard, Size } from '#lib/domain/board/scene.ts';
import { STRONG } from '#lib/domain/board/wrap.ts';

/** The words of a card as they stand in its box, in pixels. */
export interface SmallWords {
	letter: number;
	lines: readonly string[];
	/** False where words are left out that the board of the desk shows. */
	isWhole: boolean;
}

/** Letters smaller than the wall's own text, in pixels of a wall where that is 32 high, are no letters for a room. */
export const LEAST_LETTER = 32;
/** Lines of this many letter heights. */
export const LINE = 1.14;
/** Between the words and the edges of a card, in em. */
const PAD = { width: 0.6, height: 0.3 };
/** In a narrower card no word would stand, in em. */
const NARROWEST = 2.8;

const NONE: SmallWords = { letter: 0, lines: [], isWhole: false };

/** As many words of a text as stand in a box in letters of this size, broken between words only. */
export function smallWords(text: string, part: BoardCard['part'], box: Size, size: number) {
	const weight = part === 'core' || part === 'head' ? STRONG : 1;
	const width = box.width / weight;
	const em = width / size - PAD.width;
	const most = Math.floor((box.height / size - PAD.height) / LINE);
	if (em < NARROWEST || most < 1) return NONE;
	const { words, isAll } = wordsAtHead(text);
	const lines = firstWords(words, em, most, isAll);
	if (lines.length === 0) return NONE;
	return { letter: size, lines, isWhole: lettersIn(lines) >= lettersIn(cardLines({ text })) };
}

function lettersIn(lines: readonly string[]): number {
	return lines.join('').replace(/[…\s]/gu, '').length;
}
