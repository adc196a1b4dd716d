import type { Plan } from '../plan.ts';
import { rawOf } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { addTo, binIn, bringBack, setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import { byTime, compare, type Stamp } from '../shared/stamp.ts';
import { DECISION_MODES, SITTINGS, type Sitting } from './kinds.ts';

export type SittingRefusal = RecordRefusal | 'ends-before-start';

/** How a sitting comes to a decision. */
export type DecisionMode = (typeof DECISION_MODES)[number];

/** Plans a sitting: its kind must be said, everything else may come later. */
export function addSitting(
	plan: Plan,
	draft: DraftOf<typeof SITTINGS>,
	stamp: Stamp
): Result<string, SittingRefusal> {
	if (isCrossed(draft)) return refuse('ends-before-start');
	return addTo(plan, SITTINGS, draft, stamp);
}

/** Changes what is said of a sitting. Two devices may cross its times while apart: the rest of it stays open. */
export function changeSitting(
	plan: Plan,
	id: string,
	changes: ChangesOf<typeof SITTINGS>,
	person: PersonId
): Result<string, SittingRefusal> {
	const touched = changes.start !== undefined || changes.end !== undefined;
	if (touched && isCrossed({ ...rowOf(plan, SITTINGS, id), ...changes })) {
		return refuse('ends-before-start');
	}
	return setIn(plan, SITTINGS, id, changes, person);
}

/** Calls a sitting off, with the reason. */
export function callOffSitting(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return binIn(plan, SITTINGS, id, reason, person);
}

/** Lets a sitting that was called off take place after all. */
export function holdSittingAfterAll(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return bringBack(plan, SITTINGS, id, person);
}

/** Every sitting in the order of the calendar; those without a day come last. */
export function sittingsOf(plan: Plan): Sitting[] {
	const LAST = '9999';
	return rowsOf(plan, SITTINGS).sort(
		(a, b) => compare(a.start ?? LAST, b.start ?? LAST) || byTime(a, b)
	);
}

/** How a sitting decides: as it says itself, else as the plan says, else by consensus first and votes only if that fails (section 2.7). */
export function decisionModeOf(plan: Plan, sitting: Pick<Sitting, 'decisionMode'>): DecisionMode {
	const ofPlan = rawOf(plan.meta)['decisionMode'];
	const usual = DECISION_MODES.find((mode) => mode === ofPlan);
	return sitting.decisionMode ?? usual ?? 'consensus_then_vote';
}

function isCrossed({ start, end }: { start?: string | null; end?: string | null }): boolean {
	return Boolean(start && end && end < start);
}
