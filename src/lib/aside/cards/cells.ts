import { CELLS, FRAMED } from '#lib/domain/meeting/cards/patterns.ts';

import { shadeAt, type Gray } from './gray.ts';
import type { Point, Quad } from './quads.ts';

/** The least difference between black and white, of 255. */
const CONTRAST = 24;

/** How many of the 28 cells of the frame may seem white, and of the 32 places around it black: a thumb, a shadow. */
const FRAME_WRONG = 2;
const AROUND_WRONG = 8;

/** Where in a cell its shade is taken. */
const SPOTS = [
	[0.5, 0.5],
	[0.32, 0.32],
	[0.68, 0.32],
	[0.32, 0.68],
	[0.68, 0.68]
] as const;

/**
 * The 36 cells within four corners, true for white, row by row from the first corner. Nothing unless there is a black
 * frame around them and white around that: a window or a book has corners too.
 */
export function cellsIn(gray: Gray, quad: Quad): boolean[] | undefined {
	const shades = shadesIn(gray, projection(quad));
	const [frame, around] = [framePart(shades), aroundPart(shades)];
	const [black, white] = [median(frame), median(around)];
	if (white - black < CONTRAST) return undefined;
	const middle = (black + white) / 2;
	if (frame.filter((shade) => shade > middle).length > FRAME_WRONG) return undefined;
	if (around.filter((shade) => shade < middle).length > AROUND_WRONG) return undefined;
	return Array.from({ length: CELLS * CELLS }, (_, at) => {
		const [row, column] = [Math.floor(at / CELLS) + 2, (at % CELLS) + 2];
		return sharpened(shades, row, column) > middle;
	});
}

/** With the ring around the frame. */
const WIDE = FRAMED + 2;

function shadesIn(gray: Gray, place: (x: number, y: number) => Point): number[] {
	return Array.from({ length: WIDE * WIDE }, (_, at) => {
		const [row, column] = [Math.floor(at / WIDE) - 1, (at % WIDE) - 1];
		let sum = 0;
		for (const [right, down] of SPOTS) {
			const { x, y } = place((column + right) / FRAMED, (row + down) / FRAMED);
			sum += shadeAt(gray, x, y);
		}
		return sum / SPOTS.length;
	});
}

/** A small picture is blurred: what the cells beside it added to a cell is taken off. */
function sharpened(shades: readonly number[], row: number, column: number): number {
	const at = row * WIDE + column;
	const beside =
		(shades[at - 1] ?? 0) +
		(shades[at + 1] ?? 0) +
		(shades[at - WIDE] ?? 0) +
		(shades[at + WIDE] ?? 0);
	return (shades[at] ?? 0) * 1.6 - beside * 0.15;
}

function framePart(shades: readonly number[]): number[] {
	return shades.filter((_, at) => ringOf(at) === 1);
}

/** Around the frame, without its corners: there a hand holds the card. */
function aroundPart(shades: readonly number[]): number[] {
	const isCorner = (at: number) =>
		[0, WIDE - 1].includes(at % WIDE) && isEnd(Math.floor(at / WIDE));
	return shades.filter((_, at) => ringOf(at) === 0 && !isCorner(at));
}

function isEnd(row: number): boolean {
	return row === 0 || row === WIDE - 1;
}

function ringOf(at: number): number {
	const [row, column] = [Math.floor(at / WIDE), at % WIDE];
	return Math.min(row, column, WIDE - 1 - row, WIDE - 1 - column);
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Where a place on the square from (0, 0) to (1, 1) lies in the picture: lines stay straight, and far is small. */
export function projection(quad: Quad): (x: number, y: number) => Point {
	const [ux, uy, vx, vy, g, h] = ratesOf(quad);
	const { x: startX, y: startY } = quad[0];
	return (x, y) => {
		const depth = g * x + h * y + 1;
		return { x: (ux * x + vx * y + startX) / depth, y: (uy * x + vy * y + startY) / depth };
	};
}

/** How fast the place in the picture moves to the right and down along each of the square's sides, and how fast it recedes. */
function ratesOf([a, b, c, d]: Quad): [number, number, number, number, number, number] {
	const [x1, y1, x2, y2] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
	const [x3, y3] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
	const across = x1 * y2 - x2 * y1;
	const [g, h] = [(x3 * y2 - x2 * y3) / across, (x1 * y3 - x3 * y1) / across];
	const [ux, uy] = [b.x - a.x + g * b.x, b.y - a.y + g * b.y];
	return [ux, uy, d.x - a.x + h * d.x, d.y - a.y + h * d.y, g, h];
}
