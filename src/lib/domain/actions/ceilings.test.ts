import { expect, test } from 'vitest';

import { examplePlan } from '../seed/examplePlan.ts';
import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { setProfile } from '../meeting/profile.ts';
import type { Plan } from '../plan.ts';
import seedA from '../seed/examples/a-tirtamulya.json' with { type: 'json' };
import seedC from '../seed/examples/c-large.json' with { type: 'json' };
import { addTo } from '../shared/records.ts';
import { activitiesOf, addActivity, detailActivity } from './activities.ts';
import { ceilingsOf, dropCeiling, setCeiling, type SourceNow } from './ceilings.ts';
import { RESERVATIONS } from './kinds.ts';
import { planTable } from './table.ts';
import { moneyFindingsOf } from './moneyFindings.ts';

/** One figure of each source that has it. */
function figures(plan: Plan, figure: 'ceiling' | 'available' | 'planned' | 'left') {
	const { sources } = ceilingsOf(plan);
	return Object.fromEntries(
		sources.flatMap((now: SourceNow) =>
			now[figure] === undefined ? [] : [[now.source, now[figure]]]
		)
	);
}

test('[ACTION-35] ceilings, what is available and what is left in Waringin Jaya are those of the file', () => {
	const plan = examplePlan('c');
	expect(figures(plan, 'ceiling')).toEqual(seedC.ceilings);
	expect(figures(plan, 'available')).toEqual(seedC.availableForPlan);
	expect(figures(plan, 'left')).toEqual(seedC.planSummary.left);
	const { inPlan, beside, groups } = planTable(activitiesOf(plan));
	expect([inPlan.cost, beside.cost]).toEqual([
		seedC.planSummary.rkpTotal,
		seedC.planSummary.duTotal
	]);
	const byBidang = groups.filter(({ list }) => list === 'RKP');
	expect(byBidang.map(({ bidang, totals }) => [`0${bidang}`, totals.cost])).toEqual(
		Object.entries(seedC.planSummary.byBidang)
	);
});

test('[ACTION-35] what each source gives in Tirtamulya is what the file says, and the dam is asked from elsewhere', () => {
	const { rkpTotal, bySource, duRkpTotal } = seedA.budgetSummary;
	const plan = examplePlan('a');
	const { inPlan, beside } = planTable(activitiesOf(plan));
	expect([inPlan.cost, beside.cost]).toEqual([rkpTotal, duRkpTotal]);
	expect(figures(plan, 'planned')).toEqual(bySource);
});

test('[ACTION-35] more planned than there is shows as less than nothing left, and stops nobody', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(setCeiling(plan, { source: ' DDS ', amount: 100 }, stamp()));
	yes(addTo(plan, RESERVATIONS, { source: 'DDS', what: 'BLT', amount: 30 }, stamp()));
	const funding = [{ source: 'DDS', amount: 90 }];
	const line = yes(addActivity(plan, 'Pipa', { cost: 90, funding }, stamp()));
	expect(ceilingsOf(plan).sources).toEqual([
		{ source: 'DDS', ceiling: 100, reserved: 30, available: 70, planned: 90, left: -20, others: [] }
	]);
	expect(moneyFindingsOf(plan)).toEqual([{ code: 'money.over-ceiling', source: 'DDS', by: 20 }]);
	yes(detailActivity(plan, line, { list: 'WAITING' }, 'ana'));
	expect(figures(plan, 'left')).toEqual({ DDS: 70 });
});

test('[ACTION-36] two desks that said one source’s ceiling apart see both, one counts, and saying it again settles it', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const other = copyOf(plan);
	yes(setCeiling(plan, { source: 'DDS', amount: 934 }, stamp('ana')));
	yes(setCeiling(other, { source: 'DDS', amount: 900 }, stamp('budi')));
	meet(plan, other);
	expect(ceilingsOf(plan)).toEqual(ceilingsOf(other));
	expect(ceilingsOf(plan).sources).toMatchObject([{ ceiling: 900, others: [934] }]);
	expect(moneyFindingsOf(plan)).toEqual([{ code: 'money.two-ceilings', source: 'DDS' }]);
	yes(setCeiling(plan, { source: 'DDS', amount: 934 }, stamp()));
	expect(ceilingsOf(plan).sources).toMatchObject([{ ceiling: 934, others: [] }]);
	expect(setCeiling(plan, { source: 'DDS', amount: -1 }, stamp())).toEqual({
		ok: false,
		refusal: 'not-money'
	});
});

test('[ACTION-36] a source nobody gave a ceiling is asked about, unless it is the residents’ own share', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const funding = ['ADD', 'SWD'].map((source) => ({ source, amount: 5 }));
	yes(addActivity(plan, 'Pipa', { cost: 10, funding }, stamp()));
	expect(moneyFindingsOf(plan)).toEqual([]);
	yes(setCeiling(plan, { source: 'DDS', amount: 7 }, stamp()));
	expect(moneyFindingsOf(plan)).toEqual([{ code: 'money.no-ceiling', source: 'ADD' }]);
});

test('[ACTION-37] one ceiling for the whole plan counts beside those of the sources', () => {
	const plan = examplePlan('b');
	expect(ceilingsOf(plan).whole).toEqual({
		ceiling: 3_500_000,
		reserved: 0,
		planned: 3_343_000,
		left: 157_000
	});
	yes(setProfile(plan, { ceiling: 3_000_000 }, 'lead'));
	expect(moneyFindingsOf(plan)).toContainEqual({ code: 'money.over-whole', by: 343_000 });
});

test('[ACTION-35] of a source whose ceiling was taken off nothing is left or missing, also where two devices said one', () => {
	const plan = aPlan();
	const other = copyOf(plan);
	yes(setCeiling(plan, { source: 'DDS', amount: 1 }, stamps('a')()));
	yes(setCeiling(other, { source: 'DDS', amount: 2 }, stamps('b')()));
	meet(plan, other);
	yes(dropCeiling(plan, 'DDS', 'salah tulis', 'a' as never));
	expect(ceilingsOf(plan).sources).toEqual([]);
	yes(setCeiling(plan, { source: 'DDS', amount: 3 }, stamps('c')()));
	expect(figures(plan, 'left')).toEqual({ DDS: 3 });
});
