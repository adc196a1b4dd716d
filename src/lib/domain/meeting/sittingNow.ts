import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { instant } from '../shared/dates.ts';
import { idIn, type PersonId } from '../shared/ids.ts';
import type { RecordRefusal } from '../shared/records.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { rowOf } from '../shared/rows.ts';
import { pointsOf } from './agenda.ts';
import { SITTINGS, type Sitting } from './kinds.ts';

/** Longer ago than this, in seconds, what a desk began or ended was another meeting. */
const HALF_A_DAY = 12 * 3600;

/** Stands for the hall before any sitting was led. */
const NO_SITTING = 'hall';

/** Makes a sitting the one that is led: what wall and phones tell is told of it. */
export function openSitting(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	if (!rowOf(plan, SITTINGS, id)) return refuse('no-such-record');
	if (plan.meta.get('sittingNow') === id) return done(id);
	return change(plan, person, () => plan.meta.set('sittingNow', id));
}

/** The sitting that is led; nothing before one is, or after it was called off. */
export function sittingNowOf(plan: Plan): Sitting | undefined {
	const id = idIn(plan.meta.get('sittingNow'));
	return id === undefined ? undefined : rowOf(plan, SITTINGS, id);
}

/** The sittings whose waiting hands are up at the one that is led, itself among them; nothing stands for no sitting. */
export function hallNowOf(plan: Plan): ReadonlySet<string | undefined> {
	const hall = new Set<string | undefined>();
	let id = sittingNowOf(plan)?.id;
	while (id !== undefined && !hall.has(id)) {
		hall.add(id);
		id = rowOf(plan, SITTINGS, id)?.handsOf;
	}
	if (hall.size === 0 || hall.delete(NO_SITTING)) hall.add(undefined);
	return hall;
}

/**
 * The sitting whose people are still here (LEAD-32): the one that was led, unless its meeting is long over. Only what the
 * desk wrote is compared with the desk's own moment `at` (ISO 8601 with zone): phones have other clocks.
 */
export function sameHallAs(plan: Plan, at: string): { handsOf?: string } {
	const before = sittingNowOf(plan);
	if (!before) return { handsOf: NO_SITTING };
	const led = pointsOf(plan, before.id).flatMap(({ startedAt, endedAt }) =>
		[startedAt, endedAt].filter((time) => time !== undefined)
	);
	const isOver = led.length > 0 && led.every((time) => instant(at) - instant(time) > HALF_A_DAY);
	return isOver ? {} : { handsOf: before.id };
}
