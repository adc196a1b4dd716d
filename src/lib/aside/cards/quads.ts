import type { Outline } from './outlines.ts';

/** A place in a picture, in pixels. */
export interface Point {
	x: number;
	y: number;
}

/** Four corners, clockwise. */
export type Quad = readonly [Point, Point, Point, Point];

/** A side shorter than this many pixels shows no cells any more. */
const SHORTEST = 11;

/** What part of a side next to a corner is left out when the side is made straight: a corner is always a little round. */
const NEAR_CORNER = 0.12;

/**
 * The four corners of an outline, more exact than its pixels, if it has four corners and straight sides. The first one is
 * farthest from the middle, the second farthest from that, the others farthest from the line between them.
 */
export function quadIn(outline: Outline): Quad | undefined {
	const points = pointsOf(outline);
	const middle = meanOf(points);
	const first = farthest(points, (point) => square(point, middle));
	const third = farthest(points, (point) => square(point, nth(points, first)));
	const [a, c] = [nth(points, first), nth(points, third)];
	const side = (point: Point) => (c.x - a.x) * (point.y - a.y) - (c.y - a.y) * (point.x - a.x);
	const second = farthest(points, (point) => -side(point));
	const fourth = farthest(points, side);
	const corners = [first, second, third, fourth];
	if (!isInTurn(corners, points.length)) return undefined;
	return straightened(points, corners);
}

/** The middles between the corners of pixels: an edge lies as often on one side of them as on the other. */
function pointsOf(outline: Outline): Point[] {
	const length = outline.length / 2;
	return Array.from({ length }, (_, at) => {
		const next = at + 1 < length ? at + 1 : 0;
		return {
			x: ((outline[2 * at] ?? 0) + (outline[2 * next] ?? 0)) / 2,
			y: ((outline[2 * at + 1] ?? 0) + (outline[2 * next + 1] ?? 0)) / 2
		};
	});
}

function farthest(points: readonly Point[], from: (point: Point) => number): number {
	let [best, most] = [0, -Infinity];
	for (let at = 0; at < points.length; at += 1) {
		const far = from(nth(points, at));
		if (far > most) [best, most] = [at, far];
	}
	return best;
}

/** Whether four places follow each other around an outline. */
function isInTurn(places: readonly number[], length: number): boolean {
	const [start = 0, ...rest] = places;
	const after = rest.map((place) => (place - start + length) % length);
	return after.every((place, at) => place > (after[at - 1] ?? 0));
}

function straightened(points: readonly Point[], corners: readonly number[]): Quad | undefined {
	const lines = corners.flatMap(
		(from, at) => sideOf(points, from, nth(corners, (at + 1) % 4)) ?? []
	);
	if (lines.length < 4) return undefined;
	const met = lines.flatMap((line, at) => meeting(nth(lines, (at + 3) % 4), line) ?? []);
	const [a, b, c, d] = met;
	return a && b && c && d && isSound([a, b, c, d]) ? [a, b, c, d] : undefined;
}

interface Line extends Point {
	/** Its direction, of length one. */
	alongX: number;
	alongY: number;
}

/** The straight line along a side, or nothing if it is not straight. */
function sideOf(points: readonly Point[], from: number, to: number): Line | undefined {
	const steps = (to - from + points.length) % points.length;
	const skip = Math.ceil(steps * NEAR_CORNER);
	const some = Array.from({ length: Math.max(0, steps - 2 * skip + 1) }, (_, at) =>
		nth(points, (from + skip + at) % points.length)
	);
	if (some.length < 5) return undefined;
	const middle = meanOf(some);
	let [xx, xy, yy] = [0, 0, 0];
	for (const { x, y } of some) {
		xx += (x - middle.x) ** 2;
		xy += (x - middle.x) * (y - middle.y);
		yy += (y - middle.y) ** 2;
	}
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
	const spread = (xx * alongY ** 2 - 2 * xy * alongX * alongY + yy * alongX ** 2) / some.length;
	const most = Math.max(0.8, 0.02 * some.length);
	return spread <= most ** 2 ? { ...middle, alongX, alongY } : undefined;
}

function meeting(one: Line, other: Line): Point | undefined {
	const across = one.alongX * other.alongY - one.alongY * other.alongX;
	if (Math.abs(across) < 0.2) return undefined;
	const far = ((other.x - one.x) * other.alongY - (other.y - one.y) * other.alongX) / across;
	return { x: one.x + far * one.alongX, y: one.y + far * one.alongY };
}

/** Whether no side is too short, none much shorter than the one across from it, and each corner turns the same way. */
function isSound(quad: Quad): boolean {
	const lengths = quad.map((corner, at) => Math.sqrt(square(corner, nth(quad, (at + 1) % 4))));
	const turns = quad.map((corner, at) => {
		const [next, after] = [nth(quad, (at + 1) % 4), nth(quad, (at + 2) % 4)];
		return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x);
	});
	const [a = 0, b = 0, c = 0, d = 0] = lengths;
	const isLike = (one: number, other: number) => one < 2 * other && other < 2 * one;
	return (
		Math.min(a, b, c, d) >= SHORTEST &&
		isLike(a, c) &&
		isLike(b, d) &&
		turns.every((turn) => turn > 0)
	);
}

function meanOf(points: readonly Point[]): Point {
	let [x, y] = [0, 0];
	for (const point of points) [x, y] = [x + point.x, y + point.y];
	return { x: x / points.length, y: y / points.length };
}

/** A place of a list that is there: the loops around it know. */
function nth<T>(all: readonly T[], place: number): T {
	return all[place] as T;
}

function square(one: Point, other: Point): number {
	return (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
}
