import { expect, test } from 'vitest';

import type { MoneyResult, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { histogramOf, jarsAfter, singleJars } from './jars.ts';
import { layersOf, missedIn, onlyIn } from './money.ts';
import { paperSums } from '#lib/domain/votes/sealed/paperSums.ts';

// The village of voting.md 2.6: 100 to spend, ten voters.
const COSTS = { jalan: 60, jembatan: 40, posyandu: 30, air: 10 };
const VOTES = { jalan: 6, jembatan: 5, posyandu: 4, air: 4 };
const config = {
	options: Object.entries(COSTS).map(([id, cost]) => ({ id, ref: '', label: id, cost }))
} as RoundConfig;
const money: MoneyResult = {
	budget: 100,
	spent: 100,
	funded: ['jalan', 'air', 'posyandu'],
	free: [],
	filled: ['posyandu'],
	share: '10',
	steps: [
		{
			option: 'jalan',
			pays: '10',
			effectiveVotes: '6',
			purses: [
				{ people: 4, left: '10' },
				{ people: 5, left: '0' },
				{ people: 1, left: '0' }
			]
		},
		{
			option: 'air',
			pays: '5/2',
			purses: [
				{ people: 4, left: '15/2' },
				{ people: 6, left: '0' }
			]
		}
	],
	ties: [],
	emptyHanded: 0,
	byVotes: { funded: ['jalan', 'jembatan'], spent: 100, emptyHanded: 4 }
};

function resultBy(rule: RoundResult['rule'], some: Partial<MoneyResult>): RoundResult {
	const lines = Object.entries(VOTES).map(([option, people], at) => ({
		option,
		people,
		value: String(people),
		rank: at + 1,
		hands: 0
	}));
	return { rule, lines, money: { ...money, ...some } } as RoundResult;
}

test('[VOTE-95] the bucket fills from the ground, and what lies in it lies on what came before', () => {
	const layers = layersOf(config, money, 2).map(({ option, under }) => [option, under]);
	expect(layers).toEqual([
		['jalan', 0],
		['air', 60]
	]);
	expect(layersOf(config, money, 9).map(({ isFilled }) => isFilled)).toEqual([false, false, true]);
});

test('[VOTE-95] the first that did not fit is told with what was short at its place in the list', () => {
	const greedy = resultBy('greedy-tally', { budget: 95, funded: ['jalan', 'posyandu'], spent: 90 });
	expect(missedIn(config, greedy)).toEqual({ option: 'jembatan', short: 5 });
	const shares = resultBy('mes-cost', { budget: 100, spent: 90, funded: ['jalan', 'posyandu'] });
	expect(missedIn(config, shares)).toEqual({ option: 'jembatan', short: 30 });
	const votesLacked = resultBy('mes-cost', { budget: 200, spent: 60, funded: ['jalan'] });
	expect(missedIn(config, votesLacked)).toBeUndefined();
});

test('[VOTE-95] jars begin full, go down with each purchase, and nobody can be told apart', () => {
	expect(jarsAfter(money, 0)).toEqual([{ people: 10, left: 10, part: 1 }]);
	expect(jarsAfter(money, 1)).toEqual([
		{ people: 4, left: 10, part: 1 },
		{ people: 6, left: 0, part: 0 }
	]);
	expect(singleJars(jarsAfter(money, 2))).toEqual([0.75, 0.75, 0.75, 0.75, 0, 0, 0, 0, 0, 0]);
	expect(histogramOf(jarsAfter(money, 2))).toEqual([6, 0, 0, 4, 0, 0]);
	expect(histogramOf([{ people: 1, left: 1, part: 0.99 }])).toEqual([0, 0, 0, 0, 1, 0]);
	expect(jarsAfter({ ...money, share: '0' }, 0)).toEqual([]);
});

test('[VOTE-95] beside the list by votes only what differs stands out', () => {
	expect([...onlyIn(money.funded, money.byVotes.funded)]).toEqual(['air', 'posyandu']);
	expect([...onlyIn(money.byVotes.funded, money.funded)]).toEqual(['jembatan']);
});

test('[VOTE-96] every paper is in a sum, and a sum that does not hold says so', () => {
	const people = { counted: 37, blank: 1, invalid: 1, hands: 9 };
	const counts = { printed: 50, issued: 40, voided: 2, unused: 8 };
	expect(paperSums(counts, people)).toMatchObject({
		absent: 1,
		doesIssuedFit: true,
		doesPrintedFit: true
	});
	const tooMany = paperSums({ ...counts, issued: 38, unused: 11 }, people);
	expect(tooMany).toMatchObject({ absent: 0, doesIssuedFit: false, doesPrintedFit: false });
});
