import { describe, expect, test } from 'vitest';

import { oracleShares } from '../../../../../tests/support/oracleShares.ts';
import { seeded } from '../../../../../tests/support/seeded.ts';
import { raisingShares } from './completion.ts';
import { electionOf, type Election } from './election.ts';
import { equalShares, shareOf } from './equalShares.ts';
import { finished } from './finished.ts';
import { fractionText } from './fraction.ts';
import { BUDGET_RULES, countBudget } from './rules.ts';
import { ladderOf } from './ties.ts';

/** An election by names: each ballot names what it approves. */
function votes(budget: number, costs: Record<string, number>, ballots: string[][]): Election {
	const items = Object.entries(costs).map(([id, cost]) => ({ id, cost }));
	const placeOf = (id: string) => items.findIndex((item) => item.id === id);
	return electionOf(
		items,
		budget,
		ballots.map((ballot) => new Map(ballot.map((id) => [placeOf(id), 1])))
	);
}

const times = (count: number, ...ballot: string[]) => Array.from({ length: count }, () => ballot);

const names = (election: Election, order: readonly number[]) =>
	order.map((item) => election.items[item]?.id);

/** The village of voting.md 2.6: six want a road, five of them a bridge, the other four a clinic and water. */
const village = votes(100, { road: 60, bridge: 40, clinic: 30, water: 10 }, [
	...times(5, 'road', 'bridge'),
	...times(1, 'road'),
	...times(4, 'clinic', 'water')
]);

describe('the worked examples', () => {
	test('[VOTE-24] by votes alone four people go away with nothing', () => {
		const { order, cost } = countBudget(village, 'greedy-tally');
		expect(names(village, order)).toEqual(['road', 'bridge']);
		expect(cost).toBe(100);
	});

	test('[VOTE-24] by equal shares nobody goes away with nothing, and the steps tell who paid what', () => {
		const { order, steps, left } = countBudget(village, 'mes-cost');
		expect(names(village, order)).toEqual(['road', 'water', 'clinic']);
		expect(steps?.map(({ part }) => fractionText(part))).toEqual(['10', '5/2', '15/2']);
		expect(steps?.map(({ effective }) => fractionText(effective))).toEqual(['6', '4', '4']);
		expect(steps?.map(({ empty }) => empty)).toEqual([6, 0, 4]);
		expect(left?.map(fractionText)).toEqual(['0', '0', '0']);
	});

	test('[VOTE-24] who cannot pay an equal part pays all they have', () => {
		const town = votes(300, { gym: 120, pool: 90 }, [
			...times(2, 'gym'),
			...times(1, 'gym', 'pool'),
			...times(2, 'pool')
		]);
		const { steps, order, ties } = countBudget(town, 'mes-cost');
		expect(ties).toEqual([{ items: [1, 0], first: 1 }]); // three for each: the cheaper first
		expect(names(town, order)).toEqual(['pool', 'gym']);
		expect(steps?.map(({ part }) => fractionText(part))).toEqual(['30', '45']); // 30 + 45 + 45
		expect(steps?.map(({ effective }) => fractionText(effective))).toEqual(['3', '8/3']);
	});

	test('[VOTE-25] a list that stops at the first that does not fit ends sooner than one that passes over it', () => {
		const hall = votes(50, { hall: 40, bus: 30, tree: 5 }, [
			...times(3, 'hall'),
			...times(2, 'bus'),
			...times(1, 'tree')
		]);
		expect(names(hall, countBudget(hall, 'greedy-tally').order)).toEqual(['hall', 'tree']);
		expect(names(hall, countBudget(hall, 'greedy-tally-no-skip').order)).toEqual(['hall']);
	});

	test('[VOTE-26] equal votes at the edge are a tie, broken by cost, and told', () => {
		const edge = votes(10, { a: 8, b: 6, c: 6 }, [...times(2, 'a', 'b', 'c')]);
		const { order, ties } = countBudget(edge, 'greedy-tally');
		expect(names(edge, order)).toEqual(['b']);
		expect(ties).toEqual([{ items: [1, 2, 0], first: 1 }]);
		const drawn = countBudget(edge, 'greedy-tally', { lot: [2, 1, 0] });
		expect(names(edge, drawn.order)).toEqual(['c']);
	});

	test('[VOTE-26] equal votes that all fit are no tie', () => {
		const roomy = votes(100, { a: 8, b: 6 }, times(2, 'a', 'b'));
		expect(countBudget(roomy, 'greedy-tally').ties).toEqual([]);
	});

	test('[VOTE-27] what nobody chose is never funded, and what costs nothing is not bought with shares', () => {
		const odd = votes(100, { free: 0, unloved: 5, well: 50 }, times(2, 'free', 'well'));
		expect(names(odd, countBudget(odd, 'greedy-tally').order)).toEqual(['free', 'well']);
		expect(names(odd, countBudget(odd, 'mes-cost').order)).toEqual(['well']);
	});

	test('[VOTE-28] raising the shares ends with the last outcome that fits', () => {
		const ladder = ladderOf(village);
		const hall = votes(60, { road: 60, clinic: 30 }, village6());
		const run = finished(raisingShares(hall, ladder, { increment: 1 }));
		expect(run.why).toBe('overspend');
		expect(run.order).toEqual([1]);
	});

	test('[VOTE-28] who raises the shares hears after each run what was spent, and may give up there', () => {
		const hall = votes(60, { road: 60, clinic: 30 }, village6());
		const runs = raisingShares(hall, ladderOf(hall), { increment: 1 });
		expect(runs.next()).toEqual({ value: 30, done: false });
		expect(runs.return).toBeTypeOf('function');
	});
});

function village6(): string[][] {
	return [...times(3, 'road'), ...times(3, 'clinic')];
}

/** A small election with few voters and round prices, where plain doubles go wrong most. */
function anyElection(seed: number): Election {
	const { int } = seeded(seed);
	const count = 2 + int(6);
	const items = Array.from({ length: count }, (_, i) => ({
		id: `i${i}`,
		cost: (1 + int(12)) * 10
	}));
	const most = int(2) === 0 ? 1 : 4;
	const ballots = Array.from({ length: 1 + int(9) }, () => {
		const chosen = items.map((_, item) => item).filter(() => int(2) === 0);
		return new Map(chosen.map((item) => [item, 1 + int(most)]));
	});
	return electionOf(items, (2 + int(30)) * 10, ballots);
}

const seeds = Array.from({ length: 400 }, (_, i) => 1 + i);

describe('any election', () => {
	test('[VOTE-29] equal shares with the fast filter are equal shares by fractions alone', () => {
		for (const seed of seeds) {
			const election = anyElection(seed);
			for (const worth of ['cost', 'unit'] as const) {
				const fast = equalShares(election, ladderOf(election), worth);
				const slow = oracleShares(election, worth);
				expect(fast.order, `seed ${seed}, ${worth}`).toEqual(slow);
			}
		}
	});

	test('[VOTE-29] people’s money is neither made nor lost', () => {
		for (const seed of seeds) {
			const election = anyElection(seed);
			const { cost, left } = equalShares(election, ladderOf(election));
			const { num, den } = shareOf(election);
			const silent = election.voters - election.voices.reduce((sum, { count }) => sum + count, 0);
			const scale = left.reduce((all, fraction) => all * fraction.den, den);
			let exact = num * BigInt(silent) * (scale / den);
			for (const [group, purse] of left.entries()) {
				exact += purse.num * (scale / purse.den) * BigInt(election.voices[group]?.count ?? 0);
			}
			expect(exact + BigInt(cost) * scale, `seed ${seed}`).toBe(BigInt(election.budget) * scale);
		}
	});

	test('[VOTE-30] no rule spends more than there is, and none funds what nobody chose or one thing twice', () => {
		for (const seed of seeds) {
			const election = anyElection(seed);
			const chosen = new Set(election.voices.flatMap(({ gives }) => [...gives.keys()]));
			for (const rule of BUDGET_RULES) {
				const { order, cost } = countBudget(election, rule);
				const where = `seed ${seed}, ${rule}`;
				expect(cost, where).toBeLessThanOrEqual(election.budget);
				expect(new Set(order).size, where).toBe(order.length);
				expect(
					order.every((item) => chosen.has(item)),
					where
				).toBe(true);
				const sum = order.reduce((all, item) => all + (election.items[item]?.cost ?? 0), 0);
				expect(sum, where).toBe(cost);
			}
		}
	});

	test('[VOTE-2] the order of ballots makes no difference to any rule', () => {
		for (const seed of seeds.slice(0, 100)) {
			const { int } = seeded(seed);
			const items = Array.from({ length: 5 }, (_, i) => ({ id: `i${i}`, cost: (1 + int(9)) * 10 }));
			const ballots = Array.from(
				{ length: 12 },
				() => new Map(items.flatMap((_, item) => (int(2) ? [[item, 1] as const] : [])))
			);
			const [one, other] = [ballots, ballots.toSorted(() => int(3) - 1)].map((some) =>
				electionOf(items, 150, some)
			);
			for (const rule of BUDGET_RULES) {
				expect(countBudget(other as Election, rule), `seed ${seed}, ${rule}`).toEqual(
					countBudget(one as Election, rule)
				);
			}
		}
	});
});
