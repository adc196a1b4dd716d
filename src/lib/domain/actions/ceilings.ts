import { profileOf } from '../meeting/profile.ts';
import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import { addTo, binIn, setIn, type RecordRefusal } from '../shared/records.ts';
import { done, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { activitiesOf } from './activities.ts';
import { sums } from './amounts.ts';
import { bySource } from './funding.ts';
import { CEILINGS, RESERVATIONS, type Ceiling } from './kinds.ts';
import { totals } from './totals.ts';

/** A source's money, in whole currency units: what there is, what is spoken for, what the plan takes, what is left. */
export interface SourceNow {
	source: string;
	/** None if nobody said it; then nothing of it is left or missing either. */
	ceiling?: Money;
	reserved: Money;
	/** For people to choose with: the ceiling less what is reserved. */
	available?: Money;
	/** What this year's plan takes; lines on other lists take nothing. */
	planned: Money;
	/** Below zero: more is planned than there is. */
	left?: Money;
	/** Other ceilings two devices said apart for the same source; the newest stands. */
	others: Money[];
}

/** The money of a plan, source by source, and of all together where one ceiling was given for all. */
export interface CeilingsNow {
	sources: SourceNow[];
	whole?: { ceiling: Money; reserved: Money; planned: Money; left: Money };
}

/** Says how much a source gives, or says it anew: whatever two devices said apart, it is then this. */
export function setCeiling(
	plan: Plan,
	{ source, amount, note }: Pick<Ceiling, 'source' | 'amount' | 'note'>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	const said = rowsOf(plan, CEILINGS).filter((each) => each.source === source.trim());
	const [first, ...others] = said.map(({ id }) => id).reverse();
	if (first === undefined) return addTo(plan, CEILINGS, { source, amount, note }, stamp);
	const set = (id: string) => setIn(plan, CEILINGS, id, { amount, note }, stamp.by);
	const written = change(plan, stamp.by, () => {
		const answer = set(first);
		if (answer.ok) others.forEach(set);
		return answer;
	});
	return written.ok ? written.value : written;
}

/** Says that nobody knows how much a source gives: whatever was said of it goes to the bin, with the reason. */
export function dropCeiling(
	plan: Plan,
	source: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	const said = rowsOf(plan, CEILINGS).filter((each) => each.source === source);
	const written = change(plan, person, () =>
		said.map(({ id }) => binIn(plan, CEILINGS, id, reason, person)).find(({ ok }) => !ok)
	);
	return written.ok ? (written.value ?? done(source)) : written;
}

/** What each source gives, what is spoken for, and what this year's plan leaves of it. */
export function ceilingsOf(plan: Plan): CeilingsNow {
	const inPlan = totals(activitiesOf(plan).filter(({ list }) => list === 'RKP'));
	const held = rowsOf(plan, RESERVATIONS);
	const reserved = sums(
		held.map((each) => [each.source, each.amount] as const),
		bySource
	);
	const said = new Map<string, Money[]>();
	for (const { source, amount } of rowsOf(plan, CEILINGS)) {
		said.set(source, [amount, ...(said.get(source) ?? [])]);
	}
	const names = new Set([...said.keys(), ...reserved.keys(), ...inPlan.bySource.keys()]);
	return {
		sources: [...names].sort(bySource).map((source) => {
			const [ceiling, ...others] = said.get(source) ?? [];
			const spoken = reserved.get(source) ?? 0;
			return sourceNow(source, ceiling, spoken, inPlan.bySource.get(source) ?? 0, others);
		}),
		...wholeNow(plan, held, inPlan.cost)
	};
}

function sourceNow(
	source: string,
	ceiling: Money | undefined,
	reserved: Money,
	planned: Money,
	others: Money[]
): SourceNow {
	const now = { source, reserved, planned, others: others.filter((other) => other !== ceiling) };
	if (ceiling === undefined) return now;
	return { ...now, ceiling, available: ceiling - reserved, left: ceiling - reserved - planned };
}

function wholeNow(plan: Plan, held: readonly { amount: Money }[], planned: Money) {
	const { ceiling } = profileOf(plan);
	if (ceiling === undefined) return undefined;
	const reserved = held.reduce((sum, { amount }) => sum + amount, 0);
	return { whole: { ceiling, reserved, planned, left: ceiling - reserved - planned } };
}
