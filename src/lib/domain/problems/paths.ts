import type { ProblemId } from '../shared/ids.ts';

/** A link without its place: what a path is made of. */
export interface Arrow {
	cause: ProblemId;
	effect: ProblemId;
}

/** True if one card leads to another over these links, or is it. */
export function leadsTo(arrows: readonly Arrow[], from: ProblemId, to: ProblemId): boolean {
	const reached = new Set<ProblemId>([from]);
	for (const at of reached) {
		if (at === to) return true;
		for (const { cause, effect } of arrows) if (cause === at) reached.add(effect);
	}
	return false;
}
