import { INDICATORS, type Indicator } from '../actions/kinds.ts';
import type { Plan } from '../plan.ts';
import { rowsOf } from '../shared/rows.ts';
import { indicatorLight, type IndicatorLight } from './indicatorLight.ts';
import type { Reading } from './kinds.ts';
import { readingsOf } from './readings.ts';

/** An indicator as the village follows it: the sign that shows whether something changed. */
export interface Sign {
	indicator: Indicator;
	light: IndicatorLight;
	/** Its readings, earliest first. */
	readings: Reading[];
}

const FIRST = ['red', 'amber', 'grey', 'green'] as const;

/** Every indicator with its light on a day `YYYY-MM-DD`: those that lag first, then those nobody knows about (YEAR-12). */
export function signsOf(plan: Plan, today: string): Sign[] {
	const readings = readingsOf(plan);
	return rowsOf(plan, INDICATORS)
		.map((indicator) => {
			const own = readings.get(indicator.id) ?? [];
			return { indicator, readings: own, light: indicatorLight(indicator, own, today) };
		})
		.sort((a, b) => FIRST.indexOf(a.light.colour) - FIRST.indexOf(b.light.colour)); // stable
}
