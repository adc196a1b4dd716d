import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { isMoment } from '../shared/dates.ts';
import { idIn, isId, type PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';

/** What stands before the step on the wall: a welcome, a pause, thanks at the end, or a mood check. */
export const INTERLUDES = ['welcome', 'break', 'thanks', 'mood'] as const;

/** A scene that covers the wall for a while. */
export interface Interlude {
	scene: (typeof INTERLUDES)[number];
	/** Until when a pause lasts, ISO 8601. */
	until?: string;
	/** The mood check that is asked or told. */
	mood?: string;
}

export type InterludeRefusal = PlanRefusal | 'not-a-moment' | 'no-such-record';

/** Covers the wall with a scene (LEAD-25): one key, so that of two desks one is heard whole. */
export function showInterlude(
	plan: Plan,
	interlude: Interlude,
	person: PersonId
): Result<Interlude, InterludeRefusal> {
	const { until, mood } = interlude;
	if (until !== undefined && !isMoment(until)) return refuse('not-a-moment');
	if (mood !== undefined && !isId(mood)) return refuse('no-such-record');
	return change(plan, person, () => (plan.meta.set('interlude', { ...interlude }), interlude));
}

/** Shows the step again. */
export function endInterlude(plan: Plan, person: PersonId): Result<void, PlanRefusal> {
	if (!plan.meta.has('interlude')) return done(undefined);
	return change(plan, person, () => plan.meta.delete('interlude'));
}

/** The scene that covers the wall; nothing where there is none, or what a peer wrote cannot be read. */
export function interludeOf({ meta }: Plan): Interlude | undefined {
	const said = meta.get('interlude');
	if (typeof said !== 'object' || !said) return undefined;
	const raw = said as Record<string, unknown>;
	const scene = INTERLUDES.find((known) => known === raw['scene']);
	const [until, mood] = [raw['until'], idIn(raw['mood'])];
	if (!scene || (scene === 'mood' && !mood)) return undefined;
	return { scene, ...(isMoment(until) && { until }), ...(mood && { mood }) };
}
