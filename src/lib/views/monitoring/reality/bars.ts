import { scaleLinear } from 'd3-scale';

import type { PlanActual } from '#lib/domain/monitoring/planVersusActual.ts';

import { percent } from '../reasons.ts';

/** Two bars of one line, in percent of what was planned: work and money. `time` is where the work should be. */
export interface Bars {
	work: number | undefined;
	money: number | undefined;
	time: number | undefined;
}

/** What a line's bars say. */
export function barsOf({ physical, money, light }: PlanActual): Bars {
	const { schedule } = light;
	return {
		work: physical,
		money: money.share && percent(money.share.part, money.share.of),
		time: schedule && percent(schedule.passed, schedule.whole)
	};
}

/** The scale all bars of a drawing share: from nothing to all that was planned, or to the most that was overspent. */
export function barScale(bars: readonly Bars[], width: number) {
	const most = Math.max(100, ...bars.flatMap(({ work, money }) => [work ?? 0, money ?? 0]));
	return scaleLinear().domain([0, most]).range([0, width]);
}
