import { expect, test } from 'vitest';

import { configOf, papersOf, times } from '../../../../../tests/support/papers.ts';
import type { TieStep } from '../definition.ts';
import { countSealed } from './countSealed.ts';
import { lotOrder } from './lot.ts';

const PRICES = { kios: 30, air: 20, jalan: 20 };
const FIRST_BY_LOT = lotOrder('6 7 1 9 9 5', ['air', 'jalan'])[0] === 0 ? 'air' : 'jalan';

/** Two for each of `air` and `jalan`, one for `kios`, by a ladder. */
function equals(tieRule: TieStep[], more: { lot?: string; options?: readonly string[] } = {}) {
	const { lot = '6 7 1 9 9 5', options } = more;
	const config = configOf(options ?? PRICES, { kind: 'approval', rule: 'tally', tieRule, lot });
	const answers = [...times(2, { approve: ['air', 'jalan'] }), ...times(1, { approve: ['kios'] })];
	const { winners, tie, lines } = countSealed(config, papersOf(answers));
	expect(lines.map(({ rank }) => rank)).toEqual([1, 1, 3]);
	return { winners, tie };
}

test('[VOTE-117] the lot drawn before decides between equals, and the result says so; their rank stays equal', () => {
	const { winners, tie } = equals(['supporters', 'lot']);
	expect(tie).toEqual({ options: ['air', 'jalan'], by: 'lot' });
	expect(winners).toEqual([FIRST_BY_LOT]);
});

test('[VOTE-117] the cheaper one goes before where that was announced; what costs the same goes on down the ladder', () => {
	const config = configOf(PRICES, { kind: 'approval', rule: 'tally', tieRule: ['cost'] });
	const { winners, tie } = countSealed(config, papersOf(times(2, { approve: ['kios', 'air'] })));
	expect([winners, tie]).toEqual([['air'], { options: ['kios', 'air'], by: 'cost' }]);
	expect(equals(['cost', 'lot']).tie?.by).toBe('lot');
});

test.each([
	'runoff',
	'chair_consensus',
	'rediscussion',
	'priority_group',
	'beneficiaries_poor'
] as const)(
	'[VOTE-117] a step that people take is not taken by the count, nor is one behind it: %s',
	(waits) => {
		const { winners, tie } = equals(['supporters', waits, 'lot']);
		expect([winners, tie]).toEqual([[], { options: ['air', 'jalan'], waits }]);
	}
);

test('[VOTE-117] a lot nobody drew, and prices nobody named, wait for people too', () => {
	expect(equals(['lot'], { lot: '' }).tie?.waits).toBe('lot');
	expect(equals(['cost'], { options: ['air', 'jalan', 'kios'] }).tie?.waits).toBe('cost');
});

test('[VOTE-117] what stands outside the tie needs no price', () => {
	const config = configOf(['air', 'jalan', 'kios'], {
		kind: 'approval',
		rule: 'tally',
		tieRule: ['cost']
	});
	const options = config.options.map((one) =>
		one.id === 'kios' ? one : { ...one, cost: one.id === 'air' ? 9 : 5 }
	);
	const { winners } = countSealed(
		{ ...config, options },
		papersOf(times(2, { approve: ['air', 'jalan'] }))
	);
	expect(winners).toEqual(['jalan']);
});

test('[VOTE-117] without a ladder what is equal stays equal and chosen, and one that is alone needs none', () => {
	expect(equals([])).toEqual({ winners: ['air', 'jalan'], tie: { options: ['air', 'jalan'] } });
	const config = configOf(['air'], { kind: 'approval', rule: 'tally' });
	const alone = countSealed(config, papersOf([{ approve: ['air'] }]));
	expect([alone.winners, alone]).toEqual([
		['air'],
		expect.not.objectContaining({ tie: expect.anything() })
	]);
});
