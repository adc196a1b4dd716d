import { GAPS, countOf, type Box, type Boxes, type Limb, type SizeOf } from './limbs.ts';
import { inColumns, type Columns, type Way } from './side.ts';

/** A tree as a layout sees it: the main card, what grows up and down from it, and what stands on its left and right. */
export interface Growth {
	core: string;
	up: readonly Limb[];
	down: readonly Limb[];
	left: readonly string[];
	right: readonly string[];
}

/** Width by height of what a tree is shown on: a projector, less what surrounds the board. */
export const PROJECTOR = 1840 / 1000;

/**
 * Lays a tree out around its main card, whose middle is at (0, 0): effects grow up, causes down, loose cards stand on
 * the left and parked ones on the right. It is as wide for its height as what it is shown on.
 */
export function treeBoxes(growth: Growth, sizeOf: SizeOf, aspect = PROJECTOR): Boxes {
	const core = sizeOf(growth.core);
	const top = Math.max(core.height, LEAST_CORE) / 2 + GAPS.row;
	const way = wayFor(growth, aspect);
	const [up, down] = [growth.up, growth.down].map((limbs) => inColumns(limbs, sizeOf, way));
	const boxes: Boxes = new Map([
		[growth.core, { ...core, x: -core.width / 2, y: -core.height / 2 }],
		...placed(up!, (box) => ({ ...box, y: -top - box.y - box.height })),
		...placed(down!, (box) => ({ ...box, y: box.y + top }))
	]);
	const edge = Math.max(reserved(up!), reserved(down!), core.width) / 2;
	const ends = Math.max(edge, ...[up!, down!].map((side) => side.width - reserved(side) / 2));
	const lists = { left: -edge - GAPS.beside, right: ends + GAPS.beside };
	for (const [id, box] of listBeside(growth.left, sizeOf, -1)) {
		boxes.set(id, { ...box, x: lists.left + box.x });
	}
	for (const [id, box] of listBeside(growth.right, sizeOf, 1)) {
		boxes.set(id, { ...box, x: lists.right + box.x });
	}
	return boxes;
}

/** A main card of up to three lines moves nothing when it is worded anew. */
const LEAST_CORE = 122;
const PITCH = 304;

/** A side is in the middle as long as it is small, then it keeps room for two more columns at a time. */
function reserved({ width }: Columns): number {
	if (width <= 4 * PITCH) return width;
	return Math.ceil(width / (2 * PITCH)) * 2 * PITCH;
}

function placed(side: Columns, turn: (box: Box) => Box): [string, Box][] {
	const left = -reserved(side) / 2;
	return [...side.boxes].map(([id, box]) => [id, turn({ ...box, x: box.x + left })]);
}

export function wayFor({ up, down }: Pick<Growth, 'up' | 'down'>, aspect: number): Way {
	const count = [...up, ...down].reduce((sum, limb) => sum + countOf(limb), 1);
	const room = 1.5 ** Math.ceil(Math.log(Math.max(8, count)) / Math.log(1.5));
	const width = Math.sqrt(room * PITCH * 110 * aspect);
	return { columns: Math.max(4, Math.round(width / PITCH)), high: width / aspect / 2 };
}

/** Cards beside the tree, in columns that grow away from it. */
function* listBeside(ids: readonly string[], sizeOf: SizeOf, way: 1 | -1): Iterable<[string, Box]> {
	const each = Math.max(8, 2 ** Math.ceil(Math.log2(Math.sqrt(Math.max(1, ids.length)) * 1.5)));
	let y = 0;
	for (const [at, id] of ids.entries()) {
		if (at % each === 0) y = 0;
		const size = sizeOf(id);
		const from = Math.floor(at / each) * (size.width + GAPS.column);
		yield [id, { ...size, x: way === 1 ? from : -from - size.width, y: y - LEAST_CORE / 2 }];
		y += size.height + GAPS.list;
	}
}
