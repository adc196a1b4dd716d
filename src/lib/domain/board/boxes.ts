import type { Box } from './limbs.ts';

/** True for boxes that overlap, or leave less than this room between them. */
export function meets(a: Box, b: Box, room = 0): boolean {
	return (
		a.x < b.x + b.width + room &&
		b.x < a.x + a.width + room &&
		a.y < b.y + b.height + room &&
		b.y < a.y + a.height + room
	);
}

/** How far apart two boxes are, edge to edge; nought where they overlap. */
export function gapBetween(a: Box, b: Box): number {
	const dx = Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0);
	const dy = Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0);
	return Math.hypot(dx, dy);
}
