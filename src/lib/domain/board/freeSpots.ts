import type { Spot } from '../shared/places.ts';
import { Occupied } from './occupied.ts';
import { placeNameOf, type BoardCard } from './scene.ts';
import { boxAround, middleOf } from './settle.ts';

/**
 * Where cards come to lie so that none of them hides another, by the names their places are kept under: where they are,
 * or in the nearest place that is free. Only those that have to move are named.
 */
export function freeSpots(
	cards: readonly BoardCard[],
	others: readonly BoardCard[]
): Map<string, Spot> {
	const taken = new Occupied();
	for (const other of others) taken.add(boxAround(other.spot, other));
	const spots = new Map<string, Spot>();
	for (const card of cards) {
		const box = boxAround(card.spot, card);
		const free = taken.take(box);
		if (free !== box) spots.set(placeNameOf(card), middleOf(free));
	}
	return spots;
}
