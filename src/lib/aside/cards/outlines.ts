/** The edge of a dark patch: the corners between pixels it goes through, clockwise, x and y by turns. */
export type Outline = Int16Array;

/** Up, right, down, left. */
const STEP_X = [0, 1, 0, -1] as const;
const STEP_Y = [-1, 0, 1, 0] as const;

function stepIn(steps: readonly number[], heading: number): number {
	return steps[heading] ?? 0;
}

/** Shorter edges than that around the smallest card that could be read; longer than any card has in a picture. */
const SHORTEST = 52;

/**
 * The outer edges of all dark patches large enough to be a card. `dark` is as `darkIn` gives it, `width` that of the
 * picture. Whoever walks has the patch on the right; each edge is walked once.
 */
export function outlinesIn(dark: Uint8Array, width: number, height: number): Outline[] {
	const walk = new Walk(dark, width, height);
	const found: Outline[] = [];
	for (let y = 1; y <= height; y += 1) {
		const row = y * walk.wide;
		for (let x = 1; x <= width; x += 1) {
			const at = row + x;
			if (dark[at] !== 1 || dark[at - 1] === 1 || walk.seen[at] === 1) continue;
			const outline = walk.around(x, y);
			if (outline) found.push(outline);
		}
	}
	return found;
}

/** A hole is walked the other way round, so that its area is below nought. */
function isCardLike(length: number, area: number, path: Outline): boolean {
	return area > 0 && length >= SHORTEST && 2 * length <= path.length;
}

class Walk {
	readonly wide: number;
	/** Pixels whose left side was walked along. */
	readonly seen: Uint8Array;
	readonly #dark: Uint8Array;
	readonly #path: Int16Array;
	/** From the pixel down to the right of a corner to those ahead, by heading: the one to the right, and to the left. */
	readonly #right: readonly number[];
	readonly #left: readonly number[];

	constructor(dark: Uint8Array, width: number, height: number) {
		this.wide = width + 2;
		this.seen = new Uint8Array(dark.length);
		this.#dark = dark;
		this.#right = [-this.wide, 0, -1, -this.wide - 1];
		this.#left = [-this.wide - 1, -this.wide, 0, -1];
		this.#path = new Int16Array(2 * 6 * Math.max(width, height));
	}

	/** Walks along the edge that has the left side of a pixel in it. Nothing for holes and for what cannot be a card. */
	around(startX: number, startY: number): Outline | undefined {
		const [path, wide] = [this.#path, this.wide];
		let [x, y, heading, length, area] = [startX, startY + 1, 0, 0, 0];
		do {
			if (heading === 0) this.seen[(y - 1) * wide + x] = 1;
			const [fromX, fromY] = [x, y];
			x += stepIn(STEP_X, heading);
			y += stepIn(STEP_Y, heading);
			area += fromX * y - x * fromY;
			path[2 * length] = fromX - 1; // without the row and column of white; past its end a path takes nothing up
			path[2 * length + 1] = fromY - 1;
			length += 1;
			heading = this.#turn(x, y, heading);
		} while (x !== startX || y !== startY + 1 || heading !== 0);
		return isCardLike(length, area, path) ? path.slice(0, 2 * length) : undefined;
	}

	/** Where to go at a corner: to the right if there the patch ends, straight on beside it, else to the left. */
	#turn(x: number, y: number, heading: number): number {
		const at = y * this.wide + x; // the pixel down to the right of this corner
		if (this.#dark[at + stepIn(this.#right, heading)] !== 1) return (heading + 1) % 4;
		return this.#dark[at + stepIn(this.#left, heading)] === 1 ? (heading + 3) % 4 : heading;
	}
}
