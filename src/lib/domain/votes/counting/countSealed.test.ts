import { expect, test } from 'vitest';

import { configOf, papersOf, times } from '../../../../../tests/support/papers.ts';
import type { HandsRecord, Says } from '../sealed/record.ts';
import { countRound } from './countRound.ts';
import { countSealed, isHeavy } from './countSealed.ts';
import { resultHash } from './resultHash.ts';

const village = { air: 10, jalan: 60, jembatan: 40, posyandu: 30 };
const villagers = [
	...times(5, { approve: ['jalan', 'jembatan'] }),
	...times(1, { approve: ['jalan'] }),
	...times(4, { approve: ['air', 'posyandu'] })
];

test('[VOTE-41] dots of signed papers come to the same lines as the file, each option with a line', () => {
	const config = configOf(['air', 'jalan', 'kios'], {
		kind: 'dots',
		rule: 'tally',
		dots: 5,
		most: 3
	});
	const answers: Says[] = [
		{ dots: { air: 3, jalan: 2 } },
		{ dots: { jalan: 3 } },
		{ dots: { air: 4 } }
	];
	const result = countSealed(config, papersOf(answers, { blank: [{ dots: {} }] }));
	expect(
		result.lines.map(({ option, value, rank, people }) => [option, value, rank, people])
	).toEqual([
		['jalan', '5', 1, 2],
		['air', '3', 2, 1],
		['kios', '0', 3, 0]
	]);
	expect(result.winners).toEqual(['jalan']);
	expect(result.people).toEqual({ counted: 2, blank: 1, invalid: 1, hands: 0 });
});

test.each(['borda', 'condorcet', 'schulze', 'rank-points'] as const)(
	'[VOTE-41] rankings of signed papers by %s come to what a file of them does',
	(rule) => {
		const answers = [
			...times(4, { ranking: [['a'], ['b'], ['c']] }),
			...times(3, { ranking: [['b'], ['c'], ['a']] }),
			...times(2, { ranking: [['c']] })
		];
		const config = configOf(['a', 'b', 'c'], { kind: 'ranking', rule, places: 2, tieRule: [] });
		const sealed = countSealed(config, papersOf(answers));
		const ballots = answers.map((answer) => ({ ...(answer as { ranking: string[][] }), count: 1 }));
		const file = countRound({ method: 'ranking', items: config.options, ballots }, rule, 2);
		expect(sealed.lines.map(({ option, value, rank }) => [option, value, rank])).toEqual(
			file.lines.map(({ item, value, rank }) => [item, value, rank])
		);
		expect([sealed.winners, sealed.schulze, sealed.above]).toEqual([
			file.winners,
			file.schulze,
			file.pairs
		]);
		expect(sealed).not.toHaveProperty('beatsEveryOther');
	}
);

test('[VOTE-41] sheets have bands, and what nobody scored has no rank', () => {
	const config = configOf(['a', 'b', 'c'], {
		kind: 'sheet',
		rule: 'sum',
		criteria: [
			{ name: 'U', weight: 2 },
			{ name: 'S', weight: 1, lowIsGood: true }
		],
		scale: [1, 5],
		bands: [
			{ name: 'I', from: 10, to: 15 },
			{ name: 'II', from: 0, to: 9 }
		]
	});
	const result = countSealed(
		config,
		papersOf([
			{ scores: { b: { U: 5, S: 1 }, a: { U: 2, S: 2 } } },
			{ scores: { b: { U: 4, S: 2 } } }
		])
	);
	expect(result.lines).toEqual([
		{ option: 'b', value: '27/2', rank: 1, people: 2, hands: 0, band: 'I' },
		{ option: 'a', value: '8', rank: 2, people: 1, hands: 0, band: 'II' },
		{ option: 'c', value: '0', rank: 0, people: 0, hands: 0 }
	]);
});

test('[VOTE-41] comparisons name circles, and tell how many preferred which', () => {
	const config = configOf(['a', 'b', 'c'], { kind: 'pairs', rule: 'pairs' });
	const circle: Says = {
		pairs: [
			['a', 'b', 'a'],
			['b', 'c', 'b'],
			['a', 'c', 'c']
		]
	};
	const result = countSealed(config, papersOf([circle, { pairs: [['b', 'a', 'a']] }]));
	expect(result.circles).toEqual([['a', 'b', 'c']]);
	expect(result.above?.['a']).toEqual({ b: 2, c: 0 });
	expect(result.lines.map(({ rank, people }) => [rank, people])).toEqual([
		[1, 2],
		[1, 2],
		[1, 1]
	]);
});

test('[VOTE-41] a consensus keeps objections, and is one only if nobody objects', () => {
	const config = configOf(['plan'], { kind: 'stance', rule: 'consensus' });
	const agree: Says[] = [{ stance: 'agree' }, { stance: 'aside' }];
	expect(countSealed(config, papersOf(agree))).toMatchObject({
		winners: ['plan'],
		people: { counted: 2 },
		stances: { agree: 1, aside: 1, object: 0, objections: [] }
	});
	const objects: Says[] = [
		{ stance: 'object', why: 'z: too far' },
		{ stance: 'object', why: 'a: too dear' }
	];
	const { winners, stances } = countSealed(config, papersOf([...agree, ...objects]));
	expect([winners, stances?.objections]).toEqual([[], ['a: too dear', 'z: too far']]);
});

test('[VOTE-42] hands and beans are added to dots and approvals, and told apart', () => {
	const config = configOf(['air', 'jalan'], { kind: 'approval', rule: 'tally' });
	const hands: Partial<HandsRecord>[] = [
		{ totals: { air: 3 }, people: 5 },
		{ totals: { moon: 9 }, people: 9 }
	];
	const result = countSealed(config, papersOf(times(2, { approve: ['jalan'] }), { hands }));
	expect(result.lines).toEqual([
		{ option: 'air', value: '3', rank: 1, people: 3, hands: 3 },
		{ option: 'jalan', value: '2', rank: 2, people: 2, hands: 0 }
	]);
	expect([result.winners, result.people.hands]).toEqual([['air'], 5]);
	const dots = configOf(['air', 'jalan'], { kind: 'dots', rule: 'tally', dots: 3 });
	const beans = papersOf([{ dots: { air: 3 } }], {
		hands: [{ how: 'beans', totals: { jalan: 4 }, people: 2 }]
	});
	expect(countSealed(dots, beans).lines[0]).toEqual({
		option: 'jalan',
		value: '4',
		rank: 1,
		people: 0,
		hands: 4
	});
});

test('[VOTE-45] blank papers count for the quorum, hands too; of those invited, who is here came', () => {
	const two = { kind: 'part', part: 2, of: 3, base: 'present' } as const;
	const config = configOf(['a', 'b'], {
		kind: 'approval',
		rule: 'tally',
		present: 6,
		invited: 9,
		quorum: two
	});
	const [one, blank]: Says[][] = [[{ approve: ['a'] }], [{ approve: [] }, { approve: [] }]];
	const isMet = (of: typeof config, more: object) =>
		countSealed(of, papersOf(one ?? [], more)).isQuorumMet;
	expect(isMet(config, { blank })).toBe(false);
	expect(isMet(config, { blank, hands: [{ people: 1 }] })).toBe(true);
	expect(isMet({ ...config, quorum: { ...two, base: 'invited' } }, {})).toBe(true);
	expect(isMet({ ...config, quorum: { ...two, base: 'issued' } }, { issued: 2 })).toBe(false);
	expect(isMet({ ...config, quorum: { kind: 'count', count: 3 } }, { blank })).toBe(true);
});

test('[VOTE-46] the hash is that of the result, whatever order papers came in', () => {
	const config = configOf(village, { kind: 'approval', rule: 'mes-cost+add1-full', budget: 100 });
	const hash = (answers: Says[]) => resultHash(countSealed(config, papersOf(answers)));
	expect(hash(villagers)).toMatch(/^[0-9a-f]{64}$/);
	expect(hash([...villagers].reverse())).toBe(hash(villagers));
	expect(hash(villagers.slice(1))).not.toBe(hash(villagers));
});

test('[VOTE-49] raising shares is long, and so are many ballots; a tally of few is not', () => {
	const few = papersOf(villagers);
	const config = configOf(village, { kind: 'approval', rule: 'mes-cost', budget: 100 });
	expect(isHeavy(config, few)).toBe(false);
	expect(isHeavy({ ...config, rule: 'mes-cost+add1-full' }, few)).toBe(true);
	expect(isHeavy(config, papersOf(times(1001, { approve: ['air'] })))).toBe(true);
});
