import type { Box } from '#lib/domain/board/limbs.ts';
import type { Size } from '#lib/domain/board/scene.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

/** The corners of a board where a question can stand, the usual one first. */
export const CORNERS = ['bottom-left', 'top-left', 'top-right', 'bottom-right'] as const;
/** And along an edge, as low as it can be, on a board too small for a corner. */
const EDGES = ['bottom', 'top'] as const;
export type AskPlace = (typeof CORNERS)[number] | (typeof EDGES)[number];

/** How high a question along an edge is, in pixels. */
const LOW = 132;

/** What a question stands off the edge. */
const EDGE = 12;

/**
 * The corner in which a question of this size hides none of the cards it is about, and of those the one nearest to where
 * a hand pointed. Where each would hide something, the corner or the edge that hides least.
 */
export function placeFor(
	board: Size,
	size: Size,
	about: readonly Box[],
	pointed: Spot | undefined
): AskPlace {
	const rated = [...CORNERS, ...EDGES].map((place) => {
		const box = boxIn(place, board, size);
		const hidden = about.reduce((sum, card) => sum + shared(box, card), 0);
		const isEdge = place === 'top' || place === 'bottom';
		return { place, hidden, isEdge, far: pointed ? farFrom(box, pointed) : 0 };
	});
	const [best] = [...rated].sort(
		(a, b) => a.hidden - b.hidden || Number(a.isEdge) - Number(b.isEdge) || a.far - b.far
	);
	return best?.place ?? CORNERS[0];
}

function boxIn(place: AskPlace, board: Size, size: Size): Box {
	const isEdge = place === 'top' || place === 'bottom';
	const { width, height } = isEdge ? { width: board.width - 2 * EDGE, height: LOW } : size;
	const x = place.endsWith('right') ? board.width - EDGE - width : EDGE;
	const y = place.startsWith('top') ? EDGE : board.height - EDGE - height;
	return { x, y, width, height };
}

function shared(a: Box, b: Box): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}

function farFrom({ x, y, width, height }: Box, at: Spot): number {
	return Math.hypot(x + width / 2 - at.x, y + height / 2 - at.y);
}
