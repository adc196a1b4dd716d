import { expect, test } from 'vitest';

import { aPlan, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { addTo } from '../shared/records.ts';
import { addActivity, detailActivity } from './activities.ts';
import { addBudgetLine } from './budgetLines.ts';
import { setCeiling } from './ceilings.ts';
import { INDICATORS } from './kinds.ts';
import { hashOf, readSnapshot, snapshotOf } from './snapshot.ts';

test('[ACTION-48] the same plan has the same hash on every device, whatever order it was written in', () => {
	const [one, other] = [aPlan(), aPlan()];
	const write = (plan: Plan, reverse: boolean) => {
		const stamp = (id: string) => ({ id, by: 'ana', at: '2026-09-22T11:00' });
		const steps = [
			() => yes(addActivity(plan, 'Pipa', { who: 'TPK', cost: 9 }, stamp('pipe'))),
			() => yes(setCeiling(plan, { source: 'DDS', amount: 5 }, stamp('ceiling'))),
			() => yes(addTo(plan, INDICATORS, { text: 'Rumah berair', target: '85' }, stamp('n1')))
		];
		for (const step of reverse ? steps.reverse() : steps) step();
		const details = reverse ? { sdgs: ['6'], where: 'RT 3' } : { where: 'RT 3', sdgs: ['6'] };
		yes(detailActivity(plan, 'pipe', details, 'ana'));
		yes(addBudgetLine(plan, { activity: 'pipe', item: 'Pipa', volume: '3' }, stamp('line')));
	};
	write(one, false);
	write(other, true);
	expect(hashOf(snapshotOf(one))).toBe(hashOf(snapshotOf(other)));
	yes(detailActivity(other, 'pipe', { cost: 10 }, 'ana'));
	expect(hashOf(snapshotOf(one))).not.toBe(hashOf(snapshotOf(other)));
});

test('[ACTION-48] money stands in the frozen plan as whole numbers, and who made what does not', () => {
	const { activities, budgetLines } = readSnapshot(snapshotOf(examplePlan('a')));
	expect(activities?.[0]).toMatchObject({
		cost: 148_600_000,
		funding: [{ amount: 138_600_000 }, {}]
	});
	expect(budgetLines).toHaveLength(16);
	for (const record of [...activities!, ...budgetLines!]) {
		for (const key of ['createdAt', 'createdBy', 'order']) expect(record).not.toHaveProperty(key);
	}
});

test('[ACTION-48] a frozen plan holds what was agreed and not the whole document: at most a sixth of its size', () => {
	for (const [letter, size] of [
		['a', 9_000],
		['b', 5_000],
		['c', 13_000]
	] as const) {
		const plan = examplePlan(letter);
		expect(snapshotOf(plan).length).toBeLessThan(size);
	}
});
