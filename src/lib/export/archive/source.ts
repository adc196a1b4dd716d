import type { Plan, RecordRoot } from '#lib/domain/plan.ts';

/** What the parts of a page are written from. */
export interface Source {
	plan: Plan;
	/** The day it is written on, `YYYY-MM-DD`: lights are of this day. */
	today: string;
	currency: string;
	/** Writes the way of one record. */
	way: (root: RecordRoot, id: string) => string;
}
