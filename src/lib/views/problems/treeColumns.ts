import type { SceneCard } from './treeScene.ts';

/** A stretch of the wall's width, in em. */
export interface Span {
	x: number;
	width: number;
}

/** A card with the stretch it may take. */
export interface Slot extends Span {
	card: SceneCard;
}

/** Between two cards, in em. */
export const GAP_X = 0.7;
const WIDEST = 15;
const WIDEST_CORE = 34;

/** The main problem stands in the middle, as wide as its words may want. */
export function coreSlot(card: SceneCard, room: number): Slot {
	return { card, ...inMiddle({ x: 0, width: room }, WIDEST_CORE) };
}

/** The rows of one side, the nearest first: its cards share the width, and each shares its part with its own. */
export function slotsOf([near = [], far = []]: SceneCard[][], room: number): Slot[][] {
	const columns = split({ x: 0, width: room }, near.length);
	const own = near.map(({ card }) => far.filter(({ on }) => on[0] === card.id));
	const most = Math.max(1, ...own.map(({ length }) => length));
	const nearRow = columns.flatMap((column, at) => fill([near[at]], [inMiddle(column, WIDEST)]));
	const farRow = columns.flatMap((column, at) => {
		const cards = own[at] ?? [];
		const width = Math.min(WIDEST, split(column, most)[0]?.width ?? column.width);
		const taken = cards.length * width + (cards.length - 1) * GAP_X;
		return fill(cards, split(inMiddle(column, taken), cards.length));
	});
	return [nearRow, farRow].filter((row) => row.length > 0);
}

/** So many parts of a stretch beside each other, all as wide. */
export function split({ x, width }: Span, count: number, gap = GAP_X): Span[] {
	const part = (width - (count - 1) * gap) / count;
	return Array.from({ length: count }, (_, at) => ({ x: x + at * (part + gap), width: part }));
}

function inMiddle({ x, width }: Span, widest: number): Span {
	const less = Math.max(0, width - widest);
	return { x: x + less / 2, width: width - less };
}

function fill(cards: (SceneCard | undefined)[], spans: Span[]): Slot[] {
	return spans.flatMap((span, at) => {
		const card = cards[at];
		return card ? [{ card, ...span }] : [];
	});
}
