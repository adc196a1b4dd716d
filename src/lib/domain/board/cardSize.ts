import type { BoardCard, CardKind, Size } from './scene.ts';
import { linesOf } from './wrap.ts';

/** The measures every drawing of a card keeps to, in board units. */
export const CARD = {
	width: 240,
	/** Between the edge and the words. */
	pad: 10,
	letter: 20,
	line: 25,
	/** The strip at the top that says what the card is: cause, effect, main problem. Ideas have none. */
	label: 18,
	/** What does not fit into so many lines is cut where it is drawn, and only there. */
	lines: 6
} as const;

/** Room for "not yet:" in either language, in em. */
const LEAD = 'belum ada: ';

/** How large a card with this text is. It depends on nothing else, so that a card has one size on every board. */
export function cardSize(text: string, kind: CardKind, lead?: BoardCard['lead']): Size {
	const lines = linesOn(text, lead).length;
	const label = kind === 'idea' ? 0 : CARD.label;
	return { width: CARD.width, height: 2 * CARD.pad + label + lines * CARD.line };
}

/** The text of a card line by line, the last one with an ellipsis where it goes on. `words` stand in for the lead. */
export function cardLines({ text, lead }: Pick<BoardCard, 'text' | 'lead'>, words = LEAD) {
	return linesOn(text, lead, words);
}

/** Texts that were set in lines already, by what they say: a board of thousands of cards asks for them again and again. */
const KNOWN = new Map<string, readonly string[]>();
const MOST_KNOWN = 6000;
/** A longer text is not kept. */
const LONGEST_KNOWN = 500;

function linesOn(text: string, lead: BoardCard['lead'], words = LEAD): readonly string[] {
	const whole = lead ? `${words.trim()} ${text}` : text;
	const known = KNOWN.get(whole);
	if (known) return known;
	const lines = linesOf(whole, (CARD.width - 2 * CARD.pad) / CARD.letter, CARD.lines);
	if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
	if (whole.length <= LONGEST_KNOWN) KNOWN.set(whole, lines);
	return lines;
}
