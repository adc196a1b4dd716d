import { activitiesOf } from '../actions/activities.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { isMoment } from '../shared/dates.ts';
import type { PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import { handoverOf } from './handover.ts';
import { LESSONS } from './kinds.ts';
import { lastReportsOf } from './reports.ts';
import { satisfactionOf } from './satisfaction.ts';

export type ClosingRefusal = PlanRefusal | 'already-closed' | 'not-a-moment';

/** Closes a plan's year at a moment, ISO 8601. It can still be read, mended and reopened: a close is a word, not a lock. */
export function closePlan(
	plan: Plan,
	{ at }: { at: string },
	person: PersonId
): Result<string, ClosingRefusal> {
	if (closedAt(plan) !== undefined) return refuse('already-closed');
	if (!isMoment(at)) return refuse('not-a-moment');
	return change(plan, person, () => plan.meta.set('closedAt', at));
}

/** Opens a closed plan again. */
export function reopenPlan(plan: Plan, person: PersonId): Result<'open', PlanRefusal> {
	if (!plan.meta.has('closedAt')) return done('open');
	return change(plan, person, () => (plan.meta.delete('closedAt'), 'open'));
}

/** When a plan was closed, ISO 8601; nothing while it is open. */
export function closedAt({ meta }: Plan): string | undefined {
	const at = meta.get('closedAt');
	return isMoment(at) ? at : undefined;
}

/** The steps at a year's end, in their order (section 1.13); each has words under `closing.`. */
export const YEAR_END = ['evaluate', 'satisfaction', 'lessons', 'handover', 'close'] as const;

/** What of the year's end is done. `evaluate`: somebody reported on every line of this year's plan. None of it is a must. */
export function yearEndOf(plan: Plan): { step: (typeof YEAR_END)[number]; done: boolean }[] {
	const reported = lastReportsOf(plan);
	const own = activitiesOf(plan).filter(({ list }) => list === 'RKP');
	const isDone: Record<(typeof YEAR_END)[number], boolean> = {
		evaluate: own.length > 0 && own.every(({ id }) => reported.has(id)),
		satisfaction: satisfactionOf(plan).some(({ n }) => n > 0),
		lessons: rowsOf(plan, LESSONS).length > 0,
		handover: handoverOf(plan).length > 0,
		close: closedAt(plan) !== undefined
	};
	return YEAR_END.map((step) => ({ step, done: isDone[step] }));
}
