import { CARD } from './cardSize.ts';
import {
	BRANCHES,
	GAPS,
	type Box,
	type Boxes,
	type Limb,
	type SizeOf,
	type Spacing
} from './limbs.ts';

/** How a side of a tree is laid out. It changes only when the tree has become half as large again. */
export interface Way {
	/** How many columns a side has at most, before columns hold more than one of its limbs. */
	columns: number;
	/** How high a column of a limb gets before the next one begins, in board units. */
	high: number;
}

/** Cards and how much room they take. */
interface Block {
	boxes: Boxes;
	width: number;
	height: number;
}

/** Cards in columns, from x = 0 to the right and from y = 0 down. */
export interface Columns extends Block {
	/** Where the main card has its middle: at the limb in the middle, so that a limb that grows moves only those outside. */
	middle: number;
}

/**
 * Lays limbs out in columns, in their order. A column's cards stand under each other, each a step in from the card it
 * hangs on; a limb that is too long goes on in a column beside. What is added to a limb moves what stands under it
 * there and, when a limb grows by a column, the limbs on that side of the middle: nothing else.
 */
export function inColumns(
	limbs: readonly Limb[],
	sizeOf: SizeOf,
	way: Way,
	spacing = BRANCHES
): Columns {
	const each = Math.max(1, Math.ceil(limbs.length / way.columns));
	const boxes = new Map<string, Box>();
	const starts: number[] = [];
	let [x, height] = [0, 0];
	for (let at = 0; at < limbs.length; at += each) {
		starts.push(x);
		let [y, width] = [0, 0];
		for (const limb of limbs.slice(at, at + each)) {
			const block = blockOf(limb, sizeOf, way.high, spacing);
			for (const [id, box] of block.boxes) boxes.set(id, { ...box, x: box.x + x, y: box.y + y });
			y += block.height + spacing.under;
			width = Math.max(width, block.width);
		}
		x += width + spacing.beside;
		height = Math.max(height, y - spacing.under);
	}
	return { boxes, width: Math.max(0, x - spacing.beside), height, middle: middleOf(starts) };
}

/** Over the first card of the column in the middle, or between the two that are. */
function middleOf(starts: readonly number[]): number {
	const start = starts[Math.floor(starts.length / 2)] ?? 0;
	return starts.length % 2 === 1 ? start + CARD.width / 2 : start - GAPS.column / 2;
}

/**
 * A limb with its head on the left and its own limbs under it, one step in, in as many columns as they need. How an
 * inner limb is laid out does not depend on what stands above it.
 */
function blockOf(limb: Limb, sizeOf: SizeOf, high: number, spacing: Spacing): Block {
	const head = sizeOf(limb.id);
	const boxes = new Map<string, Box>();
	let [width, start] = [head.width, 0];
	for (const other of limb.before ?? []) {
		const block = blockOf(other, sizeOf, high, spacing);
		for (const [id, box] of block.boxes)
			boxes.set(id, { ...box, x: box.x + spacing.indent, y: box.y + start });
		width = Math.max(width, spacing.indent + block.width);
		start += block.height + GAPS.list;
	}
	boxes.set(limb.id, { ...head, x: 0, y: start });
	const top = start + head.height + GAPS.list;
	let [x, y] = [spacing.indent, top];
	let height = start + head.height;
	for (const inner of limb.limbs) {
		const block = blockOf(inner, sizeOf, high - top, spacing);
		if (y > top && inner.limbs.length > 0) y += spacing.under - GAPS.list;
		if (y > top && y + block.height > high) [x, y] = [width + spacing.within + spacing.indent, top];
		for (const [id, box] of block.boxes) boxes.set(id, { ...box, x: box.x + x, y: box.y + y });
		width = Math.max(width, x + block.width);
		height = Math.max(height, y + block.height);
		y += block.height + GAPS.list;
	}
	return { boxes, width, height };
}
