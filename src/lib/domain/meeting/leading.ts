import { readStep, type Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { instant } from '../shared/dates.ts';
import { idIn, type PersonId } from '../shared/ids.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { checkedIn } from '../shared/writing.ts';
import {
	addAgendaPoint,
	beginAgendaPoint,
	isRunning,
	retimed,
	type AgendaRefusal
} from './agenda.ts';
import { minutesOf } from './agendaTemplates.ts';
import { AGENDA, SITTINGS, type AgendaPoint, type Sitting } from './kinds.ts';
import { moveTo } from './moving.ts';
import { addSitting, type SittingRefusal } from './sittings.ts';
import { showOnStage, stageOf } from './stage.ts';

type Now = Pick<Stamp, 'at' | 'by'>;

/** A point of an agenda that is being made. */
export type PointDraft = Omit<DraftOf<typeof AGENDA>, 'sitting'>;

/** What is laid out before people come. */
export interface Laying {
	sitting: DraftOf<typeof SITTINGS>;
	points: readonly PointDraft[];
	/** The hand that does it, with a new id for each record. */
	stamp: () => Stamp;
}

/** Longer ago than this, in seconds, what a desk began or ended was another meeting. */
const HALF_A_DAY = 12 * 3600;

/** Stands for the hall before any sitting was led. */
const NO_SITTING = 'hall';

/** Plans a sitting with its whole agenda in one go, and makes it the one that is led (LEAD-1). */
export function layAgenda(
	plan: Plan,
	{ sitting, points, stamp }: Laying
): Result<string, SittingRefusal | 'empty'> {
	if (points.length === 0) return refuse('empty');
	for (const point of points) {
		if (point.title.trim() === '') return refuse('empty');
		const checked = checkedIn(plan, AGENDA, { ...point });
		if (!checked.ok) return checked;
	}
	const head = stamp();
	const laid = change(plan, head.by, () => {
		const added = addSitting(plan, { ...sitting, ...sameHallAs(plan, head) }, head);
		if (!added.ok) return added;
		for (const point of points) addAgendaPoint(plan, { ...point, sitting: head.id }, stamp());
		plan.meta.set('sittingNow', head.id);
		return added;
	});
	return laid.ok ? laid.value : laid;
}

/**
 * The sitting whose people are still here (LEAD-32): the one that was led, unless its meeting is long over. Only what the
 * desk wrote is compared, with the desk's own clock: phones have others.
 */
function sameHallAs(plan: Plan, { at }: Stamp): { handsOf?: string } {
	const before = sittingNowOf(plan);
	if (!before) return { handsOf: NO_SITTING };
	const led = pointsOf(plan, before.id).flatMap(({ startedAt, endedAt }) =>
		[startedAt, endedAt].filter((time) => time !== undefined)
	);
	const isOver = led.length > 0 && led.every((time) => instant(at) - instant(time) > HALF_A_DAY);
	return isOver ? {} : { handsOf: before.id };
}

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
 * Begins a point and takes the room to its step; what was running ends with it (LEAD-2). With the first one it is kept
 * how long the whole may take: what is changed later moves no end by itself.
 */
export function goToPoint(plan: Plan, id: string, { at, by }: Now): Result<string, AgendaRefusal> {
	const point = rowOf(plan, AGENDA, id);
	if (!point) return refuse('no-such-record');
	const step = readStep(point.step);
	const go = () => {
		const begun = beginAgendaPoint(plan, id, at, by);
		if (begun.ok && step) moveTo(plan, step, by);
		if (begun.ok) bringShown(plan, point, by);
		if (begun.ok) keepLength(plan, point.sitting, by);
		return begun;
	};
	const gone = change(plan, by, go, { stays: true });
	return gone.ok ? gone.value : gone;
}

/**
 * Takes the room to a step by hand, or back to the one of the point that is running: what that point brings onto the
 * wall comes along (LEAD-40).
 */
export function takeRoomTo(plan: Plan, step: Step, person: PersonId): Result<Step, PlanRefusal> {
	const sitting = sittingNowOf(plan);
	const running = sitting && pointsOf(plan, sitting.id).find(isRunning);
	return change(plan, person, () => {
		const moved = moveTo(plan, step, person);
		if (running?.shows && readStep(running.step) === step) bringShown(plan, running, person);
		return moved.ok ? moved.value : step;
	});
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

/** What a point brings onto the wall (LEAD-40): not over what a hand put there, and no longer than until the next point. */
function bringShown(plan: Plan, { shows }: AgendaPoint, person: PersonId): void {
	const { view } = stageOf(plan);
	if (shows && view === 'own') showOnStage(plan, { view: shows }, person);
	else if (!shows && view === 'past') showOnStage(plan, { view: 'own' }, person);
}

function nextOf(
	points: readonly AgendaPoint[],
	running: AgendaPoint | undefined
): AgendaPoint | undefined {
	const at = points.findIndex((point) => point === running);
	return points.slice(at + 1).find(isAhead) ?? points.find(isAhead);
}

function keepLength(plan: Plan, sitting: string, person: PersonId): void {
	if (rowOf(plan, SITTINGS, sitting)?.lasts !== undefined) return;
	const lasts = Math.max(1, minutesOf(pointsOf(plan, sitting)));
	setIn(plan, SITTINGS, sitting, { lasts }, person);
}

function pointsOf(plan: Plan, sitting: string): AgendaPoint[] {
	return rowsOf(plan, AGENDA).filter((point) => point.sitting === sitting);
}

function lastsOf(plan: Plan, sitting: string): number {
	return rowOf(plan, SITTINGS, sitting)?.lasts ?? minutesOf(pointsOf(plan, sitting));
}

function isAhead({ startedAt }: AgendaPoint): boolean {
	return startedAt === undefined;
}
