import { CARD } from '#lib/domain/board/cardSize.ts';
import { firstWords, wordsAtHead } from '#lib/domain/board/firstWords.ts';
import { linesOf, STRONG, widthOf } from '#lib/domain/board/wrap.ts';

import type { CardShape } from '../card/cardShape.ts';

/** Letters smaller than this are not read on a screen, in its pixels. */
const READABLE = 13;
/** So small they become where a second word has room then. */
const SMALLER = 11;
/** For a first word, and on a low card, letters become smaller still, and never smaller than this. */
const SMALLEST = 9;
/** How much larger letters become at one step, so that a card is set anew only now and then while somebody zooms. */
const STEP = 1.2;
/** Between the words and the edge of a card, in board units; above or below it most have the strip of their side. */
const PAD = { width: 5, edge: 3, strip: 6 };
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

const known = new WeakMap<CardShape, { of: number; width: number; few: FewWords | undefined }>();

/**
 * As many whole words of a card as stand on it in letters of this height; nothing where none does. A group's name has
 * the `width` of its frame.
 */
export function fewWordsOf(
	shape: CardShape,
	of: number,
	width = shape.props.w
): FewWords | undefined {
	const kept = known.get(shape);
	if (kept?.of === of && kept.width === width) return kept.few;
	const few = isTooLarge(of) ? undefined : fewWords(shape, of, width);
	known.set(shape, { of, width, few });
	return few;
}

function fewWords({ props }: CardShape, of: number, width: number): FewWords | undefined {
	const [smaller, least] = [(of * SMALLER) / READABLE, (of * SMALLEST) / READABLE];
	const [wide, high] = [(width - 2 * PAD.width) / STRONG, props.h - 2 * padOf(props.kind)];
	if (high < least) return undefined;
	const lead = wordsAtHead(props.lead).words;
	const words = [...lead, ...wordsAtHead(props.text).words];
	const whole = wide / widthOf(words[0] ?? '');
	const most = Math.min(of, high, Math.max(whole, least));
	const ways = [most, Math.min(most, smaller), least].map((letter): FewWords => {
		const line = letter * LINE;
		const lines = firstWords(words, wide / letter, Math.max(1, Math.floor(high / line)));
		return { letter, line, lines };
	});
	// "Not yet:" says nothing without what is not there yet.
	const says = (least: number) => (way: FewWords) =>
		wordsAtHead(way.lines.join(' ')).words.length >= lead.length + least;
	const said = ways.slice(0, 2).find(says(2)) ?? ways.find(says(1));
	if (said || lead.length > 0) return said;
	return { letter: least, line: least * LINE, lines: linesOf(props.text, wide / least, 1) };
}

function padOf(kind: string): number {
	return kind === 'idea' || kind === 'cluster' ? PAD.edge : PAD.strip;
}
