import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { BUDGET_RULES, countBudget, type BudgetRule } from '#lib/domain/votes/counting/rules.ts';
import { describe, expect, test } from 'vitest';

import { readPabulib } from './readPabulib.ts';

/** Real elections with what a reference library made of them. They stay where they are, beside the project. */
const FOLDER = resolve('../shared/reference/pb');

interface Expected {
	limits: { rankPoints?: number };
	items: { id: string; cost: number }[];
	expected: {
		rule: string;
		winners?: number[];
		order?: number[];
		cost?: number;
		increment?: number;
	}[];
}

const isHere = existsSync(FOLDER);
if (!isHere) console.warn(`The reference elections are not in ${FOLDER}: their test is left out.`);

describe.skipIf(!isHere)(
	'[VOTE-23] real elections come out as the reference library counted them',
	() => {
		const all = isHere
			? (JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as Record<string, Expected>)
			: {};
		const cases = Object.entries(all).flatMap(([name, { limits, items, expected }]) =>
			expected
				.filter(({ rule }) => BUDGET_RULES.includes(rule as BudgetRule))
				.map((each) => ({ name, limits, items, ...each }))
		);

		test.each(cases)('$name by $rule', ({ name, limits, items, rule, increment, ...expected }) => {
			const { election } = readPabulib(readFileSync(`${FOLDER}/${name}.pb`, 'utf8'), limits);
			expect(election.items).toEqual(items);
			const counted = countBudget(election, rule as BudgetRule, increment ? { increment } : {});
			expect([...counted.order].sort((a, b) => a - b)).toEqual(expected.winners);
			expect(counted.cost).toBe(expected.cost);
			if (expected.order) expect(counted.order).toEqual(expected.order);
		});
	}
);
