import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { instant } from '../shared/dates.ts';
import type { PersonId } from '../shared/ids.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf } from '../shared/rows.ts';
import { isRunning, pointsOf, retimed } from './agenda.ts';
import { minutesOf } from './agendaTemplates.ts';
import { AGENDA, SITTINGS, type AgendaPoint } from './kinds.ts';

/** Where a meeting is on its way, in minutes. */
export interface AgendaNow {
	/** The point that is running. */
	running?: AgendaPoint;
	/** The point nobody has begun that comes after it, else the first that was passed over. */
	next?: AgendaPoint;
	/** Whole minutes that are left of the running point, below nought when it takes longer than planned. */
	left: number;
	/** Minutes until the end that was planned, and what is still to be done needs. */
	room: number;
	needs: number;
	/** How many minutes later than planned it will end if all goes on as planned from here. */
	late: number;
}

/**
 * Where a sitting is at a moment (in seconds since 1970), the same on every screen (LEAD-3). Nothing before its first
 * point has begun. A screen whose clock is behind never shows more than there was.
 */
export function agendaNowOf(plan: Plan, sitting: string, now: number): AgendaNow | undefined {
	const points = pointsOf(plan, sitting);
	const begun = points.flatMap(({ startedAt }) => (startedAt ? [instant(startedAt)] : []));
	if (begun.length === 0) return undefined;
	const running = points.find(isRunning);
	const ahead = points.filter(isAhead);
	const gone = (since: number) => Math.max(0, Math.floor((now - since) / 60));
	const left = running ? (running.minutes ?? 0) - gone(instant(running.startedAt ?? '')) : 0;
	const room = lastsOf(plan, sitting) - gone(Math.min(...begun));
	const needs = Math.max(0, left) + minutesOf(ahead);
	const next = nextOf(points, running);
	return {
		...(running && { running }),
		...(next && { next }),
		left,
		room,
		needs,
		late: running || next ? Math.max(0, needs - room) : 0
	};
}

/**
 * Cuts the points that are left so that they fit into the time there is at this moment (in seconds since 1970); what
 * each was given at first stays known (LEAD-4).
 */
export function shortenRest(
	plan: Plan,
	sitting: string,
	now: number,
	person: PersonId
): Result<string, RecordRefusal> {
	const state = agendaNowOf(plan, sitting, now);
	if (!state) return refuse('no-such-record');
	const points = pointsOf(plan, sitting);
	const cuts = retimed(points, state.room - Math.max(0, state.left));
	return change(plan, person, () => {
		for (const { id, minutes: before = 0, firstMinutes = before } of points.filter(isAhead)) {
			const minutes = cuts.get(id) ?? before;
			if (minutes !== before) setIn(plan, AGENDA, id, { minutes, firstMinutes }, person);
		}
		return sitting;
	});
}

/** Lets the sitting end later, by as many minutes as it is late at this moment (LEAD-5). */
export function endLater(
	plan: Plan,
	sitting: string,
	now: number,
	person: PersonId
): Result<string, RecordRefusal> {
	const state = agendaNowOf(plan, sitting, now);
	if (!state) return refuse('no-such-record');
	const lasts = lastsOf(plan, sitting) + state.late;
	return setIn(plan, SITTINGS, sitting, { lasts }, person);
}

function nextOf(
	points: readonly AgendaPoint[],
	running: AgendaPoint | undefined
): AgendaPoint | undefined {
	const at = points.findIndex((point) => point === running);
	return points.slice(at + 1).find(isAhead) ?? points.find(isAhead);
}

function lastsOf(plan: Plan, sitting: string): number {
	return rowOf(plan, SITTINGS, sitting)?.lasts ?? minutesOf(pointsOf(plan, sitting));
}

function isAhead({ startedAt }: AgendaPoint): boolean {
	return startedAt === undefined;
}
