import type { Plan } from '../plan.ts';
import { problemsOf, type Problem } from '../problems/cards.ts';
import { spotOf, treeOfCard } from '../problems/spots.ts';
import type { ProblemTree } from '../problems/tree.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { addTo, binIn, bringBack, setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { homesIn } from './homes.ts';
import { ASSUMPTIONS, type Assumption } from './kinds.ts';
import { screenedAs, type Screened } from './screening.ts';

export type AssumeRefusal = RecordRefusal | 'no-such-problem' | 'is-core';

/** Notes something the plan relies on and does not control. */
export function addAssumption(
	plan: Plan,
	draft: DraftOf<typeof ASSUMPTIONS>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	return addTo(plan, ASSUMPTIONS, draft, stamp);
}

/**
 * Makes an assumption of a problem that is beyond control (O5, P15), parked or not. It takes the place of the
 * objective, which stays in sight beside the tree and comes back when the assumption goes to the bin. Unless said
 * otherwise it stands in the row of the logframe where the problem hung in its tree.
 */
export function assumeInstead(
	plan: Plan,
	problem: ProblemId,
	draft: Omit<DraftOf<typeof ASSUMPTIONS>, 'problem'>,
	stamp: Stamp
): Result<string, AssumeRefusal> {
	const tree = treeOfCard(plan, problem);
	if (!tree) return refuse('no-such-problem');
	if (tree.core.id === problem) return refuse('is-core');
	const level = draft.level ?? levelIn(tree, problem);
	return addTo(plan, ASSUMPTIONS, { ...draft, problem, ...(level && { level }) }, stamp);
}

/** Changes what is said of an assumption: its words, its level, how likely it is, who watches it. */
export function changeAssumption(
	plan: Plan,
	id: string,
	changes: ChangesOf<typeof ASSUMPTIONS>,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, ASSUMPTIONS, id, changes, person);
}

/** Puts an assumption in the bin, with the reason. */
export function binAssumption(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return binIn(plan, ASSUMPTIONS, id, reason, person);
}

/** Takes an assumption out of the bin. */
export function bringBackAssumption(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return bringBack(plan, ASSUMPTIONS, id, person);
}

/** Every assumption, in its order, with what screening makes of it. */
export function assumptionsOf(plan: Plan): (Assumption & { screened?: Screened })[] {
	return rowsOf(plan, ASSUMPTIONS).map((assumption) => {
		const screened = screenedAs(assumption);
		return { ...assumption, ...(screened && { screened }) };
	});
}

/** The assumption that was made of a problem; of several, the first. */
export function assumedProblems(plan: Plan): Map<string, Assumption> {
	const found = new Map<string, Assumption>();
	const home = homesIn(plan);
	for (const assumption of rowsOf(plan, ASSUMPTIONS)) {
		const problem = home(assumption.problem ?? '');
		if (problem !== '' && !found.has(problem)) found.set(problem, assumption);
	}
	return found;
}

/** Problems that wait to be made assumptions: what is parked, or beyond control, and is none yet (O5, P15). */
export function toAssumeOf(plan: Plan): Problem[] {
	const assumed = assumedProblems(plan);
	return problemsOf(plan).filter(
		(problem) => !assumed.has(problem.id) && (problem.parked || isBeyond(problem))
	);
}

/** True for a problem that nobody in the village or the district can do something about (P15). */
export function isBeyond({ actor }: Problem): boolean {
	return actor === 'beyond';
}

function levelIn(tree: ProblemTree, problem: ProblemId): Assumption['level'] {
	const spot = spotOf(tree, problem);
	if (!spot) return undefined;
	const isNear = spot.on === tree.core.id;
	if (spot.side === 'causes') return isNear ? 'output-purpose' : 'activity-output';
	return isNear ? 'purpose-goal' : 'goal';
}
