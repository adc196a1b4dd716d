import type { ProblemId } from '../shared/ids.ts';
import { netsOf, walk, type Met } from './walk.ts';

/** A link without its place: what a path is made of. */
export interface Arrow {
	cause: ProblemId;
	effect: ProblemId;
}

/** True if one card leads to another over these links, or is it. */
export function leadsTo(arrows: readonly Arrow[], from: ProblemId, to: ProblemId): boolean {
	const met: Met = new Map();
	walk(from, netsOf(arrows).effects, met);
	return met.has(to);
}
