import { placesOf, type Spot } from '../shared/places.ts';
import type { Plan } from '../plan.ts';
import type { Box, Boxes } from './limbs.ts';
import { Occupied } from './occupied.ts';
import { placeNameOf, type BoardCard } from './scene.ts';

/** A card before it has its place. */
export type Unplaced = Omit<BoardCard, 'spot' | 'byHand'>;

/**
 * Gives cards their places: those a hand put somewhere lie there, the others where the layout has them. A place that
 * a hand left stays empty, and a card that a hand covered makes room: no other card moves while one is dragged.
 */
export function settle(plan: Plan, cards: readonly Unplaced[], boxes: Boxes): BoardCard[] {
	const places = placesOf(plan);
	const byHand = new Map<string, Spot>();
	for (const card of cards) {
		const spot = places.get(placeNameOf(card));
		if (spot) byHand.set(card.id, spot);
	}
	const aside = byHand.size > 0 ? makeRoom(cards, boxes, byHand) : byHand;
	return cards.map((card) => {
		const put = byHand.get(card.id);
		const spot = put ?? aside.get(card.id) ?? middleOf(boxes.get(card.id));
		return placed(card, spot, put !== undefined);
	});
}

/** A card in its place, the same object as long as both are: whoever drew it knows at a glance that nothing is new. */
const PLACED = new WeakMap<Unplaced, BoardCard>();

function placed(card: Unplaced, spot: Spot, byHand: boolean): BoardCard {
	const known = PLACED.get(card);
	const isSame = known?.byHand === byHand && known.spot.x === spot.x && known.spot.y === spot.y;
	if (isSame) return known;
	const next = { ...card, spot, byHand };
	PLACED.set(card, next);
	return next;
}

/** Cards under a hand's card go to the nearest place that is free, one after another in reading order. */
function makeRoom(
	cards: readonly Unplaced[],
	boxes: Boxes,
	byHand: ReadonlyMap<string, Spot>
): Map<string, Spot> {
	const taken = new Occupied();
	const laid: [string, Box][] = [];
	for (const card of cards) {
		const [spot, box] = [byHand.get(card.id), boxes.get(card.id)];
		if (spot) taken.add(boxAround(spot, card));
		else if (box) laid.push([card.id, box]);
	}
	const covered = laid.filter(([, box]) => taken.covers(box));
	const out = new Set(covered);
	for (const each of laid) if (!out.has(each)) taken.add(each[1]);
	const aside = new Map<string, Spot>();
	for (const [id, box] of covered) aside.set(id, middleOf(taken.take(box)));
	return aside;
}

/** The box of a card with its middle here. */
export function boxAround(
	{ x, y }: Spot,
	{ width, height }: { width: number; height: number }
): Box {
	return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The middle of a box, in whole units. */
export function middleOf(box: Box | undefined): Spot {
	if (!box) return { x: 0, y: 0 };
	return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
