import { expect, test } from 'vitest';

import { aPlan, copyOf, yes } from '../../../../tests/support/plans.ts';
import { instant } from '../shared/dates.ts';
import {
	addTime,
	pauseTimer,
	runTimerOn,
	secondsLeft,
	startTimer,
	stopTimer,
	timerOf
} from './timer.ts';

/** The facilitator's hand at a minute and second past nine. */
const at = (clock: string) => ({ at: `2026-07-09T09:${clock}Z`, by: 'lead' });
const left = (plan: ReturnType<typeof aPlan>, clock: string) => {
	const timer = timerOf(plan);
	return timer && secondsLeft(timer, instant(at(clock).at));
};

test('[STAGE-5] a clock runs by its times, on a screen that opens late too', () => {
	const plan = aPlan();
	yes(startTimer(plan, 300, at('00:00')));
	expect(left(plan, '01:30')).toBe(210);
	expect(left(copyOf(plan), '04:59')).toBe(1);
	expect(left(plan, '05:20')).toBe(-20);
});

test('[STAGE-5] a screen whose clock is behind never shows more than there was', () => {
	const plan = aPlan();
	yes(startTimer(plan, 300, at('30:00')));
	expect(left(plan, '10:00')).toBe(300);
});

test('[STAGE-6] a held clock stands, and runs on from where it stood', () => {
	const plan = aPlan();
	yes(startTimer(plan, 300, at('00:00')));
	yes(pauseTimer(plan, at('01:00')));
	yes(pauseTimer(plan, at('02:00')));
	expect(left(plan, '09:00')).toBe(240);
	yes(runTimerOn(plan, at('10:00')));
	yes(runTimerOn(plan, at('10:30')));
	expect(left(plan, '11:00')).toBe(180);
});

test('[STAGE-6] more time is added to what is left, and to nothing when the time was over', () => {
	const plan = aPlan();
	yes(startTimer(plan, 60, at('00:00')));
	yes(addTime(plan, 60, at('00:30')));
	expect(left(plan, '00:30')).toBe(90);
	yes(addTime(plan, 60, at('10:00')));
	expect(left(plan, '10:00')).toBe(60);
	yes(pauseTimer(plan, at('10:10')));
	yes(addTime(plan, 60, at('20:00')));
	expect(left(plan, '30:00')).toBe(110);
});

test('[STAGE-6] a clock is taken off the wall', () => {
	const plan = aPlan();
	yes(startTimer(plan, 60, at('00:00')));
	yes(stopTimer(plan, 'lead'));
	expect(timerOf(plan)).toBeUndefined();
	expect(pauseTimer(plan, at('01:00'))).toEqual({ ok: false, refusal: 'no-timer' });
	expect(addTime(plan, 60, at('01:00'))).toEqual({ ok: false, refusal: 'no-timer' });
	expect(runTimerOn(plan, at('01:00'))).toEqual({ ok: false, refusal: 'no-timer' });
});

test.each([0, -5, 1.5, 100_000, Number.NaN])(
	'[STAGE-6] no clock is set to %s seconds',
	(seconds) => {
		const plan = aPlan();
		expect(startTimer(plan, seconds, at('00:00'))).toEqual({ ok: false, refusal: 'not-a-number' });
		yes(startTimer(plan, 60, at('00:00')));
		expect(addTime(plan, seconds, at('00:00')).ok).toBe(false);
	}
);

test.each([
	['a text', 'five minutes'],
	['no seconds', { total: 60 }],
	['half a second', { total: 60, left: 0.5 }],
	['a time nobody can read', { total: 60, left: 60, since: 'noon' }]
])('[STAGE-6] a clock of %s is no clock', (_, said) => {
	const plan = aPlan();
	plan.meta.set('timer', said);
	expect(timerOf(plan)).toBeUndefined();
});
