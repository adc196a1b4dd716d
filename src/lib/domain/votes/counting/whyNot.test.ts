import fc from 'fast-check';
import { expect, test } from 'vitest';

import { configOf, papersOf, times } from '../../../../../tests/support/papers.ts';
import type { Says } from '../sealed/record.ts';
import { countSealed } from './countSealed.ts';
import type { BudgetRule } from './rules.ts';
import { askingWhyNot, whyNot } from './whyNot.ts';

const costs = { bridge: 40, clinic: 30, road: 60, water: 10 };
const answers = [
	...times(5, { approve: ['road', 'bridge'] }),
	...times(1, { approve: ['road'] }),
	...times(4, { approve: ['clinic', 'water'] })
];
const round = (rule: BudgetRule, priced: Record<string, number> = costs) =>
	configOf(priced, { kind: 'approval', rule, budget: 100 });

test('[VOTE-47] by votes the clinic needs one more person, as it is the cheaper of equals, and no lower cost helps where all is spent', () => {
	const config = round('greedy-tally');
	expect(whyNot(config, papersOf(answers), 'clinic')).toEqual({ option: 'clinic', votes: 1 });
	expect(whyNot(config, papersOf(answers), 'road')).toBeUndefined();
	expect(whyNot(config, papersOf(answers), 'moon')).toBeUndefined();
	expect(whyNot({ ...config, rule: 'tally' }, papersOf(answers), 'clinic')).toBeUndefined();
});

/** Any small budget round: its costs, its ballots and a rule. */
const anyRound = fc.record({
	rule: fc.constantFrom<BudgetRule>('greedy-tally', 'mes-cost', 'mes-cost+add1-full', 'phragmen'),
	prices: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 3, maxLength: 5 }),
	ballots: fc.array(fc.subarray(['o0', 'o1', 'o2', 'o3', 'o4']), { minLength: 2, maxLength: 7 })
});

test('[VOTE-47] what it would have needed is true: with it, it is funded, and with one less it is not', () => {
	fc.assert(
		fc.property(anyRound, ({ rule, prices, ballots }) => {
			const priced = Object.fromEntries(prices.map((price, i) => [`o${i}`, price * 5]));
			const config = { ...round(rule, priced), budget: 50 };
			const says = ballots.map((ids): Says => ({ approve: ids.filter((id) => id in priced) }));
			const isFunded = (option: string, less: number, more: number) => {
				const options = config.options.map((one) =>
					one.id === option ? { ...one, cost: (one.cost ?? 0) - less } : one
				);
				const papers = papersOf([...says, ...times(more, { approve: [option] })]);
				return countSealed({ ...config, options }, papers).winners.includes(option);
			};
			for (const { id } of config.options) {
				const why = whyNot(config, papersOf(says), id);
				expect(why === undefined).toBe(isFunded(id, 0, 0));
				if (why?.cheaper) {
					expect([isFunded(id, why.cheaper, 0), isFunded(id, why.cheaper - 1, 0)]).toEqual([
						true,
						false
					]);
				}
				if (why?.votes) {
					expect([isFunded(id, 0, why.votes), isFunded(id, 0, why.votes - 1)]).toEqual([
						true,
						false
					]);
				}
			}
		}),
		{ numRuns: 20, seed: 47 }
	);
});

test('[VOTE-47] it can be given up in between: a step after every count', () => {
	const steps = askingWhyNot(round('greedy-tally'), papersOf(answers), 'clinic');
	expect([steps.next(), steps.next()]).toEqual([
		{ value: 1, done: false },
		{ value: 2, done: false }
	]);
});
