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
	const spotOf = new Map<string, Spot>();
	const taken = new Occupied();
	for (const card of cards) {
		const spot = places.get(placeNameOf(card));
		if (!spot) continue;
		spotOf.set(card.id, spot);
		taken.add(boxAround(spot, card));
	}
	if (spotOf.size > 0) makeRoom(cards, boxes, spotOf, taken);
	return cards.map((card) => {
		const byHand = spotOf.get(card.id);
		const box = boxes.get(card.id);
		return {
			...card,
			spot: byHand ?? middleOf(box),
			byHand: byHand !== undefined && places.has(placeNameOf(card))
		};
	});
}

/** Cards under a hand's card go to the nearest place that is free, one after another in reading order. */
function makeRoom(
	cards: readonly Unplaced[],
	boxes: Boxes,
	spotOf: Map<string, Spot>,
	taken: Occupied
): void {
	const covered: [string, Box][] = [];
	for (const { id } of cards) {
		const box = boxes.get(id);
		if (!box || spotOf.has(id)) continue;
		if (taken.covers(box)) covered.push([id, box]);
	}
	const out = new Set(covered.map(([id]) => id));
	for (const { id } of cards) {
		const box = boxes.get(id);
		if (box && !spotOf.has(id) && !out.has(id)) taken.add(box);
	}
	for (const [id, box] of covered) {
		const free = taken.nearestFree(box);
		taken.add(free);
		spotOf.set(id, middleOf(free));
	}
}

function boxAround({ x, y }: Spot, { width, height }: { width: number; height: number }): Box {
	return { x: x - width / 2, y: y - height / 2, width, height };
}

function middleOf(box: Box | undefined): Spot {
	if (!box) return { x: 0, y: 0 };
	return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
