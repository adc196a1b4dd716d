import { expect, test } from 'vitest';

import { MalformedFile } from '../malformedFile.ts';
import { countRound, electionIn } from '#lib/domain/votes/counting/countRound.ts';
import { readRound } from './readRound.ts';

const items = ['water', 'road', 'clinic'].map((id) => ({ id }));

const roundOf = (rest: object) =>
	readRound(JSON.stringify({ format: 'rembuk-round/1', items, ...rest }));

const dots = roundOf({
	method: 'dots',
	dots: 5,
	most: 3,
	ballots: [
		{ dots: { water: 3, road: 2 } },
		{ dots: { road: 3, clinic: 1 } },
		{ dots: {} },
		{ dots: { water: 4 } }
	]
});

test('[VOTE-39] the worked example of dots: sums, people, one blank and one invalid', () => {
	const { lines, ballots, winners } = countRound(dots, 'tally');
	expect(lines).toEqual([
		{ item: 'road', value: '5', rank: 1, people: 2 },
		{ item: 'water', value: '3', rank: 2, people: 1 },
		{ item: 'clinic', value: '1', rank: 3, people: 1 }
	]);
	expect(ballots).toEqual({
		counted: 2,
		blank: 1,
		invalid: [{ ballot: 3, why: 'over-the-most', count: 1 }]
	});
	expect(winners).toEqual(['road']);
});

test('[VOTE-39] rankings have tiers, unlisted items and equal ballots written once', () => {
	const ranking = roundOf({
		method: 'ranking',
		ballots: [
			{ ranking: ['water', 'road', 'clinic'], count: 4 },
			{ ranking: ['road', ['clinic'], 'water'], count: 3 },
			{ ranking: ['clinic'], count: 2 },
			{ ranking: [] }
		]
	});
	const borda = countRound(ranking, 'borda');
	expect(borda.lines.map(({ item, value }) => [item, value])).toEqual([
		['road', '11'],
		['water', '9'],
		['clinic', '7']
	]);
	expect(borda.ballots).toMatchObject({ counted: 9, blank: 1 });
	expect(borda['beatsEveryOther']).toBeNull();
	expect(borda['pairs']).toMatchObject({ water: { road: 4, clinic: 4 }, road: { water: 3 } });
	expect(countRound(ranking, 'schulze').winners).toEqual(['water', 'road']);
	expect(countRound(ranking, 'condorcet').winners).toEqual([]);
	expect(countRound(ranking, 'rank-points', 2).lines.map(({ value }) => value)).toEqual([
		'10',
		'8',
		'7'
	]);
});

test('[VOTE-39] sheets may leave items out; their means are exact and say how many people scored', () => {
	const sheet = roundOf({
		method: 'sheet',
		criteria: [{ name: 'U' }, { name: 'S', weight: 2 }],
		ballots: [
			{ scores: { water: { U: 5, S: 4 }, road: { U: 1, S: 1 } } },
			{ scores: { water: { U: 4, S: 4 } } },
			{ scores: { water: { U: 5 } } },
			{ scores: { moon: { U: 5, S: 5 } } },
			{ scores: { road: { U: 5, S: 9 } } }
		]
	});
	const { lines, ballots } = countRound(sheet, 'sum');
	expect(lines).toEqual([
		{ item: 'water', value: '25/2', rank: 1, people: 2 },
		{ item: 'road', value: '3', rank: 2, people: 1 }
	]);
	expect(ballots.invalid.map(({ why }) => why)).toEqual(['odd-sheet', 'unknown-item', 'odd-sheet']);
});

test('[VOTE-39] comparisons name circles and what nobody compared', () => {
	const pairs = roundOf({
		method: 'pairs',
		items: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
		ballots: [
			{
				pairs: [
					['a', 'b', 'a'],
					['b', 'c', 'b'],
					['c', 'a', 'c'],
					['d', 'a', null]
				]
			}
		]
	});
	const counted = countRound(pairs, 'pairs');
	expect(counted['circles']).toEqual([['a', 'b', 'c']]);
	expect(counted['notCompared']).toEqual([
		['b', 'd'],
		['c', 'd']
	]);
	expect(counted.lines[0]).toEqual({ item: 'a', value: '3/2', rank: 1, people: 1 });
});

test('[VOTE-39] an item called __proto__ is one like any other, and an unknown one is not found by its name', () => {
	const odd = roundOf({
		method: 'approval',
		items: [{ id: '__proto__' }, { id: 'well' }],
		ballots: [
			{ approve: ['__proto__'] },
			{ approve: ['constructor'] },
			{ approve: ['well', 'well'] }
		]
	});
	const { winners, ballots } = countRound(odd, 'tally');
	expect(winners).toEqual(['__proto__']);
	expect(ballots.invalid.map(({ why }) => why)).toEqual(['unknown-item', 'named-twice']);
});

test('[VOTE-39] with costs and a budget a round is an election, blank ballots among its voters', () => {
	const priced = roundOf({
		method: 'approval',
		items: items.map((item, i) => ({ ...item, cost: 10 * (i + 1) })),
		budget: 60,
		ballots: [{ approve: ['water'], count: 2 }, { approve: [] }]
	});
	expect(electionIn(priced)).toMatchObject({ budget: 60, voters: 3 });
	expect(electionIn(dots)).toBeUndefined();
});

const FILE = `{
	"format": "rembuk-round/1",
	"method": "ranking",
	"items": [
		{ "id": "a" },
		{ "id": "b" }
	],
	"ballots": [
		{ "ranking": ["a", "b"] },
		{ "ranking": ["b"] }
	]
}`;

test.each([
	['"format": "rembuk-round/1"', '"format": "rembuk-round/9"', 2, 'format'],
	['"method": "ranking"', '"method": "shouting"', 3, 'method'],
	['{ "id": "a" }', '{ "id": "b" }', 4, 'items'],
	['{ "id": "a" }', '{ "id": "a", "cost": -1 }', 5, 'items[0].cost'],
	['{ "id": "a" }', '{ "id": "a", "prize": 1 }', 5, 'items[0].prize'],
	['["b"]', '"b"', 10, 'ballots[1].ranking'],
	['["b"]', '["b"], "count": 0', 10, 'ballots[1].count'],
	['["b"] }', '["b"]', 11, 'this is not JSON']
])('[VOTE-40] %s written as %s is refused at line %i', (good, bad, line, place) => {
	const read = () => readRound(FILE.replace(good, bad));
	expect(read).toThrow(MalformedFile);
	expect(read).toThrow(`line ${line}: ${place}`);
	expect(() => readRound(FILE)).not.toThrow();
});
