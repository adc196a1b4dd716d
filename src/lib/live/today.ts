import { openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { agendaOf } from '#lib/domain/meeting/agenda.ts';
import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import { sittingNowOf } from '#lib/domain/meeting/sittingNow.ts';
import { membersOf } from '#lib/domain/meeting/members.ts';
import { peopleIn } from '#lib/domain/meeting/people.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { instant } from '#lib/domain/shared/dates.ts';

import { decidedOf, type Decided, type Told } from './decided.ts';

/** What was done at a sitting, in numbers a room is proud of (LEAD-26). */
export interface Today {
	ideas: number;
	/** People who came: as they were counted, else as many as came in with a phone. */
	people: number;
	/** Of them women and men, and from how many hamlets; nothing where nobody counted. */
	women?: number;
	men?: number;
	hamlets?: number;
	/** Questions that were answered, with a vote or without, themes that were taken up, trees that were agreed. */
	decisions: number;
	/** Of these, what can be named. */
	decided: Decided[];
}

/** Counts what was done since the sitting that is led began; since the plan began where none is led. */
export function todayOf(plan: Plan, sealed: readonly Told[]): Today {
	const since = sinceWhen(plan);
	const isToday = (at: string) => instant(at) >= since;
	const ideas = openIdeasOf(plan).filter(({ createdAt }) => isToday(createdAt));
	const decisions = decidedOf(plan, sealed).filter(({ at }) => isToday(at));
	const decided = decisions.filter(({ outcome }) => outcome.length > 0);
	return { ideas: ideas.length, decisions: decisions.length, decided, ...peopleOf(plan) };
}

function peopleOf(plan: Plan): Pick<Today, 'people' | 'women' | 'men' | 'hamlets'> {
	const sitting = sittingNowOf(plan);
	const came = sitting && attendanceOf(plan, sitting.id);
	if (!came || came.present === 0) return { people: peopleIn(membersOf(plan)).length };
	const hamlets = came.counts.filter(
		({ by, presentM = 0, presentF = 0, presentOther = 0 }) =>
			by === 'hamlet' && presentM + presentF + presentOther > 0
	).length;
	return {
		people: came.present,
		women: came.presentF,
		men: came.presentM,
		...(hamlets > 0 && { hamlets })
	};
}

/** When the first point of the sitting that is led began, in seconds since 1970; else when it was laid out. */
export function sinceWhen(plan: Plan): number {
	const sitting = sittingNowOf(plan);
	if (!sitting) return 0;
	const begun = agendaOf(plan, sitting.id).flatMap(({ startedAt }) => startedAt ?? []);
	return Math.min(...[...begun, ...(begun.length === 0 ? [sitting.createdAt] : [])].map(instant));
}
