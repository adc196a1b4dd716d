import type { Activity } from '../actions/read.ts';
import { dayNumber } from '../shared/days.ts';
import type { Progress } from './progress.ts';
import { scheduleOf, type Schedule } from './schedule.ts';

/** Green: on course. Amber: slow. Red: to be talked about first. Grey: nobody knows. */
export type Colour = 'green' | 'amber' | 'red' | 'grey';

/** Why a light has its colour: each has words in every language. */
export type Because =
	| 'done'
	| 'on-course'
	| 'slow'
	| 'far-behind'
	| 'money-ahead'
	| 'money-far-ahead'
	| 'no-news'
	| 'old-news'
	| 'not-begun'
	| 'no-months';

/** An activity's light, why, and what it was judged by. */
export interface Light {
	colour: Colour;
	because: Because;
	schedule?: Schedule;
	/** The last report. */
	last?: Progress;
}

/** News older than this many days is no news: a monthly meeting, and two weeks of patience. */
export const NEWS_LASTS = 45;

type Verdict = Pick<Light, 'colour' | 'because'>;
const verdict = (colour: Colour, because: Because): Verdict => ({ colour, because });

/**
 * The light of an activity on a day (section 1.10): the worse of work against time and money against work.
 * `reports` are those of this activity, oldest first. No device's clock makes it earlier than the last report.
 */
export function lightOf(activity: Activity, reports: readonly Progress[], today: string): Light {
	const last = reports.at(-1);
	const now = last && last.day > today ? last.day : today;
	const schedule = scheduleOf(activity, now);
	return {
		...(last ? judged(activity, last, schedule, now) : unheard(schedule)),
		...(schedule && { schedule }),
		...(last && { last })
	};
}

function unheard(schedule: Schedule | undefined): Verdict {
	if (!schedule) return verdict('grey', 'no-months');
	return verdict('grey', schedule.passed === 0 ? 'not-begun' : 'no-news');
}

function judged(
	activity: Activity,
	last: Progress,
	schedule: Schedule | undefined,
	now: string
): Verdict {
	const money = moneyAgainstWork(activity, last);
	const work = workAgainstTime(last, schedule);
	if (money?.colour === 'red') return money.colour === work.colour ? work : money;
	if (work.colour === 'red') return work;
	// An old red light stays red: silence does not make it better.
	if (last.physical < 100 && daysSince(last, now) > NEWS_LASTS) return verdict('grey', 'old-news');
	return work.colour === 'amber' ? work : (money ?? work);
}

/** r = share of the work / share of the time: green from 0.9, amber from 0.6. In whole numbers, so that 0.9 is 0.9. */
function workAgainstTime({ physical }: Progress, schedule: Schedule | undefined): Verdict {
	if (physical === 100) return verdict('green', 'done');
	if (!schedule) return verdict('grey', 'no-months');
	const { passed, whole } = schedule;
	const done = physical * whole;
	if (done * 10 >= 9 * passed * 100) return verdict('green', 'on-course');
	return done * 10 >= 6 * passed * 100 ? verdict('amber', 'slow') : verdict('red', 'far-behind');
}

/** How far the share of money spent is ahead of the share of work done: amber above 20 points, red above 40. */
function moneyAgainstWork({ cost }: Activity, { physical, spent }: Progress): Verdict | undefined {
	if (!cost || spent === undefined) return undefined;
	const ahead = spent * 100 - physical * cost;
	if (ahead > 40 * cost) return verdict('red', 'money-far-ahead');
	return ahead > 20 * cost ? verdict('amber', 'money-ahead') : undefined;
}

function daysSince({ day }: Progress, now: string): number {
	return (dayNumber(now) ?? 0) - (dayNumber(day) ?? 0);
}
