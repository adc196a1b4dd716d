import type { Spot } from '../shared/places.ts';
import { GAPS } from './limbs.ts';
import type { BoardCard, Size } from './scene.ts';

type Placed = Size & Pick<BoardCard, 'spot'>;

/** A bend from edge to edge: where it leaves, what pulls it, where it ends and where its arrow looks, in degrees. */
export interface Bend {
	points: readonly [start: Spot, pull: Spot, pull: Spot, tip: Spot];
	heading: number;
}

/**
 * The ways a link may go between two cards that do not lie as a layout put them: straight from the sides that look at
 * each other, or around on the right or on the left, above or below, close by or past all that lies between.
 */
export function* bendsBetween(
	from: Placed,
	to: Placed,
	between: readonly Placed[] = []
): Iterable<Bend> {
	const ends = [from, to];
	const all = [...ends, ...between];
	yield facing(from, to);
	for (const around of [beside, overhead]) {
		for (const side of [1, -1] as const) {
			yield around(from, to, side, ends);
			yield around(from, to, side, all);
		}
	}
}

/** From edge to edge, leaving each card at the side that looks at the other. */
function facing(from: Placed, to: Placed): Bend {
	const [dx, dy] = [to.spot.x - from.spot.x, to.spot.y - from.spot.y];
	const isFlat = Math.abs(dy) < (from.height + to.height) / 2;
	const x = isFlat ? (dx < 0 ? -1 : 1) : 0;
	const y = isFlat ? 0 : dy < 0 ? -1 : 1;
	const [start, tip] =
		x === 0 ? [overOrUnder(from, y), overOrUnder(to, -y)] : [atSide(from, x), atSide(to, -x)];
	const heading = (Math.atan2(y, x) * 180) / Math.PI;
	const gap = isFlat ? tip.x - start.x : tip.y - start.y;
	const level = Math.abs(gap) < SHORT ? sharedBy(from, to, isFlat) : undefined;
	if (level !== undefined) return { points: straightAt(level, start, tip, isFlat), heading };
	const pull = Math.max(24, Math.abs(gap) / 2);
	const pulls = [
		{ x: start.x + x * pull, y: start.y + y * pull },
		{ x: tip.x - x * pull, y: tip.y - y * pull }
	] as const;
	return { points: [start, ...pulls, tip], heading };
}

function overOrUnder({ spot, height }: Placed, side: number): Spot {
	return { x: spot.x, y: spot.y + (side * height) / 2 };
}

/** Where it meets a side of a card: on the left above the middle, as there the links come in that hang in the gutter. */
function atSide(card: Placed, side: number): Spot {
	return { x: edgeOf(card, side), y: card.spot.y - (side < 0 ? ABOVE : 0) };
}

/** Two arrowheads beside each other. */
const ABOVE = 18;

/** Over less than this no bend has room: it would cross itself. */
const SHORT = 64;

/** The middle of what two cards have beside each other, or over each other; nothing where they only meet at a corner. */
function sharedBy(from: Placed, to: Placed, isFlat: boolean): number | undefined {
	const [one, other] = [from, to].map(({ spot, width, height }) =>
		isFlat ? [spot.y - height / 2, spot.y + height / 2] : [spot.x - width / 2, spot.x + width / 2]
	) as [[number, number], [number, number]];
	const [low, high] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
	return high - low > GAPS.list ? (low + high) / 2 : undefined;
}

/** A line across the gap between two cards, as a bend that does not bend. */
function straightAt(level: number, start: Spot, tip: Spot, isFlat: boolean): Bend['points'] {
	const [from, to] = [start, tip].map((end) => ({ ...end, [isFlat ? 'y' : 'x']: level })) as [
		Spot,
		Spot
	];
	return [from, from, to, to];
}

/** Out at one side, along what stands there, and in again at the same side of the other card. */
function beside(from: Placed, to: Placed, side: 1 | -1, cards: readonly Placed[]): Bend {
	const [start, tip] = [atSide(from, side), atSide(to, side)];
	const out = outermost(
		cards.map(({ spot, width }) => spot.x + (side * width) / 2),
		side
	);
	const pulled = ({ x, y }: Spot) => ({ x: beyond(x, out), y });
	return { points: [start, pulled(start), pulled(tip), tip], heading: side === 1 ? 180 : 0 };
}

/** The same above or below the cards. */
function overhead(from: Placed, to: Placed, side: 1 | -1, cards: readonly Placed[]): Bend {
	const [start, tip] = [overOrUnder(from, side), overOrUnder(to, side)];
	const out = outermost(
		cards.map(({ spot, height }) => spot.y + (side * height) / 2),
		side
	);
	const pulled = ({ x, y }: Spot) => ({ x, y: beyond(y, out) });
	return { points: [start, pulled(start), pulled(tip), tip], heading: side === 1 ? -90 : 90 };
}

/** A bend reaches three quarters of the way to what pulls it. */
function beyond(from: number, out: number): number {
	return from + ((out - from) * 4) / 3;
}

function outermost(edges: readonly number[], side: 1 | -1): number {
	return (side === 1 ? Math.max(...edges) : Math.min(...edges)) + side * GAPS.indent;
}

function edgeOf({ spot, width }: Placed, side: number): number {
	return spot.x + (side * width) / 2;
}

/** The bend that runs under the fewest other cards, and of those the shortest: a line under a card is read as another's. */
export function clearest(from: Placed, to: Placed, others: readonly Placed[]): Bend {
	const between = others.filter((card) => card !== from && card !== to && isLevel(card, from, to));
	let best: { bend: Bend; cost: number } | undefined;
	for (const bend of bendsBetween(from, to, between)) {
		const cost = costOf(bend, between) + (isUnderOwn(bend, from, to) ? 2 * UNDER : 0);
		if (!best || cost < best.cost) best = { bend, cost };
		if (cost < CLEAR.costs) break; // the ways are told nearest first
	}
	return best?.bend ?? facing(from, to);
}

/** A card in the band of the board that a link between these two runs through. */
function isLevel({ spot, height }: Placed, from: Placed, to: Placed): boolean {
	const top = Math.min(from.spot.y - from.height / 2, to.spot.y - to.height / 2);
	const foot = Math.max(from.spot.y + from.height / 2, to.spot.y + to.height / 2);
	return spot.y + height / 2 > top && spot.y - height / 2 < foot;
}

/** What a card that a line runs under costs, in units of its length. */
const UNDER = 1e5;
const PIECES = 32;
/** A line that comes nearer than this to a card is read as one of its own; that costs less than running under it. */
const CLEAR = { within: 8, costs: 1e3 };

function costOf({ points: [start, a, b, tip] }: Bend, cards: readonly Placed[]): number {
	const [under, near] = [new Set<Placed>(), new Set<Placed>()];
	let [length, before] = [0, start];
	for (let n = 1; n <= PIECES; n++) {
		const at = onBend(n / PIECES, start, a, b, tip);
		length += Math.hypot(at.x - before.x, at.y - before.y);
		before = at;
		for (const card of cards) {
			if (isIn(card, at, CLEAR.within)) near.add(card);
			if (isIn(card, at)) under.add(card);
		}
	}
	return length + under.size * UNDER + near.size * CLEAR.costs;
}

/** True for a bend that comes in again under one of the two cards it joins, where its arrow is not seen. */
function isUnderOwn({ points }: Bend, from: Placed, to: Placed): boolean {
	const [start, a, b, tip] = points;
	const along = Array.from({ length: PIECES - 1 }, (_, n) =>
		onBend((n + 1) / PIECES, start, a, b, tip)
	);
	return along.some((at) => isIn(from, at, -1) || isIn(to, at, -1));
}

function isIn({ spot, width, height }: Placed, { x, y }: Spot, room = 0): boolean {
	return Math.abs(x - spot.x) < width / 2 + room && Math.abs(y - spot.y) < height / 2 + room;
}

/** The point of a bend at a share of its way, from 0 to 1. */
export function onBend(t: number, start: Spot, a: Spot, b: Spot, tip: Spot): Spot {
	const [s, u, v, w] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
	return {
		x: s * start.x + u * a.x + v * b.x + w * tip.x,
		y: s * start.y + u * a.y + v * b.y + w * tip.y
	};
}
