import { arrowhead } from '#lib/domain/board/arrowhead.ts';
import { onBend } from '#lib/domain/board/detour.ts';
import type { BoardLink } from '#lib/domain/board/scene.ts';
import type { LinkPath } from '#lib/domain/board/linkPath.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

const HEAD = 15;

/** The arrowhead at the end of a line: in the sense of the link, from what leads to what it leads to. */
export function headOf({ tip, heading }: LinkPath): string {
	return arrowhead(tip, heading, HEAD);
}

/** The link nearest to a point, if one is near enough for a finger. */
export function linkAt<L extends BoardLink>(
	links: readonly { link: L; line: LinkPath }[],
	point: Spot,
	reach: number
): L | undefined {
	let best: { link: L; far: number } | undefined;
	for (const { link, line } of links) {
		const far = distanceTo(piecesOf(line.d), point);
		if (far <= reach && far < (best?.far ?? Infinity)) best = { link, far };
	}
	return best?.link;
}

const BENDS = 16;

/** A path of straight pieces and bends, as points near enough to each other. */
export function piecesOf(d: string): Spot[] {
	const points: Spot[] = [];
	for (const [, letter, said = ''] of d.matchAll(/([MLC])([^MLC]*)/g)) {
		const spots = spotsIn(said);
		const [from, a, b, to] = [points.at(-1), ...spots];
		const isBend = letter === 'C' && from && a && b && to;
		points.push(...(isBend ? bend(from, a, b, to) : spots));
	}
	return points;
}

function spotsIn(said: string): Spot[] {
	const numbers = (said.match(/-?[\d.]+/g) ?? []).map(Number);
	return numbers.flatMap((x, n) => (n % 2 === 0 ? [{ x, y: numbers[n + 1] ?? 0 }] : []));
}

function bend(from: Spot, out: Spot, into: Spot, to: Spot): Spot[] {
	return Array.from({ length: BENDS }, (_, n) => onBend((n + 1) / BENDS, from, out, into, to));
}

function distanceTo(pieces: readonly Spot[], point: Spot): number {
	let least = Infinity;
	pieces.forEach((to, n) => {
		const from = pieces[n - 1];
		if (from) least = Math.min(least, fromPiece(point, from, to));
	});
	return least;
}

function fromPiece(point: Spot, a: Spot, b: Spot): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const long = dx * dx + dy * dy || 1;
	const t = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / long));
	return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
