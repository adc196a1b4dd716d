import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { rawOf, recordIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import type { PersonId, RoundId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { SlipCounts } from './sealed/record.ts';

/** Slips of a round as people counted them with their hands. */
export interface HandedOut {
	/** People who hold a slip that counts. */
	issued: number;
	/** Left over, counted aloud and torn. */
	unused: number;
	/** Signatures on the attendance list, where somebody counted them. */
	signed: number;
}

export type HandOutRefusal = PlanRefusal | 'no-such-round' | 'not-a-number';

const KEY = 'handed:';
const MOST = 1e5;

/**
 * Says how many slips this desk has handed out so far. Each desk writes its own number, and they are added up: two
 * tables that hand out at once overwrite nothing.
 */
export function handOut(
	plan: Plan,
	round: RoundId,
	counts: HandedOut,
	person: PersonId
): Result<RoundId, HandOutRefusal> {
	const record = recordIn(plan.rounds, round);
	if (!record) return refuse('no-such-round');
	const { issued, unused, signed } = counts;
	if ([issued, unused, signed].some((count) => wholeIn(count, 0, MOST) === undefined))
		return refuse('not-a-number');
	return change(plan, person, () => {
		record.set(KEY + person, { issued, unused, signed });
		return round;
	});
}

/** What one desk has handed out; nothing yet is nothing. */
export function handedOutBy(plan: Plan, round: RoundId, person: PersonId): HandedOut {
	return readCounts(recordIn(plan.rounds, round)?.get(KEY + person));
}

/** What all desks together have handed out. */
export function handedOutOf(plan: Plan, round: RoundId): HandedOut {
	const record = recordIn(plan.rounds, round);
	const all = Object.entries(record ? rawOf(record) : {})
		.filter(([key]) => key.startsWith(KEY))
		.map(([, value]) => readCounts(value));
	return all.reduce(plus, { issued: 0, unused: 0, signed: 0 });
}

/** Slips nobody can account for; below zero: more than were printed. A round closes with none. */
export function slipsMissing({ printed, issued, voided, unused }: SlipCounts): number {
	return printed - issued - voided - unused;
}

function plus(a: HandedOut, b: HandedOut): HandedOut {
	return {
		issued: a.issued + b.issued,
		unused: a.unused + b.unused,
		signed: a.signed + b.signed
	};
}

function readCounts(value: unknown): HandedOut {
	const { issued, unused, signed } = Object(value) as Record<string, unknown>;
	return {
		issued: wholeIn(issued, 0, MOST) ?? 0,
		unused: wholeIn(unused, 0, MOST) ?? 0,
		signed: wholeIn(signed, 0, MOST) ?? 0
	};
}
