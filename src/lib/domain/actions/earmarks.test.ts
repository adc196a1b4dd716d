import { expect, test } from 'vitest';

import { examplePlan } from '../seed/examplePlan.ts';
import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import seedC from '../seed/examples/c-large.json' with { type: 'json' };
import { addTo, setIn } from '../shared/records.ts';
import { rowsOf } from '../shared/rows.ts';
import { addActivity } from './activities.ts';
import { setCeiling } from './ceilings.ts';
import { earmarksOf } from './earmarks.ts';
import { EARMARKS, RESERVATIONS } from './kinds.ts';
import { moneyFindingsOf } from './moneyFindings.ts';

const ruleFor = (plan: Plan, tag: string) => earmarksOf(plan).find((rule) => rule.tag === tag);

/** A plan for 2025 with a thousand of the village fund, and lines for food. */
function planWithFood(...amounts: number[]) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	plan.meta.set('year', 2025);
	yes(setCeiling(plan, { source: 'DDS', amount: 1000 }, stamp()));
	for (const amount of amounts) {
		const funding = [{ source: 'DDS', amount }];
		yes(addActivity(plan, 'Lumbung', { cost: amount, funding, tag: 'food' }, stamp()));
	}
	return { plan, stamp };
}

test('[ACTION-38] the food share of Waringin Jaya is the one of the file, by a rule of an earlier year', () => {
	const { foodAmount, foodShareOfDDS } = seedC.planSummary;
	expect(ruleFor(examplePlan('c'), 'food')).toEqual({
		year: 2025,
		source: 'DDS',
		tag: 'food',
		op: '>=',
		share: 2000,
		rule: 'Permendesa 2/2024',
		isOld: true,
		amount: foodAmount,
		base: seedC.ceilings.DDS,
		percent: foodShareOfDDS,
		kept: true,
		off: 0
	});
});

test('[ACTION-39] Tirtamulya, which tags nothing as food, is short of a fifth of its village fund', () => {
	const food = ruleFor(examplePlan('a'), 'food');
	expect(food).toMatchObject({ amount: 0, base: 449_200_000, off: 89_840_000, isOld: true });
});

test('[ACTION-39] exactly three percent is no more than three percent', () => {
	const plan = examplePlan('c');
	for (const { id, what } of rowsOf(plan, RESERVATIONS)) {
		const tag = what.startsWith('BLT') ? 'blt' : 'operations';
		yes(setIn(plan, RESERVATIONS, id, { tag }, 'lead'));
	}
	expect(ruleFor(plan, 'operations')).toMatchObject({ amount: 28_020_000, percent: 3, kept: true });
	expect(ruleFor(plan, 'blt')).toMatchObject({ amount: 108_000_000, percent: 11.6, kept: true });
	const stamp = stamps('more');
	const more = { source: 'DDS', what: 'Kertas', amount: 1, tag: 'operations' };
	yes(addTo(plan, RESERVATIONS, more, stamp()));
	expect(ruleFor(plan, 'operations')).toMatchObject({ percent: 3, kept: false, off: 1 });
	expect(moneyFindingsOf(plan)).toEqual([
		{ code: 'money.earmark-exceeded', source: 'DDS', tag: 'operations', by: 1, year: 2025 }
	]);
});

test('[ACTION-39] a share that only looks kept when rounded is not kept', () => {
	const { plan } = planWithFood(199);
	expect(ruleFor(plan, 'food')).toMatchObject({ percent: 19.9, kept: false, off: 1, isOld: false });
	const { plan: enough } = planWithFood(199, 1);
	expect(ruleFor(enough, 'food')).toMatchObject({ percent: 20, kept: true, off: 0 });
});

test('[ACTION-38] a plan before the first dated rule has none, and a source the plan has no money of is left out', () => {
	const { plan } = planWithFood(10);
	plan.meta.set('year', 2024);
	expect(earmarksOf(plan)).toEqual([]);
	expect(earmarksOf(examplePlan('b'))).toEqual([]);
});

test('[ACTION-38] what the plan itself says for a purpose goes before the dated rule', () => {
	const { plan, stamp } = planWithFood(300);
	const own = { source: 'DDS', tag: 'food', op: '>=' as const, share: 3333, rule: 'Musdes 3/2025' };
	yes(addTo(plan, EARMARKS, own, stamp()));
	expect(ruleFor(plan, 'food')).toMatchObject({ ...own, amount: 300, kept: false, off: 34 });
	expect(ruleFor(plan, 'food')).not.toHaveProperty('year');
});

test('[ACTION-39] without a ceiling the share is of what is planned', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	plan.meta.set('year', 2025);
	const lines = [
		['food', 25],
		[undefined, 75]
	] as const;
	for (const [tag, amount] of lines) {
		const funding = [{ source: 'DDS', amount }];
		yes(addActivity(plan, 'Baris', { cost: amount, funding, ...(tag && { tag }) }, stamp()));
	}
	expect(ruleFor(plan, 'food')).toMatchObject({ amount: 25, base: 100, percent: 25 });
});
