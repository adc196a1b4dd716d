import type * as Y from 'yjs';

import { hasBegun, rootOf, type Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present, recordIn, textIn } from '../shared/fields.ts';
import { lastPlace, placeBetween } from '../shared/order.ts';
import type { Placed } from '../shared/placed.ts';
import { addTo } from '../shared/records.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { withoutUnreadable } from '../shared/words.ts';
import { carryOverOf, closedIdeasOf, type CarryOver } from './carryOver.ts';
import { copied } from './copied.ts';
import { costLeftOf, type CostLeft } from './costLeft.ts';
import { CARRIED, type Carried } from './kinds.ts';
import { cut, cycleOf } from './past.ts';

/** What goes on, and in whose words a line says that only the rest of its cost does. */
export interface GoesOn {
	take?: readonly string[];
	tell?: (left: CostLeft) => string;
}

export type NextCycleRefusal = PlanRefusal | 'same-plan' | 'not-begun';

/**
 * Opens a cycle with what an earlier one left (section 1.13). `take` are the ids of what goes on, everything that may
 * if nobody chose; the rest is written down too, with what became of each idea, so that nothing disappears. Brought
 * twice, or by two desks apart, it is there once. Of a work under way only the rest of its cost goes on, and its remark
 * says so. Tells how many records went on. Refused are a plan's own leftovers
 * (`same-plan`), and plans that have not begun (`not-begun`).
 */
export function openNextCycle(
	plan: Plan,
	previous: Plan,
	{ take, tell }: GoesOn,
	stamp: Stamp
): Result<number, NextCycleRefusal> {
	if (!hasBegun(plan) || !hasBegun(previous)) return refuse('not-begun');
	if (plan.meta.get('id') === previous.meta.get('id')) return refuse('same-plan');
	if (previous.isNewer) return refuse('newer-plan');
	const left = carryOverOf(previous);
	const all = [...left, ...closedIdeasOf(previous, left)];
	const unknown = all.filter(({ was }) => !plan.carried.has(was));
	const chosen = new Set(take ?? left.map(({ was }) => was));
	const goOn = left.filter(({ what, was }) => chosen.has(was) && !rootFor(plan, what).has(was));
	if (unknown.length + goOn.length === 0) return done(0);
	return change(plan, stamp.by, () => {
		if (!plan.meta.has('previousCycle')) plan.meta.set('previousCycle', idOf(previous));
		writeDown(plan, previous, unknown, stamp);
		for (const each of goOn) bring(plan, previous, each, tell);
		return goOn.length;
	});
}

/** Where each kind of thing lives. */
export const ROOT_FOR = {
	activity: 'activities',
	idea: 'ideas',
	lesson: 'lessons',
	indicator: 'indicators',
	'follow-up': 'followUps',
	referral: 'referrals'
} as const satisfies Record<Carried['what'], keyof Plan>;

function rootFor(plan: Plan, what: Carried['what']) {
	return rootOf(plan, ROOT_FOR[what]);
}

function writeDown(plan: Plan, previous: Plan, list: readonly CarryOver[], stamp: Stamp): void {
	const head = { from: idOf(previous), cycle: cycleOf(previous) };
	let order = lastPlace(rowsOf(plan, CARRIED) as Placed[]);
	for (const each of list) {
		const row = { ...head, ...each, ...readable(each), order };
		addTo(plan, CARRIED, row, { ...stamp, id: each.was });
		order = placeBetween(order, undefined);
	}
}

/** What a peer wrote, or a cut left of a letter, must not keep a line from being written down. */
function readable({ label, reason, history }: CarryOver) {
	return {
		label: withoutUnreadable(label).trim() || '?',
		...present({ reason: reason && withoutUnreadable(reason) }),
		history: history.map(withoutUnreadable)
	};
}

/** What of a record speaks of the year that is over: other records that stay there, months, money, lists, numbers. */
const LEAVES: Record<Carried['what'], ReadonlySet<string>> = {
	idea: new Set(['cluster', 'also', 'sitting', 'number', 'mergedInto', 'promotedTo']),
	activity: new Set(
		['start', 'end', 'funding', 'list', 'why', 'number', 'strategy'].concat(
			'fromProblem',
			'fromOption'
		)
	),
	lesson: new Set(['carriedTo']),
	indicator: new Set(['objective']),
	'follow-up': new Set(),
	referral: new Set()
};

function bring(
	plan: Plan,
	previous: Plan,
	{ what, was, why }: CarryOver,
	tell: GoesOn['tell']
): void {
	const record = recordIn(rootFor(previous, what), was);
	if (!record) return;
	const rest = what === 'activity' ? restOf(previous, record, was, tell) : {};
	const said = { ...anew(record, what, why), ...rest };
	rootFor(plan, what).set(was, copied(record, LEAVES[what], said));
}

/** On hold last year, an idea is discussed again; what the plan did not pay waits for this year's decision. */
function anew(record: Y.Map<unknown>, what: CarryOver['what'], why: CarryOver['why']) {
	if (what === 'idea' && why === 'parked') return { status: 'active', reason: '' };
	if (what !== 'activity') return {};
	return { list: record.get('list') === 'REFERRED' ? 'REFERRED' : (BACK[why] ?? 'WAITING') };
}

/** What is left of a cost, with a remark before the line's own; both are this year's, to be changed as people find them. */
function restOf(previous: Plan, record: Y.Map<unknown>, id: string, tell: GoesOn['tell']) {
	const rest = costLeftOf(previous, id);
	if (!rest) return {};
	const note = [tell?.(rest), textIn(record.get('note'))].filter(Boolean).join(' · ');
	return { cost: rest.left, ...(note !== '' && { note: cut(note, LONGEST_NOTE) }) };
}

/** As many letters as the remark of a line may have. */
const LONGEST_NOTE = 300;

/** What was in the plan and is not done stays in it. */
const BACK: Partial<Record<CarryOver['why'], string>> = { unfinished: 'RKP', planned: 'RKP' };

function idOf({ meta }: Plan): string {
	return cut(String(meta.get('id') ?? '?'), 60);
}
