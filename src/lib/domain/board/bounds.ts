import type { Spot } from '../shared/places.ts';
import { CARD } from './cardSize.ts';
import type { BoardCard, Size } from './scene.ts';

/** What is left free around a board that is seen whole, in pixels of the screen. */
export const AROUND = 32;

/** The part of a board that its cards take, from its upper left corner. */
export interface Bounds extends Spot, Size {}

/** What a scene takes, without a margin. An empty board takes nothing. */
export function boundsOf(cards: readonly Pick<BoardCard, 'spot' | 'width' | 'height'>[]): Bounds {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { spot, width, height } of cards) {
		left = Math.min(left, spot.x - width / 2);
		right = Math.max(right, spot.x + width / 2);
		top = Math.min(top, spot.y - height / 2);
		bottom = Math.max(bottom, spot.y + height / 2);
	}
	if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How large a card's letters are, in pixels, when the whole board is fitted into this much room. */
export function fittedLetters(bounds: Size, room: Size): number {
	const scale = Math.min(
		room.width / Math.max(1, bounds.width),
		room.height / Math.max(1, bounds.height)
	);
	return CARD.letter * scale;
}
