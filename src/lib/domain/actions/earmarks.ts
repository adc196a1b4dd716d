import type { Plan } from '../plan.ts';
import type { Money } from '../shared/money.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare } from '../shared/stamp.ts';
import { activitiesOf } from './activities.ts';
import { sums } from './amounts.ts';
import { ceilingsOf, type SourceNow } from './ceilings.ts';
import { EARMARKS, RESERVATIONS } from './kinds.ts';
import data from './rules/earmarks.json' with { type: 'json' };
import { yearOf } from './years.ts';

/** A required share of a source: at least, or at most, so much of it for one purpose. */
export interface EarmarkRule {
	year?: number;
	source: string;
	/** What an activity or a reservation carries to count: `food`, `blt`. */
	tag: string;
	op: '>=' | '<=';
	/** Hundredths of a percent: 2000 is 20 %. */
	share: number;
	/** The regulation, or the group's own words. */
	rule?: string;
}

/** A rule as the plan stands. Amounts in whole currency units. */
export interface EarmarkNow extends EarmarkRule {
	/** True for a rule of an earlier year than the plan's: nobody has entered a newer one yet. */
	isOld: boolean;
	/** What counts for it, and of how much: the source's ceiling, or while there is none what is planned of it. */
	amount: Money;
	base: Money;
	/** To show: rounded to a tenth of a percent. */
	percent: number;
	kept: boolean;
	/** What is missing to keep it, or too much; 0 if it is kept. */
	off: Money;
}

const DATED: readonly EarmarkRule[] = data.rules.map(({ year, source, tag, op, pct, from }) => {
	return { year, source, tag, op: op === '<=' ? op : '>=', share: pct * 100, rule: from };
});

/**
 * The required shares (section 2.2) of every source the plan has money of. The rules of the plan's year count, or
 * the newest before it, and none while nobody has said the year; what the plan itself says for a purpose goes before
 * them. Compared without rounding.
 */
export function earmarksOf(plan: Plan): EarmarkNow[] {
	const year = yearOf(plan);
	const { sources } = ceilingsOf(plan);
	const counted = countedOf(plan);
	return rulesOf(plan, year).flatMap((rule) => {
		const source = sources.find((each) => each.source === rule.source);
		const base = source ? baseOf(source) : 0;
		if (base === 0) return [];
		const amount = counted.get(`${rule.tag} ${rule.source}`) ?? 0;
		const off = offBy(rule, amount, base);
		const isOld = rule.year !== undefined && year !== undefined && rule.year < year;
		const percent = Math.round((amount / base) * 1000) / 10;
		return [{ ...rule, isOld, amount, base, percent, kept: off === 0, off }];
	});
}

function rulesOf(plan: Plan, year: number | undefined): EarmarkRule[] {
	const inTime = (rule: EarmarkRule) => rule.year === undefined || rule.year <= (year ?? 0);
	const standing = new Map<string, EarmarkRule>();
	for (const rule of [...DATED, ...rowsOf(plan, EARMARKS)].filter(inTime)) {
		const key = `${rule.source} ${rule.tag} ${rule.op}`;
		const earlier = standing.get(key);
		const isOwn = 'createdBy' in rule;
		if (!earlier || isOwn || (rule.year ?? 0) >= (earlier.year ?? 0)) standing.set(key, rule);
	}
	return [...standing.values()].map(({ source, tag, op, share, year: of, rule }) => ({
		...(of !== undefined && { year: of }),
		...(rule !== undefined && { rule }),
		source,
		tag,
		op,
		share
	}));
}

/** What carries a tag, of each source: lines of this year's plan, and what is reserved. */
function countedOf(plan: Plan): Map<string, Money> {
	const lines = activitiesOf(plan).flatMap(({ tag, list, funding }) =>
		list === 'RKP' ? funding.map((share) => ({ ...share, tag })) : []
	);
	return sums(
		[...lines, ...rowsOf(plan, RESERVATIONS)].flatMap(({ tag, source, amount }) =>
			tag === undefined ? [] : [[`${tag} ${source}`, amount] as const]
		),
		compare
	);
}

function baseOf({ ceiling, planned, reserved }: SourceNow): Money {
	return ceiling ?? planned + reserved;
}

/** By how much a share is missed: amount × 10,000 beside base × share, so that nothing is rounded before it is compared. */
function offBy({ op, share }: EarmarkRule, amount: Money, base: Money): Money {
	const [has, due] = [BigInt(amount) * 10_000n, BigInt(base) * BigInt(share)];
	const over = op === '>=' ? due - has : has - due;
	return over <= 0n ? 0 : Number((over + 9_999n) / 10_000n);
}
