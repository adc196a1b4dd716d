import { expect, test } from 'vitest';

import { configOf, papersOf, times } from '../../../../../tests/support/papers.ts';
import { countSealed } from './countSealed.ts';
import { lotOrder } from './lot.ts';

const village = { air: 10, jalan: 60, jembatan: 40, posyandu: 30 };
const villagers = [
	...times(5, { approve: ['jalan', 'jembatan'] }),
	...times(1, { approve: ['jalan'] }),
	...times(4, { approve: ['air', 'posyandu'] })
];

test('[VOTE-42] hands never enter a budget', () => {
	const config = configOf(village, { kind: 'approval', rule: 'greedy-tally', budget: 100 });
	const hands = [{ totals: { air: 99 }, people: 99 }];
	expect(countSealed(config, papersOf(villagers, { hands }))).toEqual(
		countSealed(config, papersOf(villagers))
	);
});

test('[VOTE-44] each purchase of the worked example tells everybody’s purse', () => {
	const config = configOf(village, { kind: 'approval', rule: 'mes-cost', budget: 100 });
	const { money, winners } = countSealed(config, papersOf(villagers));
	expect(winners).toEqual(['jalan', 'air', 'posyandu']);
	expect(
		money?.steps.map(({ option, pays, effectiveVotes }) => [option, pays, effectiveVotes])
	).toEqual([
		['jalan', '10', '6'],
		['air', '5/2', '4'],
		['posyandu', '15/2', '4']
	]);
	expect(money?.steps.map(({ purses }) => purses)).toEqual([
		[
			{ people: 4, left: '10' },
			{ people: 6, left: '0' }
		],
		[
			{ people: 4, left: '15/2' },
			{ people: 6, left: '0' }
		],
		[{ people: 10, left: '0' }]
	]);
	expect(money).toMatchObject({ share: '10', spent: 100, emptyHanded: 0 });
	expect(money?.byVotes).toEqual({ funded: ['jalan', 'jembatan'], spent: 100, emptyHanded: 4 });
});

test('[VOTE-43] what costs nothing is funded without a share, and not twice', () => {
	const config = configOf(
		{ ...village, rapat: 0 },
		{ kind: 'approval', rule: 'mes-cost', budget: 100 }
	);
	const answers = villagers.map((says) => ({
		approve: [...(says as { approve: string[] }).approve, 'rapat']
	}));
	const { money } = countSealed(config, papersOf(answers));
	expect(money).toMatchObject({
		free: ['rapat'],
		funded: ['rapat', 'jalan', 'air', 'posyandu'],
		spent: 100
	});
	expect(money).not.toHaveProperty('everythingFits');
	expect(countSealed(config, papersOf(villagers)).money?.free).toEqual([]);
});

test.each(['mes-cost', 'mes-cost+add1-full', 'greedy-tally-no-skip', 'phragmen'] as const)(
	'[VOTE-43] where everything chosen fits, all of it is funded by %s, and no rule was needed',
	(rule) => {
		const config = configOf(village, { kind: 'approval', rule, budget: 70 });
		const { money } = countSealed(config, papersOf([{ approve: ['air'] }, { approve: ['jalan'] }]));
		expect(money).toMatchObject({
			everythingFits: true,
			funded: ['air', 'jalan'],
			spent: 70,
			steps: [],
			ties: []
		});
	}
);

test('[VOTE-45] equal in cost and votes at the edge: the lot decides, and another lot decides otherwise', () => {
	const two = configOf(
		{ a: 8, b: 8 },
		{ kind: 'approval', rule: 'greedy-tally', budget: 10, lot: 'beans' }
	);
	const papers = papersOf(times(3, { approve: ['a', 'b'] }));
	const firstBy = (lot: string) => countSealed({ ...two, lot }, papers).winners[0];
	const lots = ['beans', 'dice', 'straw', 'coin'];
	expect(lots.map(firstBy)).toEqual(
		lots.map((lot) => (lotOrder(lot, ['a', 'b'])[0] === 0 ? 'a' : 'b'))
	);
	expect(new Set(lots.map(firstBy)).size).toBe(2);
	expect(countSealed(two, papers).money?.ties).toHaveLength(1);
});
