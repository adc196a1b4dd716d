import { describe, expect, test } from 'vitest';

import { areValidComparisons, countComparisons, type Comparison } from './comparisons.ts';
import { fractionText } from './fraction.ts';
import { isMet } from './quorum.ts';
import { bandOf, countSheets, isValidSheet, type Sheet, type SheetRules } from './sheets.ts';

const usg: SheetRules = {
	criteria: ['U', 'S', 'G'].map((name) => ({ name, weight: 1 })),
	from: 1,
	to: 5,
	by: 'sum'
};

const sheet = (...rows: number[][]): Sheet => new Map(rows.map((row, item) => [item, row]));

describe('sheets', () => {
	test('[VOTE-34] a published sheet comes to 15, 13, 10, 8, 7 and 6', () => {
		const rows = sheet([5, 5, 5], [5, 4, 4], [4, 3, 3], [3, 3, 2], [3, 2, 2], [2, 2, 2]);
		const counted = countSheets(usg, 6, [rows]);
		expect(counted.map(({ mean }) => fractionText(mean))).toEqual([
			'15',
			'13',
			'10',
			'8',
			'7',
			'6'
		]);
		expect(counted.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test('[VOTE-34] weights are whole: 42, 38 and 40, never 4.2 computed', () => {
		const weighted = { ...usg, criteria: [4, 4, 2].map((weight, i) => ({ name: `${i}`, weight })) };
		const counted = countSheets(weighted, 3, [sheet([4, 5, 3], [3, 4, 5], [5, 3, 4])]);
		expect(counted.map(({ item, mean }) => [item, fractionText(mean)])).toEqual([
			[0, '42'],
			[2, '40'],
			[1, '38']
		]);
	});

	test('[VOTE-35] what fewer people scored is compared by its mean, exactly', () => {
		const one: Sheet = new Map([[0, [3, 3, 3]]]);
		const two: Sheet = new Map([
			[0, [3, 3, 4]],
			[1, [3, 3, 3]]
		]);
		const counted = countSheets(usg, 3, [one, two]);
		expect(counted.map(({ item, mean, raters }) => [item, fractionText(mean), raters])).toEqual([
			[0, '19/2', 2],
			[1, '9', 1]
		]);
	});

	test('[VOTE-35] products are averaged, not multiplied averages; and low may be good', () => {
		const product: SheetRules = { ...usg, by: 'product' };
		const counted = countSheets(product, 1, [sheet([1, 1, 5]), sheet([5, 5, 1])]);
		expect(counted.map(({ mean }) => fractionText(mean))).toEqual(['15']);
		const criteria = [{ name: 'cost', weight: 1, lowIsGood: true }];
		const low: SheetRules = { ...usg, criteria };
		expect(countSheets(low, 2, [sheet([1], [5])]).map(({ item }) => item)).toEqual([0, 1]);
	});

	test.each([
		['a criterion missing', [5, 5]],
		['off the scale', [5, 5, 6]],
		['below it', [0, 5, 5]],
		['not whole', [1.5, 5, 5]],
		['not a number', [NaN, 5, 5]]
	])('[VOTE-36] a sheet with %s is not valid', (_, scores) => {
		expect(isValidSheet(usg, 1, new Map([[0, scores]]))).toBe(false);
		expect(isValidSheet(usg, 1, new Map([[0, [1, 5, 3]]]))).toBe(true);
		expect(isValidSheet(usg, 1, new Map([[1, [1, 5, 3]]]))).toBe(false);
	});

	test('[VOTE-36] a value has the band that begins at or below it', () => {
		const bands = [
			{ name: 'I', from: 301, to: 400 },
			{ name: 'II', from: 201, to: 300 }
		];
		expect([400, 301, 300, 200].map((value) => bandOf(bands, value)?.name)).toEqual([
			'I',
			'I',
			'II',
			undefined
		]);
	});
});

describe('comparisons', () => {
	const [WATER, ROAD, SCHOOL, MARKET] = [0, 1, 2, 3];
	const table: Comparison[] = [
		[WATER, ROAD, WATER],
		[WATER, SCHOOL, WATER],
		[MARKET, WATER, WATER],
		[ROAD, SCHOOL, ROAD],
		[ROAD, MARKET, ROAD],
		[SCHOOL, MARKET, SCHOOL]
	];

	test('[VOTE-37] the worked table comes to 3, 2, 1 and 0', () => {
		const { preferredTwice, ranks, winner, circles, missing } = countComparisons(4, [table]);
		expect(preferredTwice).toEqual([6, 4, 2, 0]);
		expect(ranks).toEqual([1, 2, 3, 4]);
		expect([winner, circles, missing]).toEqual([WATER, [], []]);
	});

	test('[VOTE-37] a perfect circle is named, and all are equal', () => {
		const circle: Comparison[] = [
			[0, 1, 0],
			[1, 2, 1],
			[0, 2, 2]
		];
		const { ranks, circles, winner } = countComparisons(3, [circle]);
		expect(ranks).toEqual([1, 1, 1]);
		expect(circles).toEqual([[0, 1, 2]]);
		expect(winner).toBeUndefined();
	});

	test('[VOTE-37] "equal" is half for both, and what nobody compared is told', () => {
		const { preferredTwice, missing } = countComparisons(3, [[[1, 0, null]]]);
		expect(preferredTwice).toEqual([1, 1, 0]);
		expect(missing).toEqual([
			[0, 2],
			[1, 2]
		]);
	});

	test('[VOTE-37] of many people the majority decides each pair', () => {
		const ballots: Comparison[][] = [[[0, 1, 0]], [[1, 0, 1]], [[0, 1, 1]]];
		expect(countComparisons(2, ballots).winner).toBe(1);
	});

	test.each<[string, Comparison[]]>([
		[
			'twice',
			[
				[0, 1, 0],
				[1, 0, 0]
			]
		],
		['with itself', [[1, 1, 1]]],
		['with something unknown', [[0, 9, 0]]],
		['and answered by a third', [[0, 1, 2]]]
	])('[VOTE-37] a pair compared %s is not valid', (_, answers) => {
		expect(areValidComparisons(3, answers)).toBe(false);
	});
});

test('[VOTE-38] two thirds are two thirds, without rounding', () => {
	const quorum = { kind: 'part', part: 2, of: 3, base: 'invited' } as const;
	const turnout = { invited: 100, present: 0, issued: 0, ballots: 0 };
	expect(isMet(quorum, 66, turnout)).toBe(false);
	expect(isMet(quorum, 67, turnout)).toBe(true);
	expect(isMet(quorum, 0, { ...turnout, invited: 0 })).toBe(false);
	expect(isMet({ kind: 'count', count: 5 }, 5, turnout)).toBe(true);
	expect(isMet({ kind: 'none' }, 0, turnout)).toBe(true);
});
