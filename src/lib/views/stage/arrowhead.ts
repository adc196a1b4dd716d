import type { Spot } from '#lib/domain/shared/places.ts';

/** How long and how wide the head of an arrow is, in pixels. */
const LONG = 13;
const WIDE = 13;

/** The head of an arrow with its point here, looking so many degrees away from the right. */
export function arrowhead({ x, y }: Spot, heading: number): string {
	const turn = (heading * Math.PI) / 180;
	const [along, across] = [Math.cos(turn), Math.sin(turn)];
	const foot = (side: 1 | -1) =>
		`${Math.round(x - LONG * along - (side * WIDE * across) / 2)} ${Math.round(
			y - LONG * across + (side * WIDE * along) / 2
		)}`;
	return `M${Math.round(x)} ${Math.round(y)}L${foot(1)}L${foot(-1)}z`;
}
