import type { Plan } from '../plan.ts';
import type { PersonId, TreeId } from '../shared/ids.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { addTo, binIn, setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { clustersOf } from './grouped.ts';
import { CHOICES, type Choice } from './kinds.ts';

export type ChoiceRefusal = RecordRefusal | 'no-such-cluster';

/**
 * Writes down that a cluster becomes a problem tree, how that was decided, and why (section 1.3: a cluster is not yet a
 * problem). A vote names its round or says why; any other way says why.
 */
export function chooseCluster(
	plan: Plan,
	draft: DraftOf<typeof CHOICES>,
	stamp: Stamp
): Result<string, ChoiceRefusal> {
	const { cluster, how, round, reason = '' } = draft;
	if (!clustersOf(plan).some(({ id }) => id === cluster)) return refuse('no-such-cluster');
	const isCounted = how === 'vote' && round !== undefined;
	if (!isCounted && reason.trim() === '') return refuse('no-reason');
	return addTo(plan, CHOICES, draft, stamp);
}

/** Says which tree a chosen cluster became. */
export function plantChoice(
	plan: Plan,
	id: string,
	tree: TreeId,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, CHOICES, id, { tree }, person);
}

/** Takes a choice back, with the reason. */
export function dropChoice(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return binIn(plan, CHOICES, id, reason, person);
}

/** The clusters that were chosen, in the order they were. One whose cluster was dissolved since then stays on record. */
export function choicesOf(plan: Plan): Choice[] {
	return rowsOf(plan, CHOICES);
}
