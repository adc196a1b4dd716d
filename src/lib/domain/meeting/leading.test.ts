import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { instant } from '../shared/dates.ts';
import { agendaOf, changeAgendaPoint } from './agenda.ts';
import { AGENDA_TEMPLATES, agendaTemplates, minutesOf } from './agendaTemplates.ts';
import { agendaNowOf, endLater, shortenRest } from './agendaNow.ts';
import { goToPoint, layAgenda, takeRoomTo } from './leading.ts';
import { sittingNowOf } from './sittingNow.ts';
import { finishPoint } from './finishing.ts';
import { interludeOf } from './interlude.ts';
import { meetingOf } from './meeting.ts';
import { callOffSitting } from './sittings.ts';
import { showOnStage, stageOf, type Stage } from './stage.ts';

const BEGIN = '2026-07-09T02:00:00.000Z';
const after = (minutes: number) => instant(BEGIN) + minutes * 60;
const at = (minutes: number) => ({
	at: `2026-07-09T${String(2 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.000Z`,
	by: 'lead'
});

/** A plan with the agenda of three hours laid out, and the ids of its points. */
function laid() {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const [{ type, points }] = AGENDA_TEMPLATES as [(typeof AGENDA_TEMPLATES)[0]];
	const drafts = points.map(({ name, ...point }) => ({ title: name, ...point }));
	const sitting = yes(layAgenda(plan, { sitting: { type }, points: drafts, stamp }));
	const ids = agendaOf(plan, sitting).map(({ id }) => id);
	const minutes = () => agendaOf(plan, sitting).map((point) => point.minutes);
	return { stamp, plan, sitting, ids, minutes };
}

test('[LEAD-1] a template is laid out in one go, and the village meeting takes three hours', () => {
	const { plan, sitting } = laid();
	expect(sittingNowOf(plan)).toMatchObject({ id: sitting, type: 'village' });
	expect(minutesOf(agendaOf(plan, sitting))).toBe(180);
	expect(agendaOf(plan, sitting).map(({ step }) => step)).toEqual([
		'meeting',
		'meeting',
		'ideas',
		'problems',
		'objectives',
		'votes',
		'actions',
		'actions' // the closing reads what was agreed
	]);
	for (const { points } of AGENDA_TEMPLATES) {
		expect(minutesOf(points)).toBeLessThanOrEqual(180);
		expect(Math.max(...points.map((point) => point.minutes))).toBeLessThanOrEqual(40);
	}
});

test('[LEAD-33] nobody is asked about last year in a plan that has none', () => {
	const namesOf = (hasLastYear: boolean) =>
		agendaTemplates(hasLastYear).flatMap(({ points }) => points.map(({ name }) => name));
	expect(namesOf(true)).toContain('lastYear');
	expect(namesOf(false)).toEqual(namesOf(true).filter((name) => name !== 'lastYear'));
});

test('[LEAD-40] the point about last year’s ideas brings them onto the wall, and the next one takes them down', () => {
	const { plan, ids } = laid();
	yes(goToPoint(plan, ids[0]!, at(0)));
	expect(stageOf(plan).view).toBe('own');
	yes(goToPoint(plan, ids[1]!, at(10)));
	expect(stageOf(plan).view).toBe('past');
	yes(goToPoint(plan, ids[0]!, at(12)));
	expect(stageOf(plan).view).toBe('own');
	yes(goToPoint(plan, ids[2]!, at(20)));
	expect([meetingOf(plan).step, stageOf(plan).view]).toEqual(['ideas', 'own']);
});

test('[LEAD-40] a room that is taken back to the point about last year’s ideas sees them again, and no other step shows them', () => {
	const { plan, ids } = laid();
	yes(goToPoint(plan, ids[1]!, at(0)));
	yes(takeRoomTo(plan, 'ideas', 'lead'));
	expect([meetingOf(plan).step, stageOf(plan).view]).toEqual(['ideas', 'own']);
	yes(takeRoomTo(plan, 'meeting', 'lead'));
	expect([meetingOf(plan).step, stageOf(plan).view]).toEqual(['meeting', 'past']);
	yes(goToPoint(plan, ids[0]!, at(5)));
	yes(takeRoomTo(plan, 'ideas', 'lead'));
	yes(takeRoomTo(plan, 'meeting', 'lead'));
	expect(stageOf(plan).view).toBe('own');
});

test('[LEAD-40] what a hand put on the wall stays there when the point begins', () => {
	const { plan, ids } = laid();
	const drawing: Stage = { view: 'drawing', drawing: 'sketch' };
	yes(showOnStage(plan, drawing, 'lead'));
	yes(goToPoint(plan, ids[1]!, at(0)));
	expect(stageOf(plan)).toEqual(drawing);
});

test('[LEAD-1] an agenda with a point that has no words is not laid out at all', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const points = [{ title: 'Usulan' }, { title: ' ' }];
	expect(layAgenda(plan, { sitting: { type: 'village' }, points, stamp })).toEqual({
		ok: false,
		refusal: 'empty'
	});
	expect([sittingNowOf(plan), plan.sittings.size, plan.agenda.size]).toEqual([undefined, 0, 0]);
});

test('[LEAD-1] a sitting that was called off is led no more', () => {
	const { plan, sitting } = laid();
	yes(callOffSitting(plan, sitting, 'Hujan deras', 'lead'));
	expect(sittingNowOf(plan)).toBeUndefined();
});

test('[LEAD-2] beginning a point takes the room to its step and ends the one before with its real minutes', () => {
	const { plan, sitting, ids } = laid();
	yes(goToPoint(plan, ids[0]!, at(0)));
	yes(goToPoint(plan, ids[2]!, at(18)));
	expect(meetingOf(plan).step).toBe('ideas');
	const [first, second, third] = agendaOf(plan, sitting, BEGIN);
	expect(first).toMatchObject({ minutes: 15, took: 18 });
	expect(second).not.toHaveProperty('took');
	expect(third).toMatchObject({ planned: 30, late: -12 });
});

test('[LEAD-2] minutes changed before it begins move the end, and later they do not', () => {
	const { plan, sitting, ids } = laid();
	yes(changeAgendaPoint(plan, ids[0]!, { minutes: 25 }, 'lead'));
	yes(goToPoint(plan, ids[0]!, at(0)));
	expect(sittingNowOf(plan)?.lasts).toBe(190);
	yes(changeAgendaPoint(plan, ids[2]!, { minutes: 50 }, 'lead'));
	expect(agendaNowOf(plan, sitting, after(0))).toMatchObject({ room: 190, late: 20 });
});

test('[LEAD-2] minutes nobody means are refused as such, and those that were planned stay', () => {
	const { plan, sitting, ids } = laid();
	for (const minutes of [99_999, 601, -1, NaN]) {
		expect(changeAgendaPoint(plan, ids[0]!, { minutes }, 'lead')).toMatchObject({
			refusal: 'not-minutes'
		});
	}
	expect(agendaOf(plan, sitting, BEGIN)[0]).toMatchObject({ minutes: 15 });
	yes(changeAgendaPoint(plan, ids[0]!, { minutes: 600 }, 'lead'));
});

test('[LEAD-3] every screen counts the same minutes, and a clock that is behind shows no more than there were', () => {
	const { plan, sitting, ids } = laid();
	expect(agendaNowOf(plan, sitting, after(0))).toBeUndefined();
	yes(goToPoint(plan, ids[0]!, at(0)));
	expect(agendaNowOf(plan, sitting, after(10))).toMatchObject({ left: 5, room: 170, late: 0 });
	expect(agendaNowOf(plan, sitting, after(-30))).toMatchObject({ left: 15, room: 180 });
	expect(agendaNowOf(plan, sitting, after(20))).toMatchObject({ left: -5, late: 5 });
	expect(agendaNowOf(plan, sitting, after(20))?.next?.title).toBe('lastYear');
});

test('[LEAD-3] after a point was passed over, what comes next is behind the running one, and the other comes last', () => {
	const { plan, sitting, ids } = laid();
	yes(goToPoint(plan, ids[2]!, at(0)));
	expect(agendaNowOf(plan, sitting, after(1))?.next?.id).toBe(ids[3]);
	for (const each of ids.slice(3)) yes(goToPoint(plan, each, at(2)));
	expect(agendaNowOf(plan, sitting, after(3))?.next?.id).toBe(ids[0]);
});

test('[LEAD-4] when it is late, what is left is cut to end in time, and what it was given at first stays known', () => {
	const { plan, sitting, ids, minutes } = laid();
	yes(goToPoint(plan, ids[0]!, at(0)));
	yes(goToPoint(plan, ids[1]!, at(45)));
	expect(agendaNowOf(plan, sitting, after(45))).toMatchObject({ late: 30, room: 135 });
	yes(shortenRest(plan, sitting, after(45), 'lead'));
	expect(minutes()).toEqual([15, 15, 24, 28, 20, 20, 20, 8]);
	expect(agendaNowOf(plan, sitting, after(45))?.late).toBe(0);
	yes(shortenRest(plan, sitting, after(75), 'lead'));
	expect(agendaOf(plan, sitting)[2]).toMatchObject({ firstMinutes: 30 });
	expect(agendaOf(plan, sitting)[2]!.minutes).toBeLessThan(24);
});

test('[LEAD-5] or the end moves by as much as it is late, and no point is cut', () => {
	const { plan, sitting, ids, minutes } = laid();
	const before = minutes();
	yes(goToPoint(plan, ids[0]!, at(0)));
	yes(goToPoint(plan, ids[1]!, at(45)));
	yes(endLater(plan, sitting, after(45), 'lead'));
	expect(sittingNowOf(plan)?.lasts).toBe(210);
	expect(agendaNowOf(plan, sitting, after(45))?.late).toBe(0);
	expect(minutes()).toEqual(before);
});

test('[LEAD-2] two desks that go on apart end at one step with one point that is last', () => {
	const { plan, sitting, ids } = laid();
	const other = copyOf(plan);
	yes(goToPoint(plan, ids[1]!, at(5)));
	yes(goToPoint(other, ids[2]!, at(6)));
	meet(plan, other);
	expect(meetingOf(plan).step).toBe(meetingOf(other).step);
	expect(agendaNowOf(plan, sitting, after(7))).toEqual(agendaNowOf(other, sitting, after(7)));
});

test('[LEAD-36] with the last point ended the room is thanked, and with none before it', () => {
	const { plan, ids } = laid();
	yes(goToPoint(plan, ids[0]!, at(0)));
	yes(finishPoint(plan, ids[0]!, at(10)));
	expect(interludeOf(plan)).toBeUndefined();
	expect(finishPoint(plan, ids[1]!, at(11))).toEqual({ ok: false, refusal: 'not-begun' });
	for (const [place, id] of ids.slice(1).entries()) yes(goToPoint(plan, id, at(20 + place)));
	expect(interludeOf(plan)).toBeUndefined();
	yes(finishPoint(plan, ids.at(-1)!, at(40)));
	expect(interludeOf(plan)).toEqual({ scene: 'thanks' });
});
