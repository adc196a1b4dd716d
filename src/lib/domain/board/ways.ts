import { GAPS, countOf, type Limb } from './limbs.ts';
import type { Way } from './side.ts';

/** A column with its gutter and its gap. */
const WIDE = 304;
/** A card of three lines with its gap, and an idea of two: what a board is reckoned in. */
export const TALL = { problem: 119, idea: 86 } as const;

/** Numbers of columns that are tried, the fewest first. */
const COLUMNS = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 90];
/** Sizes are reckoned in steps, so that a card more is hardly ever a step more. */
const STEP = 1.5;
/** How much larger the letters have to become for more columns than need be. */
const WORTH = 1.05;

/**
 * The way in which a tree gets the largest letters on what it is shown on. It follows from how many limbs there are and
 * from the rough size of each, not from the words: so it stays as it is while cards are added and worded.
 */
export function wayFor(
	up: readonly Limb[],
	down: readonly Limb[],
	aspect: number,
	tall: number = TALL.problem
): Way {
	const sides = [up, down].map((limbs) => limbs.map((limb) => roughly(countOf(limb))));
	const all = [...up, ...down].reduce((sum, limb) => sum + countOf(limb), 1);
	const high = highFor((roughly(all) * tall) / aspect);
	let [best, most]: [Way, number] = [{ columns: 1, high }, 0];
	for (const columns of COLUMNS) {
		const way = { columns, high };
		const reckonings = sides.map((limbs) => reckoned(limbs, way, tall));
		const width = Math.max(WIDE, ...reckonings.map((side) => side.width));
		const height = reckonings.reduce((sum, side) => sum + side.height, tall + 2 * GAPS.row);
		const scale = Math.min(aspect / width, 1 / height);
		if (scale > most * WORTH) [best, most] = [way, scale];
	}
	return best;
}

/** How high a column may be, so that both sides together have the shape of what they are shown on (`bench/layout.mjs`). */
function highFor(room: number): number {
	return 90 + 10.4 * Math.sqrt(room);
}
function roughly(count: number): number {
	return count <= 3 ? count : Math.round(STEP ** Math.ceil(Math.log(count) / Math.log(STEP)));
}

interface Reckoned {
	width: number;
	height: number;
}

function reckoned(limbs: readonly number[], { columns, high }: Way, tall: number): Reckoned {
	const each = Math.max(1, Math.ceil(limbs.length / columns));
	const list = Math.max(1, Math.floor(high / tall) - 1);
	let [width, height] = [0, 0];
	for (let at = 0; at < limbs.length; at += each) {
		let [wide, cards] = [1, 0];
		for (const count of limbs.slice(at, at + each)) {
			wide = Math.max(wide, Math.ceil((count - 1) / list));
			cards += 1 + Math.min(count - 1, list);
		}
		width += wide * WIDE;
		height = Math.max(height, cards * tall);
	}
	return { width, height };
}
