import type { Editor } from 'tldraw';

import type { Spot } from '#lib/domain/shared/places.ts';

import { stateOf } from '../boardState.ts';
import type { Box } from '../boxes.ts';
import { cardOf } from '../card/cardShape.ts';
import type { Asking } from '../port.ts';

/** Farther from a card's edge than this a hand means no card, in board units. */
const OFFERED = 260;
/** As far as one card is high and half of another: what is nearer is what a hand means. */
const MEANT = 120;

/** Where a new card is wanted, and the card it may go with, as the screen is asked for its words. */
export function cardWanted(editor: Editor, spot: Spot): Asking {
	const near = nearest(stateOf(editor).boxes().values(), spot);
	const card = near && cardOf(near.id);
	if (!near || !card) return { for: 'card', spot };
	return { for: 'card', spot, near: card.id, ...(near.far > MEANT && { isFar: true }) };
}

/** The card nearest to a point, if any is near. What is put aside is none: it comes back only where somebody says so. */
export function nearest(
	boxes: Iterable<Box>,
	{ x, y }: Spot
): { id: string; far: number } | undefined {
	let best: { id: string; far: number } | undefined;
	for (const box of boxes) {
		if (box.part === 'parked') continue;
		const dx = Math.max(box.x - x, 0, x - box.x - box.w);
		const dy = Math.max(box.y - y, 0, y - box.y - box.h);
		const far = Math.hypot(dx, dy);
		if (far <= OFFERED && (!best || far < best.far)) best = { id: box.id, far };
	}
	return best;
}
