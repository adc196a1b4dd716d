import type { OpenedPlan } from '../openPlan.ts';

/** What became of a file. */
export interface Imported {
	opened: OpenedPlan;
	/** How many of what are in the plan. */
	placed: Record<string, number>;
	/** Everything that is not in the plan as it was written, one line each. */
	lines: unknown[];
}
