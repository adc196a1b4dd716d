import type { Plan } from '../plan.ts';
import type { PersonId } from '../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { addTo, binIn, bringBack, setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { STRATEGIES, type Strategy } from './kinds.ts';

/** Adds a way to go, mostly a branch of the objective tree (`branchesOf`). */
export function addStrategy(
	plan: Plan,
	draft: DraftOf<typeof STRATEGIES>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	return addTo(plan, STRATEGIES, draft, stamp);
}

/** Changes what a strategy is called, which objectives it reaches, where it stands in the list. */
export function changeStrategy(
	plan: Plan,
	id: string,
	changes: ChangesOf<typeof STRATEGIES>,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, STRATEGIES, id, changes, person);
}

/** Gives a strategy a score from 1 to 5 by one criterion, or takes it away. Other people's scores stay. */
export function scoreStrategy(
	plan: Plan,
	id: string,
	{ criterion, score }: { criterion: string; score: number | undefined },
	person: PersonId
): Result<string, RecordRefusal> {
	const known = rowOf(plan, STRATEGIES, id);
	if (!known) return refuse('no-such-record');
	const others = Object.entries(known.scores ?? {}).filter(([key]) => key !== criterion);
	const given: typeof others = score === undefined ? [] : [[criterion, score]];
	const scores = Object.fromEntries([...others, ...given]);
	return setIn(plan, STRATEGIES, id, { scores }, person);
}

/** What a group says of a strategy: taken, or not, and then why, who does it instead, and what comes of it. */
export type Decision =
	{ selected: 'yes' } | ({ selected: 'no' } & Pick<Strategy, 'reason' | 'otherActor' | 'becomes'>);

/** Selects a strategy, or says why not (section 1.6): a reason, or who else does it already. */
export function decideStrategy(
	plan: Plan,
	id: string,
	decision: Decision,
	person: PersonId
): Result<string, RecordRefusal> {
	if (decision.selected === 'yes') return setIn(plan, STRATEGIES, id, decision, person);
	if (!decision.reason?.trim() && !decision.otherActor?.trim()) return refuse('no-reason');
	return setIn(plan, STRATEGIES, id, decision, person);
}

/** Puts a strategy in the bin, with the reason. */
export function binStrategy(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return binIn(plan, STRATEGIES, id, reason, person);
}

/** Takes a strategy out of the bin. */
export function bringBackStrategy(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return bringBack(plan, STRATEGIES, id, person);
}
