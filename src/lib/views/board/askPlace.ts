import type { Box } from '#lib/domain/board/limbs.ts';
import type { Size } from '#lib/domain/board/scene.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

/** The corners of a board where a question can stand, the usual one first. */
export const CORNERS = ['bottom-left', 'top-left', 'top-right', 'bottom-right'] as const;
export type Corner = (typeof CORNERS)[number];

/** What a question stands off the edge. */
const EDGE = 12;

/**
 * The corner in which a question of this size hides none of the cards it is about, and of those the one nearest to where
 * a hand pointed. Where each would hide something, the one that hides least.
 */
export function cornerFor(
	board: Size,
	size: Size,
	about: readonly Box[],
	pointed: Spot | undefined
): Corner {
	const rated = CORNERS.map((corner) => {
		const box = boxIn(corner, board, size);
		const hidden = about.reduce((sum, card) => sum + shared(box, card), 0);
		return { corner, hidden, far: pointed ? farFrom(box, pointed) : 0 };
	});
	const [best] = [...rated].sort((a, b) => a.hidden - b.hidden || a.far - b.far);
	return best?.corner ?? CORNERS[0];
}

function boxIn(corner: Corner, board: Size, size: Size): Box {
	const x = corner.endsWith('left') ? EDGE : board.width - EDGE - size.width;
	const y = corner.startsWith('top') ? EDGE : board.height - EDGE - size.height;
	return { ...size, x, y };
}

function shared(a: Box, b: Box): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}

function farFrom({ x, y, width, height }: Box, at: Spot): number {
	return Math.hypot(x + width / 2 - at.x, y + height / 2 - at.y);
}
