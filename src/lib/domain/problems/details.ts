import type { Plan } from '../plan.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import type { ChangesOf } from '../shared/kinds.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import type { Result } from '../shared/result.ts';
import { PROBLEM_DETAILS } from './kinds.ts';

/** Says how the group knows of a problem, and who can do something about it (P15). `null` clears it. */
export function detailProblem(
	plan: Plan,
	id: ProblemId,
	changes: ChangesOf<typeof PROBLEM_DETAILS>,
	person: PersonId
): Result<ProblemId, RecordRefusal> {
	return setIn(plan, PROBLEM_DETAILS, id, changes, person);
}
