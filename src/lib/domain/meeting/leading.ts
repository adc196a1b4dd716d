import { readStep, type Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { setIn } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { checkedIn } from '../shared/writing.ts';
import {
	addAgendaPoint,
	beginAgendaPoint,
	isRunning,
	pointsOf,
	type AgendaRefusal
} from './agenda.ts';
import { minutesOf } from './agendaTemplates.ts';
import { AGENDA, SITTINGS, type AgendaPoint } from './kinds.ts';
import { moveTo } from './moving.ts';
import { sameHallAs, sittingNowOf } from './sittingNow.ts';
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
		const added = addSitting(plan, { ...sitting, ...sameHallAs(plan, head.at) }, head);
		if (!added.ok) return added;
		for (const point of points) addAgendaPoint(plan, { ...point, sitting: head.id }, stamp());
		plan.meta.set('sittingNow', head.id);
		return added;
	});
	return laid.ok ? laid.value : laid;
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

/** What a point brings onto the wall (LEAD-40): not over what a hand put there, and no longer than until the next point. */
function bringShown(plan: Plan, { shows }: AgendaPoint, person: PersonId): void {
	const { view } = stageOf(plan);
	if (shows && view === 'own') showOnStage(plan, { view: shows }, person);
	else if (!shows && view === 'past') showOnStage(plan, { view: 'own' }, person);
}

function keepLength(plan: Plan, sitting: string, person: PersonId): void {
	if (rowOf(plan, SITTINGS, sitting)?.lasts !== undefined) return;
	const lasts = Math.max(1, minutesOf(pointsOf(plan, sitting)));
	setIn(plan, SITTINGS, sitting, { lasts }, person);
}
