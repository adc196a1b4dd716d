import type { Plan } from '../plan.ts';
import type { Money } from '../shared/money.ts';
import { ceilingsOf } from './ceilings.ts';
import { earmarksOf } from './earmarks.ts';

/** What stands out in the money of a whole plan; each has words in every language under `finding.`. */
export const MONEY_FINDINGS = [
	'money.over-ceiling',
	'money.over-whole',
	'money.two-ceilings',
	'money.no-ceiling',
	'money.earmark-missed',
	'money.earmark-exceeded'
] as const;

/** Something to talk about: the source, the purpose of an earmark, and by how much it is off. */
export interface MoneyFinding {
	code: (typeof MONEY_FINDINGS)[number];
	source?: string;
	tag?: string;
	by?: Money;
	/** Of an earmark: the year of its rule, which may be an earlier one than the plan's. */
	year?: number;
}

/** Where the plan takes more than there is, or keeps less for a purpose than it must (sections 1.8 and 2.2). None of it stops anybody. */
export function moneyFindingsOf(plan: Plan): MoneyFinding[] {
	const { sources, whole } = ceilingsOf(plan);
	const hasCeilings = sources.some(({ ceiling }) => ceiling !== undefined);
	const found = sources.flatMap(
		({ source, ceiling, left = 0, planned, others }): MoneyFinding[] => {
			if (left < 0) return [{ code: 'money.over-ceiling', source, by: -left }];
			if (others.length > 0) return [{ code: 'money.two-ceilings', source }];
			const isOpen = hasCeilings && ceiling === undefined && planned > 0 && source !== 'SWD';
			return isOpen ? [{ code: 'money.no-ceiling', source }] : [];
		}
	);
	if (whole && whole.left < 0) found.push({ code: 'money.over-whole', by: -whole.left });
	const earmarks = earmarksOf(plan).filter(({ kept }) => !kept);
	return [
		...found,
		...earmarks.map(({ op, source, tag, off, year }): MoneyFinding => ({
			code: op === '>=' ? 'money.earmark-missed' : 'money.earmark-exceeded',
			source,
			tag,
			by: off,
			...(year !== undefined && { year })
		}))
	];
}
