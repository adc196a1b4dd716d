import { GAPS, type Box, type Boxes, type Limb, type SizeOf } from './limbs.ts';

/** How a side of a tree is laid out. It changes only when the tree has become half as large again. */
export interface Way {
	/** How many columns a side has at most, before columns hold more than one of its limbs. */
	columns: number;
	/** How high a column of a limb gets before the next one begins, in board units. */
	high: number;
}

/** Cards in columns, from x = 0 to the right and from y = 0 down. */
export interface Columns {
	boxes: Boxes;
	width: number;
	height: number;
	/** How many columns there are. */
	count: number;
}

/**
 * Lays limbs out in columns, in their order. A column's cards stand under each other, each a step in from the card it
 * hangs on; a limb that is too long goes on in a column beside. What is added to a limb moves what stands under it
 * there and, when a limb grows by a column, the columns behind: nothing else.
 */
export function inColumns(limbs: readonly Limb[], sizeOf: SizeOf, way: Way): Columns {
	const each = Math.max(1, Math.ceil(limbs.length / way.columns));
	const boxes: Boxes = new Map();
	let [x, height, count] = [0, 0, 0];
	for (let at = 0; at < limbs.length; at += each) {
		let [y, width] = [0, 0];
		for (const limb of limbs.slice(at, at + each)) {
			const block = blockOf(limb, sizeOf, way.high);
			for (const [id, box] of block.boxes) boxes.set(id, { ...box, x: box.x + x, y: box.y + y });
			y += block.height + GAPS.list;
			width = Math.max(width, block.width);
			count += block.count;
		}
		x += width + GAPS.column;
		height = Math.max(height, y - GAPS.list);
	}
	return { boxes, width: Math.max(0, x - GAPS.column), height, count };
}

/** A limb with its head on the left and its own limbs under it, in as many columns as they need. */
function blockOf(limb: Limb, sizeOf: SizeOf, high: number): Columns {
	const head = sizeOf(limb.id);
	const boxes: Boxes = new Map([[limb.id, { ...head, x: 0, y: 0 }]]);
	const top = head.height + GAPS.list;
	let [x, y, count]: [number, number, number] = [GAPS.indent, top, 1];
	let [width, height] = [head.width, head.height];
	for (const inner of limb.limbs) {
		const list: [string, Box][] = [];
		const end = listed(inner, sizeOf, { x: 0, y: 0 }, list);
		if (y > top && y + end > high)
			[x, y, count] = [width + GAPS.column + GAPS.indent, top, count + 1];
		for (const [id, box] of list) {
			boxes.set(id, { ...box, x: box.x + x, y: box.y + y });
			width = Math.max(width, box.x + x + box.width);
		}
		y += end + GAPS.list;
		height = Math.max(height, y - GAPS.list);
	}
	return { boxes, width, height, count };
}

/** Writes a limb's cards under each other, and says where they end. */
function listed(
	limb: Limb,
	sizeOf: SizeOf,
	{ x, y }: { x: number; y: number },
	into: [string, Box][]
): number {
	const size = sizeOf(limb.id);
	into.push([limb.id, { ...size, x, y }]);
	let end = y + size.height;
	for (const inner of limb.limbs)
		end = listed(inner, sizeOf, { x: x + GAPS.indent, y: end + GAPS.list }, into);
	return end;
}
