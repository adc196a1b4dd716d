import { activitiesOf } from '../actions/activities.ts';
import { INDICATORS } from '../actions/kinds.ts';
import { FOLLOW_UPS, REFERRALS } from '../actions/peopleKinds.ts';
import { openIdeasOf } from '../ideas/ideas.ts';
import type { Plan } from '../plan.ts';
import { byOrder, FIRST_PLACE } from '../shared/placed.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { rowsOf, standing } from '../shared/rows.ts';
import { CARRIED, LESSONS, type Carried } from './kinds.ts';
import { readPast, type Past } from './past.ts';

/** Something of an earlier cycle, as this one knows it. */
export interface CarriedRow extends Omit<Carried, 'history'> {
	/** Cycle by cycle, the earliest first. */
	past: Past[];
	/** It is in this cycle's plan and can be worked on. */
	goesOn: boolean;
}

/** "What happened to last year's ideas", and to all else: the screen the next meeting opens with (section 1.13). */
export function carriedOf(plan: Plan): CarriedRow[] {
	const here = new Set<string>(
		[
			activitiesOf(plan),
			openIdeasOf(plan),
			...[LESSONS, INDICATORS, FOLLOW_UPS, REFERRALS].map((kind) => rowsOf(plan, kind))
		].flatMap((rows) => rows.map(({ id }) => id as string))
	);
	return rememberedIn(plan.carried, readCarried, byOrder).map((row) => ({
		...row,
		goesOn: here.has(row.was)
	}));
}

function readCarried(raw: Record<string, unknown>) {
	const row = standing(CARRIED, raw);
	if (!row) return undefined;
	const { history = [], order = FIRST_PLACE, ...said } = row;
	return { ...said, order, past: history.flatMap((line) => readPast(line) ?? []) };
}
