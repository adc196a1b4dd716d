import { activitiesOf } from '../actions/activities.ts';
import { isOpen } from '../actions/followUps.ts';
import { INDICATORS } from '../actions/kinds.ts';
import { FOLLOW_UPS } from '../actions/peopleKinds.ts';
import { lettersOf } from '../actions/referrals.ts';
import type { Activity } from '../actions/read.ts';
import type { Plan } from '../plan.ts';
import { present } from '../shared/fields.ts';
import { rowsOf } from '../shared/rows.ts';
import { ideaOutcomesOf, type IdeaOutcome } from './ideaOutcomes.ts';
import { CARRIED, LESSONS, type Carried } from './kinds.ts';
import { cut, cycleOf, pastLine, type Past } from './past.ts';
import { readingsOf } from './readings.ts';
import { lastReportsOf } from './reports.ts';

/** Something a cycle leaves open or worth keeping, with its history line by line. */
export type CarryOver = Required<Pick<Carried, 'what' | 'was' | 'label' | 'why' | 'history'>> &
	Pick<Carried, 'reason' | 'percent'>;
type Left = Omit<CarryOver, 'history'>;

/**
 * What goes on into the next cycle if people want it (section 1.11): activities that are not done, asked elsewhere or
 * waiting; ideas on hold or with an office; open next steps and referrals; lessons; and the indicators, whose line
 * runs on. Nothing of it is taken on by itself.
 */
export function carryOverOf(plan: Plan): CarryOver[] {
	return withHistory(plan, [
		...activitiesLeft(plan),
		...ideaOutcomesOf(plan)
			.filter(({ outcome, with: other }) => !other && LEFT_OPEN.has(outcome))
			.filter(({ activities }) => activities.length === 0)
			.map(ideaLeft),
		...peopleLeft(plan),
		...rowsOf(plan, LESSONS).map(({ id, whatHappened, nextTime }) => ({
			...left('lesson', id, whatHappened, 'kept'),
			...reasonIn(nextTime)
		})),
		...indicatorsKept(plan)
	]);
}

/** What became of every other idea: it does not go on, and the next meeting opens with it. */
export function closedIdeasOf(plan: Plan, goesOn = carryOverOf(plan)): CarryOver[] {
	const open = new Set(goesOn.map(({ was }) => was));
	const closed = ideaOutcomesOf(plan).filter(({ idea }) => !open.has(idea));
	return withHistory(plan, closed.map(ideaLeft));
}

const LEFT_OPEN = new Set<IdeaOutcome['outcome']>(['parked', 'referred']);

function left(what: Left['what'], was: string, label: string, why: Left['why']): Left {
	return { what, was, label: cut(label), why };
}

function ideaLeft({ idea, text, outcome, reason, answer, activities }: IdeaOutcome): Left {
	const said = answer ?? reason ?? activities.map(({ name }) => name).join(', ');
	return { ...left('idea', idea, text, outcome), ...reasonIn(said) };
}

function activitiesLeft(plan: Plan): Left[] {
	const last = lastReportsOf(plan);
	return activitiesOf(plan)
		.map((activity) => ({ activity, report: last.get(activity.id) }))
		.filter(({ report }) => report?.physical !== 100)
		.map(({ activity: { id, name, list, reason }, report }) => ({
			...left('activity', id, name, OF_LIST[list] ?? (report ? 'unfinished' : 'planned')),
			...reasonIn(reason ?? report?.issue ?? report?.note),
			...present({ percent: report?.physical })
		}));
}

const OF_LIST: Partial<Record<Activity['list'], Left['why']>> = {
	'DU-RKP': 'du-rkp',
	WAITING: 'waiting',
	REFERRED: 'referred'
};

function reasonIn(said: string | undefined): Pick<Left, 'reason'> {
	return said ? { reason: cut(said) } : {};
}

function peopleLeft(plan: Plan): Left[] {
	const steps = rowsOf(plan, FOLLOW_UPS).filter(isOpen);
	const referrals = lettersOf(plan).filter(({ answer }) => answer === undefined);
	return [
		...steps.map(({ id, what, who }) => ({
			...left('follow-up', id, what, 'open'),
			...reasonIn(who)
		})),
		...referrals.map(({ id, office, topic, promise }) => ({
			...left('referral', id, topic ? `${office}: ${topic}` : office, 'open'),
			...reasonIn(promise)
		}))
	];
}

function indicatorsKept(plan: Plan): Left[] {
	const readings = readingsOf(plan);
	return rowsOf(plan, INDICATORS).map(({ id, text, unit }) => {
		const last = readings.get(id)?.at(-1);
		const said = last && [last.value, unit, `(${last.date})`].filter(Boolean).join(' ');
		return { ...left('indicator', id, text, 'kept'), ...reasonIn(said) };
	});
}

/** What earlier cycles knew of it comes first, then what this one knows. */
function withHistory(plan: Plan, list: readonly Left[]): CarryOver[] {
	const before = new Map(rowsOf(plan, CARRIED).map(({ was, history }) => [was, history ?? []]));
	const cycle = cycleOf(plan);
	return list.map((each) => {
		const past: Past = { cycle, why: each.why, ...present({ reason: each.reason }) };
		return { ...each, history: [...(before.get(each.was) ?? []), cut(pastLine(past), 600)] };
	});
}
