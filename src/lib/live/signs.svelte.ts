import { reportsOf } from '#lib/domain/monitoring/reports.ts';
import { signsOf } from '#lib/domain/monitoring/signs.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** The signs of a plan on the day `today` says, and its reports in full: what phone and desk follow. */
export function signsIn(plan: Plan, today: () => string) {
	const { indicators, readings, progress } = plan;
	return {
		signs: new Live(watch(indicators, readings), () => signsOf(plan, today())),
		reports: new Live(watch(progress), () => reportsOf(plan))
	};
}
