import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyRound, WAYS } from '../../../../../tests/support/anyRound.ts';
import { papersOf } from '../../../../../tests/support/papers.ts';
import { seeded } from '../../../../../tests/support/seeded.ts';
import { faultIn } from '../sealed/cast.ts';
import type { RoundConfig } from '../sealed/config.ts';
import type { Says } from '../sealed/record.ts';
import { countSealed } from './countSealed.ts';
import { resultHash } from './resultHash.ts';

const runs = { numRuns: 12, seed: 48 };

/** A round with every option called something else, the first becoming the last: words stay, order goes. */
function renamed(config: RoundConfig, answers: readonly Says[]) {
	const nameOf = (text: string) =>
		text.replace(/"o(\d)"/g, (_, n: string) => `"o${4 - Number(n)}"`);
	const other = JSON.parse(nameOf(JSON.stringify(config))) as RoundConfig;
	const options = other.options.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return {
		config: { ...other, options },
		answers: JSON.parse(nameOf(JSON.stringify(answers))) as Says[],
		nameOf: (id: string) => `o${4 - Number(id.slice(1))}`
	};
}

describe.each(WAYS)('%s by %s', (kind, rule) => {
	const rounds = anyRound(kind, rule);

	test('[VOTE-48] whose paper says what, and in which order, makes no difference to a single letter', () => {
		fc.assert(
			fc.property(rounds, ({ config, answers, seed }) => {
				const { int } = seeded(seed);
				const mixed = answers.map((says) => ({ says, at: int(1000) })).sort((a, b) => a.at - b.at);
				const one = countSealed(config, papersOf(answers));
				expect(resultHash(countSealed(config, papersOf(mixed.map(({ says }) => says))))).toBe(
					resultHash(one)
				);
			}),
			runs
		);
	});

	test('[VOTE-48] under other names everything comes to the same, unless the lot had to decide', () => {
		fc.assert(
			fc.property(rounds, ({ config, answers }) => {
				const other = renamed(config, answers);
				const [one, two] = [
					countSealed(config, papersOf(answers)),
					countSealed(other.config, papersOf(other.answers))
				];
				const told = (lines: typeof one.lines, nameOf = (id: string) => id) =>
					lines
						.map(({ option, value, rank, people }) => [nameOf(option), value, rank, people].join())
						.sort();
				expect(told(two.lines)).toEqual(told(one.lines, other.nameOf));
				const drawn = [one, two].map(({ money, tie }) => money?.ties.length || tie?.by === 'lot');
				const isDrawn = drawn.some(Boolean);
				if (!isDrawn) expect(two.winners.toSorted()).toEqual(one.winners.map(other.nameOf).sort());
			}),
			runs
		);
	});

	test('[VOTE-30] what is spent is the price of what is funded, each once, within the budget, wanted by somebody', () => {
		fc.assert(
			fc.property(rounds, ({ config, answers }) => {
				const { money, lines, winners } = countSealed(config, papersOf(answers));
				expect(money === undefined).toBe(!config.rule.match(/^(greedy|mes|phragmen)/));
				if (!money) return;
				const costOf = new Map(config.options.map(({ id, cost = 0 }) => [id, cost]));
				const sum = money.funded.reduce((all, id) => all + (costOf.get(id) ?? 0), 0);
				expect([sum, new Set(money.funded).size]).toEqual([money.spent, money.funded.length]);
				expect(money.spent).toBeLessThanOrEqual(money.budget);
				const wanted = lines.filter(({ value }) => value !== '0').map(({ option }) => option);
				expect(wanted).toEqual(expect.arrayContaining(winners));
			}),
			runs
		);
	});

	test('[VOTE-45] one more blank answer is one more who came, and changes nothing but everybody’s share', () => {
		if (kind === 'stance') return; // a stance is never blank
		const blank = {
			dots: { dots: {} },
			approval: { approve: [] },
			ranking: { ranking: [] },
			sheet: { scores: {} },
			pairs: { pairs: [] }
		}[kind];
		fc.assert(
			fc.property(rounds, ({ config, answers }) => {
				const [one, two] = [{}, { blank: [blank] }].map((more) =>
					countSealed(config, papersOf(answers, more))
				);
				expect(two?.people).toEqual({ ...one?.people, blank: (one?.people.blank ?? 0) + 1 });
				expect(two?.lines).toEqual(one?.lines);
				if (!rule.startsWith('mes')) expect(two?.winners).toEqual(one?.winners);
			}),
			runs
		);
	});

	test('[VOTE-41] no answer that breaks the rules moves anything, whatever is in it, and every paper is in the sum', () => {
		fc.assert(
			fc.property(rounds, fc.array(hostile, { maxLength: 4 }), ({ config, answers }, more) => {
				const odd = more.filter((says) => faultIn(config, says) !== undefined);
				const [clean, both] = [answers, [...odd, ...answers]].map((all) =>
					countSealed(config, papersOf(all))
				);
				const { invalid, ...others } = both?.people ?? { invalid: 0 };
				expect({ ...both, people: others }).toEqual({
					...clean,
					people: { ...clean?.people, invalid: undefined }
				});
				expect(invalid).toBe(odd.length);
			}),
			runs
		);
	});
});

const names = fc.constantFrom('o0', 'o1', '__proto__', 'constructor', 'toString', 'moon', '');
const numbers = fc.constantFrom(
	-1,
	-5,
	0,
	1,
	1.5,
	2,
	99,
	2 ** 53,
	1e308,
	NaN,
	Infinity,
	'3' as unknown as number
);
const record = <T>(values: fc.Arbitrary<T>) =>
	fc.array(fc.tuple(names, values), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));

/** What a changed app might send: names nobody knows, prototype tricks, and numbers that are none. */
const hostile = fc.oneof(
	record(numbers).map((dots) => ({ dots })),
	fc.array(names, { maxLength: 8 }).map((approve) => ({ approve })),
	fc.array(fc.array(names, { maxLength: 3 }), { maxLength: 4 }).map((ranking) => ({ ranking })),
	record(record(numbers)).map((scores) => ({ scores })),
	fc.array(fc.tuple(names, names, fc.option(names)), { maxLength: 4 }).map((pairs) => ({ pairs })),
	fc.constant({ stance: 'agree' } as const)
) as fc.Arbitrary<Says>;
