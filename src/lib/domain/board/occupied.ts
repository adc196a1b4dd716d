import type { Spot } from '../shared/places.ts';
import { meets } from './boxes.ts';
import type { Box } from './limbs.ts';

const CELL = 256;
/** What a card keeps free around itself. */
const AROUND = 8;
/** How far from its place a card looks for a free one before it goes below everything. */
const RINGS = 60;
const STEP = { x: 64, y: 32 };

/** Which parts of a board are taken, kept in cells so that thousands of cards are asked quickly. */
export class Occupied {
	readonly #cells = new Map<string, Box[]>();
	#bottom = -Infinity;

	add(box: Box): void {
		this.#bottom = Math.max(this.#bottom, box.y + box.height);
		for (const cell of cellsOf(box)) {
			const known = this.#cells.get(cell);
			if (known) known.push(box);
			else this.#cells.set(cell, [box]);
		}
	}

	/** True where a card would lie on another. */
	covers(box: Box): boolean {
		for (const cell of cellsOf(box)) {
			if (this.#cells.get(cell)?.some((other) => meets(box, other, AROUND))) return true;
		}
		return false;
	}

	/** Takes a place, or the free one nearest to it where a card would lie on another. */
	take(box: Box): Box {
		const free = this.covers(box) ? this.nearestFree(box) : box;
		this.add(free);
		return free;
	}

	/** The free place nearest to this one; the same on every device. */
	nearestFree(box: Box): Box {
		for (let ring = 1; ring <= RINGS; ring++) {
			for (const { x, y } of ringAt(ring)) {
				const moved = { ...box, x: box.x + x, y: box.y + y };
				if (!this.covers(moved)) return moved;
			}
		}
		return { ...box, y: this.#bottom + 2 * AROUND };
	}
}

const RING_STEPS = new Map<number, Spot[]>();

/** The steps of a ring, the shortest first; down before up. */
function ringAt(ring: number): Spot[] {
	const known = RING_STEPS.get(ring);
	if (known) return known;
	const steps: Spot[] = [];
	for (let x = -ring; x <= ring; x++) {
		for (let y = -ring; y <= ring; y++) {
			if (Math.max(Math.abs(x), Math.abs(y)) === ring) steps.push({ x: x * STEP.x, y: y * STEP.y });
		}
	}
	const far = ({ x, y }: Spot) => Math.hypot(x, y);
	steps.sort((a, b) => far(a) - far(b) || b.y - a.y || b.x - a.x);
	RING_STEPS.set(ring, steps);
	return steps;
}

function* cellsOf({ x, y, width, height }: Box): Iterable<string> {
	const [left, right] = [Math.floor((x - AROUND) / CELL), Math.floor((x + width + AROUND) / CELL)];
	const [top, end] = [Math.floor((y - AROUND) / CELL), Math.floor((y + height + AROUND) / CELL)];
	for (let column = left; column <= right; column++)
		for (let row = top; row <= end; row++) yield `${column}:${row}`;
}
