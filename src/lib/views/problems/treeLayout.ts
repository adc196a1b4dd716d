import { fitted, STRONG, widthOf } from '#lib/domain/board/wrap.ts';
import type { Problem } from '#lib/domain/problems/cards.ts';

import { coreSlot, slotsOf, type Slot } from './treeColumns.ts';
import type { Scene } from './treeScene.ts';

/** The words on a card: on a tree of objectives they are not the problem's own. */
export interface CardWords {
	text: string;
	/** A word before the text, for what is not there yet. */
	lead?: string;
}

/** A card with its words and its place, in em. */
export interface PlacedCard extends CardWords {
	id: string;
	part: 'effect' | 'core' | 'cause';
	/** The cards it hangs on. */
	on: string[];
	/** How many cards stand behind it, unseen. */
	more: number;
	lines: number;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A scene laid out: its cards, how high it is, and whether a text had to be cut or a word broken. */
export interface Layout {
	cards: PlacedCard[];
	height: number;
	isCut: boolean;
}

/** Cards beside each other. */
export interface Row {
	part: PlacedCard['part'];
	slots: Slot[];
	/** What is left free above it, in em, where that is not the usual. */
	gap?: number;
}

/** Says which words stand on a card. */
export type WordsOf = (card: Problem) => CardWords;

const MEASURES = { gapY: 1.25, padX: 0.5, padY: 0.35, line: 1.2 };

/** Lays a scene out in rows, each as high as its longest text, which takes so many lines at most. */
export function layOut(
	scene: Scene,
	wordsOf: WordsOf,
	{ width, most }: { width: number; most: number }
): Layout {
	const up = slotsOf([...scene.effects].reverse(), width).reverse();
	return layRows(
		[
			...up.map((slots) => ({ part: 'effect' as const, slots })),
			{ part: 'core', slots: [coreSlot(scene.core, width)] },
			...slotsOf(scene.causes, width).map((slots) => ({ part: 'cause' as const, slots }))
		],
		wordsOf,
		most
	);
}

/** Lays rows out one below the other, each as high as its longest text, which takes so many lines at most. */
export function layRows(rows: readonly Row[], wordsOf: WordsOf, most: number): Layout {
	let y = 0;
	let below = 0;
	const cards = rows.flatMap(({ part, slots, gap = MEASURES.gapY }) => {
		const row = layRow(part, slots, wordsOf, most);
		const height = Math.max(0, ...row.map((card) => card.height));
		y += below === 0 ? 0 : gap;
		const placed = row.map((card) => ({ ...card, y, height }));
		below = y += height;
		return placed;
	});
	const inRows = rows.flatMap(({ slots }) => slots);
	const whole = new Map(inRows.map(({ card: { card } }) => [card.id, wordsOf(card).text]));
	const isCut = cards.some((card) => card.text !== whole.get(card.id) || isBroken(card));
	return { cards, height: y, isCut };
}

/** Moves the rows apart by what height is left, so that a small tree still fills the wall. */
export function spread({ cards, height, ...rest }: Layout, room: number): Layout {
	const tops = [...new Set(cards.map(({ y }) => y))].sort((a, b) => a - b);
	const spare = Math.max(0, room - height);
	const gap = Math.min(spare / Math.max(1, tops.length - 1), 1.2);
	const above = (spare - gap * (tops.length - 1)) / 2;
	const moved = cards.map((card) => ({ ...card, y: card.y + above + gap * tops.indexOf(card.y) }));
	return { ...rest, cards: moved, height: room };
}

/** True where a word is wider than its card. */
function isBroken({ part, text, width }: PlacedCard): boolean {
	const inner = innerWidth(part, width);
	return text.split(/\s+/u).some((word) => widthOf(word) > inner);
}

function innerWidth(part: PlacedCard['part'], width: number): number {
	return (width - 2 * MEASURES.padX) / (part === 'core' ? STRONG : 1);
}

function layRow(
	part: PlacedCard['part'],
	slots: Slot[],
	wordsOf: WordsOf,
	most: number
): PlacedCard[] {
	return slots.map(({ card: { card, on, more }, x, width }) => {
		const { text, lead } = wordsOf(card);
		const around = (words: string) =>
			`${lead ? `${lead} ` : ''}${words}${more ? ` +${more}#` : ''}`;
		const words = { ...(lead && { lead }), ...fitted(text, innerWidth(part, width), most, around) };
		const height = words.lines * MEASURES.line + 2 * MEASURES.padY;
		return { id: card.id, part, on, more, ...words, x, y: 0, width, height };
	});
}
