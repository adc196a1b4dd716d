import { expect, test } from 'vitest';

import { countSealed } from '#lib/domain/votes/counting/countSealed.ts';
import { fractionText } from '#lib/domain/votes/counting/fraction.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';

import { namedIn, paidBy, wonOf } from './myShare.ts';

const costs = { bridge: 40, clinic: 30, road: 60, water: 10 };
const OPTIONS = Object.entries(costs).map(([id, cost]) => ({ id, ref: '', label: id, cost }));

/** The village of voting.md 2.6: six want the road, five of them the bridge, four the clinic and water. */
function village() {
	const hall = sealedHall({
		...{ kind: 'approval', rule: 'mes-cost', options: OPTIONS, budget: 100, printed: 10, most: 4 }
	});
	const ballots = [
		...Array.from({ length: 5 }, () => ['bridge', 'road']),
		['road'],
		...Array.from({ length: 4 }, () => ['clinic', 'water'])
	];
	for (const [at, approve] of ballots.entries()) hall.cast(at, { approve });
	const { config, papers } = hall.seal();
	return countSealed(config, papers);
}

test('[VOTE-91] with equal shares a voter sees where their own money went', () => {
	const result = village();
	const paid = (approve: string[]) =>
		[...paidBy({ approve }, result)].map(([id, part]) => `${id} ${fractionText(part)}`);
	expect(paid(['bridge', 'road'])).toEqual(['road 10']);
	expect(paid(['clinic', 'water'])).toEqual(['water 5/2', 'clinic 15/2']);
	expect(paid([])).toEqual([]);
	expect(wonOf({ approve: ['bridge', 'road'] }, result)).toEqual(['road']);
});

test('[VOTE-91] a voter with less than the others pays what is left', () => {
	const result = village();
	const steps = [...result.money!.steps, { option: 'bridge', pays: '1' }];
	const poorer = { ...result, money: { ...result.money!, steps } };
	const all = paidBy({ approve: ['road', 'bridge'] }, poorer);
	expect(fractionText(all.get('bridge')!)).toBe('0');
});

test.each([
	[{ dots: { a: 1 } }, ['a']],
	[{ ranking: [['b'], ['a']] }, ['b', 'a']],
	[{ scores: { a: { U: 1 } } }, ['a']],
	[
		{
			pairs: [
				['a', 'b', 'b'],
				['a', 'c', null],
				['b', 'c', 'b']
			] as [string, string, string | null][]
		},
		['b']
	],
	[{ stance: 'agree' as const }, []]
])('[VOTE-91] what a ballot names: %j', (says, named) => {
	expect(namedIn(says)).toEqual(named);
});
