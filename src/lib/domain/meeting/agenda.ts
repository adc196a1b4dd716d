import type { Plan } from '../plan.ts';
import { instant } from '../shared/dates.ts';
import type { PersonId } from '../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { placeBetween } from '../shared/order.ts';
import { addTo, binIn, setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { AGENDA, type AgendaPoint } from './kinds.ts';

export type AgendaRefusal = RecordRefusal | 'ends-before-start' | 'not-begun' | 'not-minutes';

/** No point of an agenda is planned for longer: ten hours. */
export const MOST_MINUTES = 600;

/** A point of an agenda with its times in minutes, counted from the planned beginning of the sitting. */
export interface TimedPoint extends AgendaPoint {
	/** When it should begin, by the minutes planned before it. */
	planned: number;
	/** How long it really took, once it has ended. */
	took?: number;
	/** How many minutes later than planned it began; below zero when it was early. */
	late?: number;
}

/** Adds a point at the end of a sitting's agenda. */
export function addAgendaPoint(
	plan: Plan,
	draft: DraftOf<typeof AGENDA>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	return addTo(plan, AGENDA, draft, stamp);
}

/** Changes a point's words, minutes or times. */
export function changeAgendaPoint(
	plan: Plan,
	id: string,
	changes: ChangesOf<typeof AGENDA>,
	person: PersonId
): Result<string, AgendaRefusal> {
	const { minutes } = changes;
	if (typeof minutes === 'number' && !(minutes >= 0 && minutes <= MOST_MINUTES)) {
		return refuse('not-minutes');
	}
	const { startedAt, endedAt } = { ...rowOf(plan, AGENDA, id), ...changes };
	if (startedAt && endedAt && instant(endedAt) < instant(startedAt)) {
		return refuse('ends-before-start');
	}
	return setIn(plan, AGENDA, id, changes, person);
}

/** Begins a point; whatever other point of the sitting is still running ends with it. */
export function beginAgendaPoint(
	plan: Plan,
	id: string,
	at: string,
	person: PersonId
): Result<string, AgendaRefusal> {
	const point = rowOf(plan, AGENDA, id);
	if (!point) return refuse('no-such-record');
	const begun = changeAgendaPoint(plan, id, { startedAt: at, endedAt: null }, person);
	if (!begun.ok) return begun;
	const running = rowsOf(plan, AGENDA).filter(
		(other) => other.sitting === point.sitting && other.id !== id && isRunning(other)
	);
	for (const other of running) setIn(plan, AGENDA, other.id, { endedAt: at }, person);
	return begun;
}

/** Ends a point that was begun. */
export function endAgendaPoint(
	plan: Plan,
	id: string,
	at: string,
	person: PersonId
): Result<string, AgendaRefusal> {
	const point = rowOf(plan, AGENDA, id);
	if (!point) return refuse('no-such-record');
	if (point.startedAt === undefined) return refuse('not-begun');
	return changeAgendaPoint(plan, id, { endedAt: at }, person);
}

/** Moves a point behind another of its sitting, or to the beginning. */
export function moveAgendaPoint(
	plan: Plan,
	id: string,
	after: string | undefined,
	person: PersonId
): Result<string, RecordRefusal> {
	const point = rowOf(plan, AGENDA, id);
	if (!point) return refuse('no-such-record');
	const others = pointsOf(plan, point.sitting).filter((other) => other.id !== id);
	const at = others.findIndex((other) => other.id === after);
	const order = placeBetween(others[at]?.order, others[at + 1]?.order);
	return setIn(plan, AGENDA, id, { order }, person);
}

/** Takes a point off the agenda, with the reason: the minutes tell what was planned and not done. */
export function dropAgendaPoint(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return binIn(plan, AGENDA, id, reason, person);
}

/** A sitting's agenda in its order, with planned and real minutes. Without `start` nothing is late. */
export function agendaOf(plan: Plan, sitting: string, start?: string): TimedPoint[] {
	let planned = 0;
	return pointsOf(plan, sitting).map((point) => {
		const timed = { ...point, planned, ...realTimes(point, planned, start) };
		planned += point.minutes ?? 0;
		return timed;
	});
}

/**
 * What is left of an agenda when `left` minutes are: the minutes of each point not begun yet, cut in proportion so that
 * they fit, in whole minutes, none below one. With time to spare nothing changes.
 */
export function retimed(agenda: readonly AgendaPoint[], left: number): Map<string, number> {
	const ahead = agenda.filter(({ startedAt }) => startedAt === undefined);
	const wanted = ahead.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
	const room = Math.max(0, left);
	return new Map(
		ahead.map(({ id, minutes = 0 }) => {
			const cut = wanted > room ? Math.floor((minutes * room) / wanted) : minutes;
			return [id, minutes === 0 ? 0 : Math.max(1, cut)];
		})
	);
}

/** The points of a sitting, in the order of its agenda. */
export function pointsOf(plan: Plan, sitting: string): AgendaPoint[] {
	return rowsOf(plan, AGENDA).filter((point) => point.sitting === sitting);
}

/** Whether a point was begun and has not ended. */
export function isRunning({ startedAt, endedAt }: AgendaPoint): boolean {
	return startedAt !== undefined && endedAt === undefined;
}

function realTimes(
	{ startedAt, endedAt }: AgendaPoint,
	planned: number,
	start?: string
): Pick<TimedPoint, 'took' | 'late'> {
	const minutes = (from: string, to: string) => Math.round((instant(to) - instant(from)) / 60);
	return {
		...(startedAt && endedAt && { took: Math.max(0, minutes(startedAt, endedAt)) }),
		...(startedAt && start && { late: minutes(start, startedAt) - planned })
	};
}
