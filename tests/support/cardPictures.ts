import { projection } from '../../src/lib/aside/cards/cells.ts';
import type { Gray } from '../../src/lib/aside/cards/gray.ts';
import type { Point, Quad } from '../../src/lib/aside/cards/quads.ts';
import { CELLS, cellsOf, FRAMED } from '../../src/lib/domain/meeting/cards/patterns.ts';
import { seeded } from './seeded.ts';

/** A card held up: where its middle is, how many pixels its black frame is wide, how it is turned and leaned. */
export interface HeldCard {
	number: number;
	x: number;
	y: number;
	size: number;
	/** Degrees clockwise. */
	turn?: number;
	/** How much farther away its right side is, and its lower one: 0 is flat, 0.3 is a lot. */
	away?: number;
	below?: number;
	/** What part of it a hand or a neighbour covers, from the left. */
	covered?: number;
}

/** What the camera and the hall do to a picture. */
export interface Weather {
	/** The brightness of paper at the left and at the right edge. */
	light?: readonly [left: number, right: number];
	/** The brightness of ink, as a part of the paper's. */
	ink?: number;
	/** The blur, as the standard deviation in pixels. */
	blur?: number;
	/** The standard deviation of the noise. */
	noise?: number;
	/** The brightness of what is behind, as a part of the paper's. */
	behind?: number;
	seed?: number;
}

const FAIR: Required<Weather> = {
	light: [215, 215],
	ink: 0.12,
	blur: 0.6,
	noise: 3,
	behind: 0.45,
	seed: 1
};

/** A picture of cards, drawn with three by three rays a pixel, then blurred, then made noisy. */
export function pictureOf(
	cards: readonly HeldCard[],
	width = 1280,
	height = 720,
	weather: Weather = {}
): Gray {
	const { light, ink, blur, noise, behind, seed } = { ...FAIR, ...weather };
	const paper = (x: number) => light[0] + ((light[1] - light[0]) * x) / width;
	const shades = new Float32Array(width * height);
	for (let at = 0; at < shades.length; at += 1) {
		const [x, y] = [at % width, Math.floor(at / width)];
		shades[at] = paper(x) * behind * (0.85 + 0.15 * Math.sin(x / 37) * Math.cos(y / 23));
	}
	for (const card of cards)
		draw(shades, width, height, card, (x, share) => paper(x) * (ink + (1 - ink) * share));
	const soft = blurred(shades, width, height, blur);
	const bell = bells(seed);
	return {
		width,
		height,
		data: Uint8Array.from(soft, (shade, at) =>
			Math.max(0, Math.min(255, Math.round(shade + bell[at % bell.length]! * noise)))
		)
	};
}

/** Where the corners of a card's frame are in the picture. */
export function cornersOf({ x, y, size, turn = 0, away = 0, below = 0 }: HeldCard): Quad {
	const angle = (turn * Math.PI) / 180;
	const corner = (u: number, v: number): Point => {
		const [across, down] = [
			u * Math.cos(angle) - v * Math.sin(angle),
			u * Math.sin(angle) + v * Math.cos(angle)
		];
		const depth = 1 + away * across + below * down;
		return { x: x + (across * size) / depth, y: y + (down * size) / depth };
	};
	return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

/** White paper of one cell and a half around the frame. */
const EDGE = 1.5 / FRAMED;
const RAYS = 3;

function draw(
	shades: Float32Array,
	width: number,
	height: number,
	card: HeldCard,
	shadeOf: (x: number, white: number) => number
): void {
	const corners = cornersOf(card);
	const place = inverse(corners);
	const cells = cellsOf(card.number);
	const reach = card.size * 1.6;
	for (
		let y = Math.max(0, Math.floor(card.y - reach));
		y < Math.min(height, card.y + reach);
		y += 1
	) {
		for (
			let x = Math.max(0, Math.floor(card.x - reach));
			x < Math.min(width, card.x + reach);
			x += 1
		) {
			let [white, hits] = [0, 0];
			for (let ray = 0; ray < RAYS * RAYS; ray += 1) {
				const { x: u, y: v } = place(
					x + ((ray % RAYS) + 0.5) / RAYS,
					y + (Math.floor(ray / RAYS) + 0.5) / RAYS
				);
				const ink = inkAt(cells, u, v, card.covered ?? 0);
				if (ink === undefined) continue;
				hits += 1;
				white += ink;
			}
			if (hits === 0) continue;
			const at = y * width + x;
			const share = hits / (RAYS * RAYS);
			shades[at] = shades[at]! * (1 - share) + shadeOf(x, white / hits) * share;
		}
	}
}

/** 1 for paper, 0 for ink, something between for a hand, nothing beside the card. */
function inkAt(
	cells: readonly boolean[],
	u: number,
	v: number,
	covered: number
): number | undefined {
	if (Math.min(u, v) < -EDGE || Math.max(u, v) > 1 + EDGE) return undefined;
	if (u < covered * (1 + 2 * EDGE) - EDGE && covered > 0) return 0.5;
	if (Math.min(u, v) < 0 || Math.max(u, v) > 1) return 1;
	const [column, row] = [Math.floor(u * FRAMED) - 1, Math.floor(v * FRAMED) - 1];
	if (Math.min(row, column) < 0 || Math.max(row, column) >= CELLS) return 0;
	return cells[row * CELLS + column] ? 1 : 0;
}

/** From a place in the picture back onto the card's square: two straight lines through it meet the sides. */
function inverse(corners: Quad): (x: number, y: number) => Point {
	const place = projection(corners);
	// The columns of the projection, read off where it takes three corners, and what is far away.
	const [o, right, down, both] = [place(0, 0), place(1, 0), place(0, 1), place(1, 1)];
	const [p, q] = depths(o, right, down, both);
	const a = [right.x * p - o.x, down.x * q - o.x, o.x];
	const b = [right.y * p - o.y, down.y * q - o.y, o.y];
	const c = [p - 1, q - 1, 1];
	const cross = (one: number[], other: number[]) => [
		one[1]! * other[2]! - one[2]! * other[1]!,
		one[2]! * other[0]! - one[0]! * other[2]!,
		one[0]! * other[1]! - one[1]! * other[0]!
	];
	const [bc, ca, ab] = [cross(b, c), cross(c, a), cross(a, b)];
	return (x, y) => {
		const depth = bc[2]! * x + ca[2]! * y + ab[2]!;
		const across = bc[0]! * x + ca[0]! * y + ab[0]!;
		const under = bc[1]! * x + ca[1]! * y + ab[1]!;
		return { x: across / depth, y: under / depth };
	};
}

/** How far away the right and the lower corner are, beside the first one's 1. */
function depths(o: Point, right: Point, down: Point, both: Point): [number, number] {
	const [ax, ay, bx, by] = [right.x - both.x, right.y - both.y, down.x - both.x, down.y - both.y];
	const [cx, cy] = [o.x - both.x, o.y - both.y];
	const across = ax * by - ay * bx;
	return [(cx * by - cy * bx) / across, (ax * cy - ay * cx) / across];
}

function blurred(
	shades: Float32Array,
	width: number,
	height: number,
	deviation: number
): Float32Array {
	if (deviation <= 0) return shades;
	const reach = Math.ceil(3 * deviation);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
		Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2))
	);
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const soft = Float32Array.from(weights, (weight) => weight / sum);
	const across = along(shades, soft, reach, { size: width, step: 1, lines: height, apart: width });
	return along(across, soft, reach, { size: height, step: width, lines: width, apart: 1 });
}

function along(
	from: Float32Array,
	weights: Float32Array,
	reach: number,
	{ size, step, lines, apart }: Record<'size' | 'step' | 'lines' | 'apart', number>
): Float32Array {
	const to = new Float32Array(from.length);
	for (let line = 0; line < lines; line += 1) {
		for (let place = 0; place < size; place += 1) {
			let shade = 0;
			for (let by = -reach; by <= reach; by += 1) {
				const near = Math.max(0, Math.min(size - 1, place + by));
				shade += from[line * apart + near * step]! * weights[by + reach]!;
			}
			to[line * apart + place * step] = shade;
		}
	}
	return to;
}

/** Noise of deviation one, enough not to repeat visibly. */
function bells(seed: number): Float32Array {
	const chance = seeded(seed);
	const one = () => chance.int(1e6) / 1e6;
	return Float32Array.from({ length: 40_009 }, () => (one() + one() + one() + one() - 2) * 1.73);
}
