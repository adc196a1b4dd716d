import type { Indicator } from '../actions/kinds.ts';
import { dayNumber } from '../shared/days.ts';
import { thousandths } from '../shared/decimal.ts';
import { isAtLeast, wayGone, type Fraction } from './fraction.ts';
import type { Reading } from './kinds.ts';
import type { Colour } from './light.ts';
import { dayOf } from './readings.ts';

/** Why an indicator's light has its colour: each has words in every language under `indicator.because.`. */
export const BECAUSE = [
	'reached',
	'on-course',
	'slow',
	'far-behind',
	'kept',
	'strayed',
	'no-reading',
	'old-reading',
	'no-baseline',
	'no-target',
	'no-dates'
] as const;

/** An indicator's light, why, and what it was judged by. */
export interface IndicatorLight {
	colour: Colour;
	because: (typeof BECAUSE)[number];
	/** The reading it was judged by. */
	reading?: Reading;
	/** Share of the way that is gone (p), and of the time that is over (t). */
	way?: Fraction;
	time?: Fraction;
}

type Verdict = Omit<IndicatorLight, 'reading'>;

/**
 * The light of an indicator on a day `YYYY-MM-DD` (section 1.10): r = p / t, green from 0.9, amber from 0.6, else red.
 * `readings` are its own, earliest first. No device's clock makes it earlier than the last reading. After the target's
 * day it is judged by what was read by then or since, and stays as it was.
 */
export function indicatorLight(
	indicator: Indicator,
	readings: readonly Reading[],
	today: string
): IndicatorLight {
	const { baselineDate } = indicator;
	const since = baselineDate === undefined ? -Infinity : dayOf(baselineDate);
	const reading = readings.filter(({ date }) => dayOf(date) >= since).at(-1);
	if (!reading) return { colour: 'grey', because: 'no-reading' };
	if (isOld(indicator, reading, today)) return { ...grey('old-reading'), reading };
	const now = Math.max(dayNumber(today) ?? 0, dayOf(reading.date));
	return { ...judged(indicator, reading, now), reading };
}

function judged(indicator: Indicator, reading: Reading, now: number): Verdict {
	const { baseline, target, baselineDate, targetDate } = indicator;
	if (target === undefined) return grey('no-target');
	if (indicator.direction === 'keep' || target === baseline)
		return kept(indicator, target, reading);
	if (baseline === undefined) return grey('no-baseline');
	const way = wayGone(baseline, target, reading.value);
	const time = timeGone(baselineDate, targetDate, now);
	if (!way) return grey('no-target');
	if (way.part >= way.of)
		return { colour: 'green', because: 'reached', way, ...(time && { time }) };
	return time ? { ...againstTime(way, time), way, time } : { ...grey('no-dates'), way };
}

function againstTime(way: Fraction, time: Fraction): Verdict {
	if (isAtLeast(way, time, 9)) return { colour: 'green', because: 'on-course' };
	return isAtLeast(way, time, 6)
		? { colour: 'amber', because: 'slow' }
		: { colour: 'red', because: 'far-behind' };
}

/** What is to stay as it is: green within the tolerance, and on its better side where it has one. */
function kept(
	{ direction, tolerance = '0' }: Indicator,
	target: string,
	{ value }: Reading
): Verdict {
	const [wanted, give, is] = [target, tolerance, value].map(thousandths) as [
		bigint,
		bigint,
		bigint
	];
	const isLow = is < wanted - give && direction !== 'down';
	const isHigh = is > wanted + give && direction !== 'up';
	return isLow || isHigh
		? { colour: 'red', because: 'strayed' }
		: { colour: 'green', because: 'kept' };
}

/** Share of the time from baseline to target that is over, all of it once the target's day has come. */
function timeGone(
	from: string | undefined,
	to: string | undefined,
	now: number
): Fraction | undefined {
	if (from === undefined || to === undefined) return undefined;
	const whole = dayOf(to) - dayOf(from);
	return whole > 0 ? { part: Math.min(whole, now - dayOf(from)), of: whole } : undefined;
}

/** True when the month the next reading was promised for is over. After the target's month none is promised any more. */
function isOld({ everyMonths, targetDate }: Indicator, { date }: Reading, today: string): boolean {
	const until =
		targetDate === undefined ? monthOf(today) : Math.min(monthOf(today), monthOf(targetDate));
	return everyMonths !== undefined && until - monthOf(date) > everyMonths;
}

function monthOf(date: string): number {
	const [year = 0, month = 0] = date.split('-').map(Number);
	return year * 12 + month;
}

function grey(because: Verdict['because']): Verdict {
	return { colour: 'grey', because };
}
