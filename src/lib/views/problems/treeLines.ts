import type { PlacedCard } from './treeLayout.ts';

/** "This leads to that": a line from a cause up to its effect, in em. */
export interface DrawnLine {
	id: string;
	/** An SVG path that ends where the arrow's head begins. */
	path: string;
	/** Where the head points to. */
	x: number;
	y: number;
	/** Where it comes from, seen from the head: the foot of a curve or of a spine. */
	from: { x: number; y: number };
}

const HEAD = 0.42;
const CORNER = 0.9;
const BEND = 0.6;

/** The lines of a drawing. Each begins and ends on the edge of a card, where it is least crooked. */
export function linesBetween(cards: readonly PlacedCard[]): DrawnLine[] {
	const byId = new Map(cards.map((card) => [card.id, card]));
	return cards.flatMap((card) =>
		card.on.flatMap((id) => {
			const holder = byId.get(id);
			if (!holder) return [];
			const meet = meetingPoint(card, holder, cards);
			const middle = card.x + card.width / 2;
			// A cause lies below what it leads to; an effect hangs above the card that leads to it.
			return card.part === 'cause'
				? [lineFrom(`${card.id}>${id}`, middle, card.y, meet, holder.y + holder.height)]
				: [lineFrom(`${id}>${card.id}`, meet, holder.y, middle, card.y + card.height)];
		})
	);
}

/** Where a card's line meets the card it hangs on: straight if it can, and never where another one meets it. */
function meetingPoint(card: PlacedCard, holder: PlacedCard, cards: readonly PlacedCard[]): number {
	const [least, most] = [holder.x + CORNER, holder.x + holder.width - CORNER];
	const middle = card.x + card.width / 2;
	if (holder.part === 'core') return Math.min(most, Math.max(least, middle));
	const row = cards.filter(({ on, part }) => part === card.part && on.includes(holder.id));
	return holder.x + (holder.width * (row.indexOf(card) + 1)) / (row.length + 1);
}

/** Lines from cards on both sides of a spine, which leads up to the card they hang on: the bones of a fish. */
export function spineLines(
	cards: readonly PlacedCard[],
	{ id, y, height }: PlacedCard,
	x: number
): DrawnLine[] {
	const end = y + height + HEAD;
	return cards.map((card) => {
		const isLeft = card.x < x;
		const [edge, turn] = [isLeft ? card.x + card.width : card.x, isLeft ? x - BEND : x + BEND];
		const middle = card.y + card.height / 2;
		const path = `M${p(edge)} ${p(middle)}H${p(turn)}Q${p(x)} ${p(middle)} ${p(x)} ${p(middle - BEND)}V${p(end)}`;
		return { id: `${card.id}>${id}`, path, x, y: y + height, from: { x, y: middle } };
	});
}

function lineFrom(id: string, x: number, bottom: number, toX: number, top: number): DrawnLine {
	const end = top + HEAD;
	const half = (bottom + end) / 2;
	const path = `M${p(x)} ${p(bottom)}C${p(x)} ${p(half)} ${p(toX)} ${p(half)} ${p(toX)} ${p(end)}`;
	return { id, path, x: toX, y: top, from: { x, y: bottom } };
}

function p(value: number): string {
	return value.toFixed(2);
}
