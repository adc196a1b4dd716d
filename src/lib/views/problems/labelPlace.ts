import { STRONG, widthOf } from '#lib/domain/board/wrap.ts';

import type { DrawnLine } from './treeLines.ts';

/** Between a line and words beside it, in em. */
const AIR = 0.4;

/**
 * How far from the left the words beside the arrows stand at a height, in em: at the edge, or between the first two lines
 * that leave room for them. Where there is none they stand where most of it is.
 */
export function labelPlace(
	words: string,
	height: number,
	{ lines, width }: { lines: readonly DrawnLine[]; width: number }
): number {
	const wide = widthOf(words) * STRONG;
	const gaps = gapsAt(lines, height, width);
	const widest = Math.max(...gaps.map(({ room }) => room));
	const gap = gaps.find(({ room }) => room >= Math.min(wide, widest));
	return gap && gap.x > 0 ? Math.max(0, gap.x + (gap.room - wide) / 2) : 0;
}

/** The stretches between the lines that pass a height. */
function gapsAt(lines: readonly DrawnLine[], height: number, width: number) {
	const passing = lines
		.filter(({ y, from }) => y < height && height < from.y)
		.sort((a, b) => leftOf(a) - leftOf(b));
	let x = 0;
	const gaps = passing.map((line) => {
		const gap = { x, room: leftOf(line) - AIR - x };
		x = Math.max(x, Math.max(line.x, line.from.x) + AIR);
		return gap;
	});
	return [...gaps, { x, room: width - x }];
}

function leftOf({ x, from }: DrawnLine): number {
	return Math.min(x, from.x);
}
