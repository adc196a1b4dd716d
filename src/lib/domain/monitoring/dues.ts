import { activitiesOf } from '../actions/activities.ts';
import { followUpsOf, isOpen } from '../actions/followUps.ts';
import { INDICATORS, type Indicator } from '../actions/kinds.ts';
import { referralsOf } from '../actions/referrals.ts';
import type { Plan } from '../plan.ts';
import { dayNumber, lastDay } from '../shared/days.ts';
import { present } from '../shared/fields.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare } from '../shared/stamp.ts';
import { readingsOf } from './readings.ts';
import { lastReportsOf } from './reports.ts';

/** What is due on a day and not done; each kind has words under `due.`. */
export interface Due {
	kind: 'start' | 'end' | 'step' | 'answer' | 'measure';
	/** The record it speaks of. */
	id: string;
	/** `YYYY-MM-DD` */
	day: string;
	what: string;
	who?: string;
	/** Where it is, or what it is about. */
	about?: string;
}

/** Everything of a plan that is due and not done, by its day: steps, answers, beginnings, ends, promised readings (YEAR-13). */
export function duesOf(plan: Plan): Due[] {
	const steps = followUpsOf(plan, '').filter(isOpen);
	const answers = referralsOf(plan, '').filter(({ open }) => open);
	return [
		...activityDues(plan),
		...steps.flatMap(({ id, due, what, who }) => dueOn('step', id, due, { what, who })),
		...answers.flatMap(({ id, due, office, topic, asked }) =>
			dueOn('answer', id, due, { what: office, about: topic ?? asked })
		),
		...readingDues(plan)
	].sort((a, b) => compare(a.day, b.day));
}

type Said = { what: string; who?: string | undefined; about?: string | undefined };

function dueOn(
	kind: Due['kind'],
	id: string,
	day: string | undefined,
	{ what, who, about }: Said
): Due[] {
	if (day === undefined || dayNumber(day) === undefined) return [];
	return [{ kind, id, day, what, ...present({ who, about }) }];
}

/** A beginning until somebody reports on it, an end until it is done. */
function activityDues(plan: Plan): Due[] {
	const last = lastReportsOf(plan);
	return activitiesOf(plan)
		.filter(({ id, list }) => list === 'RKP' && last.get(id)?.physical !== 100)
		.flatMap(({ id, name: what, start, end = start, who, where: about }) => {
			const said = { what, who, about };
			const begins = last.has(id) ? [] : dueOn('start', id, start && `${start}-01`, said);
			return [...begins, ...dueOn('end', id, end && endOf(end), said)];
		});
}

function readingDues(plan: Plan): Due[] {
	const readings = readingsOf(plan);
	return rowsOf(plan, INDICATORS).flatMap(({ id, text, collector, ...indicator }) => {
		const since = readings.get(id)?.at(-1)?.date ?? indicator.baselineDate;
		return dueOn('measure', id, nextReading(indicator, since), { what: text, who: collector });
	});
}

/** The end of the month a promised reading is due in: so many months after the last one, or after the beginning. */
function nextReading(
	{ everyMonths, targetDate = '9' }: Pick<Indicator, 'everyMonths' | 'targetDate'>,
	since: string | undefined
): string | undefined {
	if (everyMonths === undefined || since === undefined) return undefined;
	const [year = 0, month = 1] = since.split('-').map(Number);
	const at = year * 12 + month - 1 + everyMonths;
	const next = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
	return next > targetDate.slice(0, 7) ? undefined : endOf(next);
}

/** The last day of a month `YYYY-MM`, as a day. */
function endOf(month: string): string | undefined {
	const [first, last] = [dayNumber(`${month}-01`), lastDay(month)];
	if (first === undefined || last === undefined) return undefined;
	return `${month}-${String(last - first + 1).padStart(2, '0')}`;
}
