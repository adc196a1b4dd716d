import { GAPS, GROUPS, type Box, type Boxes, type Limb, type SizeOf } from './limbs.ts';
import { inColumns } from './side.ts';
import { TALL, wayFor } from './ways.ts';

/** Groups end at unlike heights, so that all of them come out narrower than they are reckoned. */
const WIDER = 1.45;

/**
 * Lays clusters out in columns from y = 0 down, and what is in none in rows above them, which grow upwards: a new idea
 * moves no cluster.
 */
export function forestBoxes(
	loose: readonly string[],
	clusters: readonly Limb[],
	sizeOf: SizeOf,
	aspect: number
): Boxes {
	const alone = loose.map((id) => ({ id, limbs: [] }));
	const way = wayFor(alone, clusters, aspect * WIDER, TALL.idea);
	const below = inColumns(clusters, sizeOf, way, GROUPS);
	const boxes = new Map<string, Box>(below.boxes);
	let y = -GAPS.row;
	for (let at = 0; at < loose.length; at += way.columns) {
		const row = loose.slice(at, at + way.columns);
		const high = Math.max(...row.map((id) => sizeOf(id).height));
		for (const [column, id] of row.entries()) {
			const size = sizeOf(id);
			boxes.set(id, { ...size, x: column * (size.width + GAPS.column), y: y - high });
		}
		y -= high + GAPS.list;
	}
	return boxes;
}
