import { neighbours } from '../shared/neighbours.ts';
import type { Limb } from './limbs.ts';
import type { Growth } from './treeBoxes.ts';

/** A link as a layout needs it. */
interface Arrow {
	cause: string;
	effect: string;
}

/** So many loose cards stand before one card, and so many before each other; more stay at the side. */
const MOST_BEFORE = 4;

/**
 * Brings loose cards to what a link joins them to: the cause of an effect stands before that effect, and what follows
 * from a cause before that cause, each between its card and the main one. All others stay beside the tree.
 */
export function withJoined(growth: Growth, arrows: readonly Arrow[]): Growth {
	const loose = new Set(growth.left);
	if (loose.size === 0) return growth;
	const before = new Map<string, string[]>();
	join(growth.up, neighbours(arrows, 'effect', 'cause'), loose, before);
	join(growth.down, neighbours(arrows, 'cause', 'effect'), loose, before);
	if (before.size === 0) return growth;
	const grown = ({ id, limbs }: Limb): Limb => {
		const joined = (before.get(id) ?? []).map((each) => grown({ id: each, limbs: [] }));
		return { id, limbs: limbs.map(grown), ...(joined.length > 0 && { before: joined }) };
	};
	return {
		...growth,
		up: growth.up.map(grown),
		down: growth.down.map(grown),
		left: growth.left.filter((id) => loose.has(id))
	};
}

/** Takes the loose cards of one side, the nearest to the tree first. */
function join(
	limbs: readonly Limb[],
	nextTo: ReadonlyMap<string, string[]>,
	loose: Set<string>,
	before: Map<string, string[]>
): void {
	let row = idsIn(limbs);
	for (let depth = 0; depth < MOST_BEFORE && row.length > 0; depth++) {
		row = row.flatMap((id) => {
			const joined = (nextTo.get(id) ?? []).filter((each) => loose.has(each));
			const taken = [...new Set(joined)].slice(0, MOST_BEFORE);
			for (const each of taken) loose.delete(each);
			if (taken.length > 0) before.set(id, taken);
			return taken;
		});
	}
}

function idsIn(limbs: readonly Limb[]): string[] {
	return limbs.flatMap(({ id, limbs: inner }) => [id, ...idsIn(inner)]);
}
