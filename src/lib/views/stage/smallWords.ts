import { CARD } from '#lib/domain/board/cardSize.ts';
import type { BoardCard, Size } from '#lib/domain/board/scene.ts';
import { fitted, linesOf, widthOf } from '#lib/domain/board/wrap.ts';

/** The words of a card as they stand in its box, in pixels. */
export interface SmallWords {
	letter: number;
	lines: readonly string[];
	/** False where words are left out that the board of the desk shows. */
	isWhole: boolean;
}

/** Letters smaller than this on the wall, in pixels, are no letters for a room. */
export const LEAST_LETTER = 24;
/** A word that is longer than its card has smaller letters of its own, down to this. */
const LEAST_OWN = 18;
/** Lines of this many letter heights. */
export const LINE = 1.14;
/** Between the words and the edges of a card, in em. */
const PAD = { width: 0.6, height: 0.3 };
/** Where words are bold, they are so much wider. */
const BOLD = 1.08;
/** In a narrower card no word would stand, in em. */
const NARROWEST = 2.8;
/** Room for an end mark, in em. */
const ENDS = widthOf('…') + 0.01;
/** Words that are worth smaller letters; a longer word further on ends what is said. */
const FIRST = 2;
/** No card has room for more: a text of a megabyte is not looked through for its first words. */
const MOST_LETTERS = 400;

const NONE: SmallWords = { letter: 0, lines: [], isWhole: false };

/** As many words of a text as stand in a box in letters of this size, broken between words only. */
export function smallWords(text: string, part: BoardCard['part'], box: Size, size: number) {
	const weight = part === 'core' || part === 'head' ? BOLD : 1;
	const width = box.width / weight;
	const words = text.slice(0, MOST_LETTERS).split(/\s+/u).filter(Boolean);
	const letter = Math.min(size, Math.max(LEAST_OWN, letterFor(words.slice(0, FIRST), width)));
	const em = width / letter - PAD.width;
	const most = Math.floor((box.height / letter - PAD.height) / LINE);
	if (em < NARROWEST || most < 1) return NONE;
	const said = upToTooLong(words, em);
	const { text: shown } = fitted(said, em, most);
	const lines = linesOf(shown, em, most);
	const isWhole = letter === size && (shown === words.join(' ') || lines.length >= CARD.lines);
	return { letter, lines, isWhole: isWhole && text.length <= MOST_LETTERS };
}

/** The letters in which the longest of these words is as wide as the card. */
function letterFor(words: readonly string[], width: number): number {
	const widest = Math.max(0, ...words.map((word) => widthOf(word)));
	return width / (widest + PAD.width + ENDS);
}

/** The words before the first one that is wider than a line; where that is the first, it is cut itself. */
function upToTooLong(words: readonly string[], em: number): string {
	const at = words.findIndex((word) => widthOf(word) > em);
	if (at < 0) return words.join(' ');
	return at === 0 ? (linesOf(words[0] ?? '', em, 1)[0] ?? '') : `${words.slice(0, at).join(' ')}…`;
}
