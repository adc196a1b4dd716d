import { CARD } from './cardSize.ts';
import { GAPS, type Box, type Boxes, type Limb, type SizeOf } from './limbs.ts';
import type { Size } from './scene.ts';
import { inColumns, type Columns } from './side.ts';
import { wayFor } from './ways.ts';

/** A tree as a layout sees it: the main card, what grows up and down from it, and what stands on its left and right. */
export interface Growth {
	core: string;
	up: readonly Limb[];
	down: readonly Limb[];
	left: readonly string[];
	right: readonly string[];
}

/**
 * Lays a tree out around its main card, whose middle is at (0, 0): effects grow up, causes down, loose cards stand on
 * the left and parked ones on the right. It is as wide for its height as what it is shown on.
 */
export function treeBoxes(growth: Growth, sizeOf: SizeOf, aspect: number): Boxes {
	const shape = shapeOf(growth, sizeOf, aspect);
	const known = KNOWN.get(shape);
	if (known) return known;
	const boxes = laidOut(growth, (id) => sizeIn(sizeOf(id)), aspect);
	if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
	KNOWN.set(shape, boxes);
	return boxes;
}

/** Layouts of the last shapes: what is worded anew and takes as many lines, or is dragged, is not laid out again. */
const KNOWN = new Map<string, Boxes>();
const MOST_KNOWN = 24;

/** What is kept holds no words. */
const sizeIn = ({ width, height }: Size): Size => ({ width, height });

/** All that a layout depends on, in letters. */
function shapeOf({ core, up, down, left, right }: Growth, sizeOf: SizeOf, aspect: number): string {
	const card = (id: string) => `${id.length}${id}${sizeOf(id).width}x${sizeOf(id).height}`;
	const limb = ({ id, limbs, before = [] }: Limb): string =>
		`${before.map(limb).join()}<${card(id)}(${limbs.map(limb).join()})`;
	const sides = [up, down].map((limbs) => limbs.map(limb).join());
	return [aspect, card(core), ...sides, left.map(card).join(), right.map(card).join()].join('|');
}

function laidOut(growth: Growth, sizeOf: SizeOf, aspect: number): Boxes {
	const way = wayFor(growth.up, growth.down, aspect);
	const [up, down] = [inColumns(growth.up, sizeOf, way), inColumns(growth.down, sizeOf, way)];
	const core = sizeOf(growth.core);
	const top = Math.max(core.height, CORE_ROOM) / 2 + GAPS.row;
	const least = core.width / 2;
	const [upper, lower] = [
		{ left: Math.max(least, up.middle), right: Math.max(least, up.width - up.middle), ...up },
		{
			left: Math.max(least, down.middle),
			right: Math.max(least, down.width - down.middle),
			...down
		}
	];
	const aside = (ids: readonly string[], way: Flank) => {
		const high = stackOf(ids, sizeOf);
		return beside(ids, sizeOf, cornerFor(high, way, top, upper, lower), way);
	};
	return new Map([
		[growth.core, { ...core, x: -core.width / 2, y: -core.height / 2 }],
		...turned(up, (box) => ({ ...box, y: -top - box.y - box.height })),
		...turned(down, (box) => ({ ...box, y: top + box.y })),
		...aside(growth.left, 'left'),
		...aside(growth.right, 'right')
	]);
}

/** A main card of up to three lines moves nothing when it is worded anew. */
const CORE_ROOM = 114;

function turned({ boxes, middle }: Columns, turn: (box: Box) => Box): [string, Box][] {
	return [...boxes].map(([id, box]) => [id, turn({ ...box, x: box.x - middle })]);
}

type Flank = 'left' | 'right';

/** How far a side of a tree reaches from the middle of the main card, and how high it is. */
interface Reach {
	left: number;
	right: number;
	height: number;
}

/** Where cards beside a tree begin: how far from its middle, how far down, and whether they grow upwards. */
interface Corner {
	edge: number;
	y: number;
	isUp: boolean;
}

/**
 * What stands beside a tree stands in the corner that its narrower side leaves free, so that the board does not become
 * wider for it; where it is too high for that, beside all of the tree.
 */
function cornerFor(high: number, way: Flank, top: number, upper: Reach, lower: Reach): Corner {
	const isUp = upper[way] < lower[way];
	const narrow = isUp ? upper : lower;
	// For less than a column one new card would send them all to the other corner.
	const isFree = Math.abs(upper[way] - lower[way]) >= CARD.width && high <= narrow.height;
	// From its outer end inwards: second links run near the main card.
	if (isFree) return { edge: narrow[way] + GAPS.beside, y: -top - narrow.height, isUp: !isUp };
	const edge = Math.max(upper[way], lower[way]) + GAPS.beside;
	return { edge, y: -CORE_ROOM / 2, isUp: false };
}

/** How many cards beside a tree stand under each other. */
function perColumn(count: number): number {
	return 2 ** Math.max(3, Math.ceil(Math.log2(1.5 * Math.sqrt(Math.max(1, count)))));
}

/** How high the first column of them is. */
function stackOf(ids: readonly string[], sizeOf: SizeOf): number {
	const first = ids.slice(0, perColumn(ids.length));
	return first.reduce((sum, id) => sum + sizeOf(id).height + GAPS.list, -GAPS.list);
}

/** Cards in columns of the same number that grow away from the tree, to the left or right. */
function beside(
	ids: readonly string[],
	sizeOf: SizeOf,
	{ edge, y: start, isUp }: Corner,
	way: Flank
): [string, Box][] {
	const each = perColumn(ids.length);
	let y = start;
	return ids.map((id, at) => {
		const size = sizeOf(id);
		const from = edge + Math.floor(at / each) * (size.width + GAPS.column);
		if (at % each === 0) y = start;
		const x = way === 'right' ? from : -from - size.width;
		const box = { ...size, x, y: isUp ? -y - size.height : y };
		y += size.height + GAPS.list;
		return [id, box];
	});
}
