import type { Plan } from '../plan.ts';
import type { PersonId } from '../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { addTo, binIn, bringBack, setIn, type RecordRefusal } from '../shared/records.ts';
import type { Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { CRITERIA, type Criterion } from './kinds.ts';

/** Criteria to offer a group (section 1.6). Each has words in every language under `criterion.`. */
export const CRITERIA_OFFERED = [
	{ key: 'authority', costLike: false },
	{ key: 'reach', costLike: false },
	{ key: 'urgency', costLike: false },
	{ key: 'within-ceiling', costLike: false },
	{ key: 'upkeep', costLike: false },
	{ key: 'time', costLike: true },
	{ key: 'harm', costLike: true },
	{ key: 'done-by-others', costLike: true }
] as const;

/** Adds a criterion, with a weight from 0 to 100 where the group weighs them. */
export function addCriterion(
	plan: Plan,
	draft: DraftOf<typeof CRITERIA>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	return addTo(plan, CRITERIA, draft, stamp);
}

/** Changes what a criterion is called, how much it weighs, or whether much of it is bad. */
export function changeCriterion(
	plan: Plan,
	id: string,
	changes: ChangesOf<typeof CRITERIA>,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, CRITERIA, id, changes, person);
}

/** Puts a criterion in the bin, with the reason. Its scores stay and count again when it comes back. */
export function binCriterion(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return binIn(plan, CRITERIA, id, reason, person);
}

/** Takes a criterion out of the bin. */
export function bringBackCriterion(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return bringBack(plan, CRITERIA, id, person);
}

/** Every criterion, in its order. */
export function criteriaOf(plan: Plan): Criterion[] {
	return rowsOf(plan, CRITERIA);
}
