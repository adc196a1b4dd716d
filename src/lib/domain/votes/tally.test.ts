import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Ballot } from './ballots.ts';
import type { Round } from './round.ts';
import { isTied, tally } from './tally.ts';

const round: Round = {
	id: 'water',
	createdAt: '2027-05-03T19:30:00+08:00',
	createdBy: 'desk',
	question: 'What matters most?',
	options: ['pipe', 'road', 'goats', 'clinic'].map((id) => ({ id, ref: id, label: id })),
	dots: 3,
	most: 2
};

function ballot(voter: string, dots: Record<string, number>, turn = 1): Ballot {
	return { id: `${voter}-${turn}`, round: round.id, voter, dots, turn, at: '' };
}

/** Ranks, dots and supporters by option, in the order of the result. */
const lines = (...ballots: Ballot[]) =>
	tally(round, ballots).rows.map(({ rank, option, dots, supporters }) =>
		[rank, option, dots, supporters].join(' ')
	);

test('[VOTE-1] of two ballots of one person the later one counts, and the person counts once', () => {
	const all = [ballot('Ana', { pipe: 2 }), ballot('Ana', { road: 1 }, 2)];
	expect(tally(round, all).ballots).toBe(1);
	expect(lines(...all)).toEqual(['1 road 1 1', '2 pipe 0 0', '2 goats 0 0', '2 clinic 0 0']);
});

test('[VOTE-1] a later ballot that breaks the rules does not cancel an earlier one that keeps them', () => {
	const all = [ballot('Ana', { pipe: 2 }), ballot('Ana', { pipe: 2, road: 2 }, 2)];
	expect(tally(round, all)).toMatchObject({ ballots: 1, invalid: 0 });
	expect(lines(...all)[0]).toBe('1 pipe 2 1');
});

test('[VOTE-3] four dots where there are three are not cut down to three: the ballot is not counted', () => {
	const all = [ballot('Ana', { pipe: 2, road: 2 }), ballot('Budi', { goats: 3 })];
	expect(tally(round, all)).toMatchObject({ ballots: 0, invalid: 2 });
	expect(tally(round, all).rows.every(({ dots }) => dots === 0)).toBe(true);
});

test('[VOTE-3] somebody who sends nothing but broken ballots is one invalid voter, not three', () => {
	const all = [1, 2, 3].map((turn) => ballot('Ana', { pipe: 9 }, turn));
	expect(tally(round, all)).toMatchObject({ ballots: 0, invalid: 1 });
});

test.each<[string, Record<string, number>]>([
	['an option of another round', { bridge: 1 }],
	['less than nothing', { pipe: -1, road: 2 }],
	['half a dot', { pipe: 0.5 }],
	['no number', { pipe: NaN }],
	['without end', { pipe: Infinity }],
	['beyond exact numbers', { pipe: 2 ** 53 }],
	['the name of every object', JSON.parse('{"__proto__": 3}') as Record<string, number>],
	['a word every object knows', { toString: 1 } as unknown as Record<string, number>]
])('[VOTE-4] a ballot with %s is not counted, and spoils nothing', (_, dots) => {
	const all = [ballot('Ana', dots), ballot('Budi', { pipe: 1 })];
	expect(tally(round, all)).toMatchObject({ ballots: 1, invalid: 1 });
	expect(lines(...all)[0]).toBe('1 pipe 1 1');
});

test('[VOTE-4] a ballot with a million options is not counted, and spoils nothing', () => {
	const dots = Object.assign<Record<string, number>, number[]>({}, new Array<number>(1e6).fill(0));
	expect(tally(round, [ballot('Ana', dots)])).toMatchObject({ ballots: 0, invalid: 1 });
});

test('[VOTE-5] somebody who does not choose has voted', () => {
	expect(tally(round, [ballot('Ana', {})])).toMatchObject({ ballots: 1, invalid: 0 });
});

test('[VOTE-6] with equal dots, what more different people want stands higher', () => {
	const all = [
		ballot('Ana', { road: 2 }),
		ballot('Budi', { pipe: 1 }),
		ballot('Citra', { pipe: 1 })
	];
	expect(lines(...all).slice(0, 2)).toEqual(['1 pipe 2 2', '2 road 2 1']);
});

test('[VOTE-6] what is still equal stays equal: 1, 2, 2, 4, and both are called a tie', () => {
	const all = [
		ballot('Ana', { goats: 2, road: 1 }),
		ballot('Budi', { goats: 1, pipe: 1 }),
		ballot('Citra', {})
	];
	const { rows } = tally(round, all);
	expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
	expect(rows.filter((row) => isTied(rows, row)).map(({ option }) => option)).toEqual([
		'pipe',
		'road'
	]);
});

test('[VOTE-6] what nobody chose is last, and no tie', () => {
	const { rows } = tally(round, [ballot('Ana', { pipe: 1 })]);
	expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 2, 2]);
	expect(rows.some((row) => isTied(rows, row))).toBe(false);
});

test('[VOTE-11] a paper ballot counts like any other, and is told apart', () => {
	const all = [ballot('Ana', { pipe: 1 }), { ...ballot('x1', { pipe: 2 }), scribe: 'desk' }];
	expect(tally(round, all)).toMatchObject({ ballots: 2, paper: 1 });
	expect(lines(...all)[0]).toBe('1 pipe 3 2');
});

test('a ballot of another round is no ballot here', () => {
	const elsewhere = { ...ballot('Ana', { pipe: 1 }), round: 'roads' };
	expect(tally(round, [elsewhere])).toMatchObject({ ballots: 0, invalid: 0 });
});

/** Any ballot a phone, honest or not, might send. */
const anyBallot = fc
	.record({
		voter: fc.constantFrom('Ana', 'Budi', 'Citra', 'Dedi'),
		turn: fc.integer({ min: 1, max: 4 }),
		dots: fc.dictionary(
			fc.constantFrom('pipe', 'road', 'goats', 'clinic', 'bridge'),
			fc.integer({ min: -1, max: 4 }),
			{ maxKeys: 4 }
		)
	})
	.map(({ voter, turn, dots }) => {
		const fingerprint = Object.entries(dots).flat().join('');
		return { ...ballot(voter, dots, turn), id: `${voter}${turn}${fingerprint}` };
	});

test('[VOTE-2] neither the order in which ballots arrive nor copies of them change a result', () => {
	const shaken = fc.array(anyBallot, { maxLength: 20 }).chain((all) =>
		fc.record({
			all: fc.constant(all),
			again: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })
		})
	);
	fc.assert(
		fc.property(shaken, ({ all, again }) => {
			expect(tally(round, again)).toEqual(tally(round, all));
		})
	);
});

test('[VOTE-3] whatever is sent, no result has more dots or supporters than its ballots may give', () => {
	fc.assert(
		fc.property(fc.array(anyBallot, { maxLength: 20 }), (all) => {
			const { rows, ballots, invalid } = tally(round, all);
			const sum = rows.reduce((before, { dots }) => before + dots, 0);
			expect(sum).toBeLessThanOrEqual(ballots * round.dots);
			for (const { dots, supporters } of rows) {
				expect(supporters).toBeLessThanOrEqual(ballots);
				expect(dots).toBeLessThanOrEqual(supporters * round.most);
			}
			expect(ballots + invalid).toBe(new Set(all.map(({ voter }) => voter)).size);
		})
	);
});
