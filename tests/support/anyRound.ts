import fc from 'fast-check';

import type { BallotKind, RoundConfig, RoundRule } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';
import { BUDGET_RULES } from '#lib/domain/votes/counting/rules.ts';

import { configOf } from './papers.ts';

const IDS = ['o0', 'o1', 'o2', 'o3', 'o4'];
const PAIRS = IDS.flatMap((a) => IDS.filter((b) => b > a).map((b): [string, string] => [a, b]));
const CRITERIA = [
	{ name: 'U', weight: 2 },
	{ name: 'S', weight: 1, lowIsGood: true }
];

const score = fc.integer({ min: 1, max: 5 });
const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 5, maxLength: 5 });
const some = <T>(given: readonly (T | null)[]) =>
	Object.fromEntries(given.flatMap((one, i) => (one ? [[IDS[i] ?? '', one]] : [])));

/** Answers that keep the rules of `anyRound`, blank ones among them, for each kind. */
const ANSWERS: Record<BallotKind, fc.Arbitrary<Says>> = {
	dots: each(fc.nat(2)).map((dots) => ({ dots: some(dots) })),
	approval: fc.subarray(IDS).map((approve) => ({ approve })),
	ranking: fc.tuple(fc.shuffledSubarray(IDS), each(fc.boolean())).map(([order, joins]) => {
		const ranking: string[][] = [];
		for (const [i, id] of order.entries()) {
			if (joins[i] && ranking.length > 0) ranking.at(-1)?.push(id);
			else ranking.push([id]);
		}
		return { ranking };
	}),
	sheet: each(fc.option(fc.record({ U: score, S: score }))).map((scores) => ({
		scores: some(scores)
	})),
	pairs: fc
		.tuple(fc.subarray(PAIRS), fc.array(fc.nat(2), { minLength: 10, maxLength: 10 }))
		.map(([pairs, who]) => ({
			pairs: pairs.map(([a, b], i) => [a, b, [a, b, null][who[i] ?? 0] ?? null])
		})),
	stance: fc.constantFrom<Says>(
		{ stance: 'agree' },
		{ stance: 'aside' },
		{ stance: 'object', why: 'no' }
	)
};

const budgets = (kind: BallotKind) =>
	BUDGET_RULES.map((rule): [BallotKind, RoundRule] => [kind, rule]);

/** Every rule with every kind of ballot it counts. Phragmén is for approvals. */
export const WAYS: readonly [BallotKind, RoundRule][] = [
	['dots', 'tally'],
	['approval', 'tally'],
	['ranking', 'borda'],
	['ranking', 'condorcet'],
	['ranking', 'schulze'],
	['ranking', 'rank-points'],
	['sheet', 'sum'],
	['sheet', 'product'],
	['pairs', 'pairs'],
	['stance', 'consensus'],
	...budgets('approval'),
	...budgets('dots').filter(([, rule]) => rule !== 'phragmen')
];

/** A small round of a kind by a rule, with answers that keep its rules; round prices, and less money than is asked for. */
export function anyRound(kind: BallotKind, rule: RoundRule) {
	const answers = fc.array(ANSWERS[kind], { minLength: 1, maxLength: 7 });
	const prices = each(fc.integer({ min: 1, max: 9 }));
	return fc
		.record({ answers, prices, seed: fc.nat(1e6) })
		.map(({ answers: says, prices: priced, seed }) => {
			const options = Object.fromEntries(IDS.map((id, i) => [id, (priced[i] ?? 1) * 10]));
			const more = { dots: 10, most: 2, places: 3, criteria: CRITERIA, budget: 90, increment: 1 };
			const own: Partial<RoundConfig> = kind === 'approval' ? { budget: 90, increment: 1 } : more;
			return { config: configOf(options, { kind, rule, ...own }), answers: says, seed };
		});
}
