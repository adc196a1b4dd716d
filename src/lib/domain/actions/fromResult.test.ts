import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { decideByConsensus } from '../votes/consensus.ts';
import { activitiesOf, addActivity } from './activities.ts';
import { takenUpOf, takeUpResult, type Decided } from './fromResult.ts';

const options = [
	{ id: 'o1', ref: '', label: 'Perbaiki pipa', cost: 20_000_000 },
	{ id: 'o2', ref: 'line-jalan', label: 'Jalan rabat', cost: 90_000_000 },
	{ id: 'o3', ref: '', label: 'Lampu jalan', cost: 15_000_000 }
];

function decided(change: Partial<Decided> = {}) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(addActivity(plan, 'Jalan rabat', { cost: 90_000_000 }, { ...stamp(), id: 'line-jalan' }));
	const round = yes(
		decideByConsensus(
			plan,
			{ question: 'Apa?', options, agreed: ['o1'], objections: [], present: 9 },
			stamp()
		)
	);
	const result: Decided = {
		...{ round, options, winners: ['o1', 'o3'] },
		...{ isBudget: true, isBinding: true, isQuorumMet: true },
		...change
	};
	const take = (despite?: string) =>
		takeUpResult(plan, result, {
			whyWaiting: 'Tidak cukup uang tahun ini.',
			...(despite !== undefined && { despite }),
			stamp: () => stamp('lead')
		});
	const lines = () =>
		activitiesOf(plan).map(({ name, list, reason, cost }) => [name, list, reason, cost]);
	return { plan, round, take, lines };
}

test('[VOTE-84] what was funded becomes lines of the plan at once, and what was not waits with the reason', () => {
	const { take, lines } = decided();
	expect(yes(take())).toHaveLength(3);
	expect(lines()).toEqual([
		['Jalan rabat', 'WAITING', 'Tidak cukup uang tahun ini.', 90_000_000],
		['Perbaiki pipa', 'RKP', undefined, 20_000_000],
		['Lampu jalan', 'RKP', undefined, 15_000_000]
	]);
});

test('[VOTE-84] pressed twice, nothing is there twice', () => {
	const { take, lines } = decided();
	yes(take());
	yes(take());
	expect(lines()).toHaveLength(3);
});

test('[VOTE-84] without a budget only what was chosen becomes a line', () => {
	const { take, lines } = decided({ isBudget: false, winners: ['o1'] });
	yes(take());
	expect(lines()).toEqual([
		['Jalan rabat', 'RKP', undefined, 90_000_000],
		['Perbaiki pipa', 'RKP', undefined, 20_000_000]
	]);
});

test('[VOTE-85] a quick round makes no plan, whatever is said', () => {
	const { take, lines } = decided({ isBinding: false });
	expect(take('Semua setuju.')).toEqual({ ok: false, refusal: 'not-binding' });
	expect(lines()).toHaveLength(1);
});

test('[VOTE-85] without a quorum a result makes a plan only with a reason, which is kept', () => {
	const { plan, round, take, lines } = decided({ isQuorumMet: false });
	expect(take()).toEqual({ ok: false, refusal: 'no-quorum' });
	expect(take('  ')).toEqual({ ok: false, refusal: 'no-quorum' });
	expect(takenUpOf(plan, round)).toBeUndefined();
	expect(lines()).toHaveLength(1);
	yes(take('Undangan kedua, sesuai tata tertib.'));
	expect(takenUpOf(plan, round)?.despite).toBe('Undangan kedua, sesuai tata tertib.');
	expect(lines()).toHaveLength(3);
});

test('[VOTE-85] where nothing was chosen there is nothing to make', () => {
	expect(decided({ winners: [] }).take()).toEqual({ ok: false, refusal: 'nothing-chosen' });
});
