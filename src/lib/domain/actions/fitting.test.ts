import { expect, test } from 'vitest';

import { examplePlan } from '../seed/examplePlan.ts';
import seedB from '../seed/examples/b-makueni.json' with { type: 'json' };
import seedC from '../seed/examples/c-large.json' with { type: 'json' };
import { fitting, limitsOf, type Limits } from './fitting.ts';
import { inAgreedOrder, type TieStep } from './tieRule.ts';

/** The lines of Waringin Jaya in the order of their scores and the tie rule the meeting agreed on. */
const IN_ORDER = inAgreedOrder(
	seedC.activities.map((line) => ({
		...line,
		funding: [{ source: line.source, amount: line.cost }]
	})),
	['total desc', ...(seedC.scoring.tieRule as TieStep[])]
);
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

test('[ACTION-41] equal scores in Waringin Jaya are told apart as the meeting had agreed', () => {
	expect(ids(IN_ORDER)).toEqual(ids([...seedC.activities].sort((a, b) => a.order - b.order)));
	for (const { total, order } of seedC.scoring.ties) {
		expect(ids(IN_ORDER.filter((line) => line.total === total))).toEqual(order);
	}
});

test('[ACTION-41] steps of a tie rule are taken in their order, and what has no value comes last either way', () => {
	const lines = [{ id: 'a', poor: 1 }, { id: 'b' }, { id: 'c', poor: 2 }, { id: 'd', poor: 1 }];
	expect(ids(inAgreedOrder(lines, ['poor desc', 'id desc']))).toEqual(['c', 'd', 'a', 'b']);
	expect(ids(inAgreedOrder(lines, ['poor asc', 'id asc']))).toEqual(['a', 'd', 'c', 'b']);
});

test('[ACTION-40] within the ceilings of Waringin Jaya stand the 16 lines of the file, and 20 do not', () => {
	const { inside, outside, left } = fitting(IN_ORDER, limitsOf(examplePlan('c')), 'skip');
	const listed = (list: string) => IN_ORDER.filter((line) => line.list === list);
	expect(ids(inside)).toEqual(ids(listed('RKP')));
	expect(inside).toHaveLength(16);
	expect(ids(outside.map(({ item }) => item))).toEqual(ids(listed('DU-RKP')));
	expect(outside).toHaveLength(20);
	expect(Object.fromEntries(left.bySource)).toEqual(seedC.planSummary.left);
	const said = outside.map(({ item, why, source, left: rest }) =>
		why === 'no-ceiling'
			? [item.id, 'kewenangan/pendanaan di atas desa']
			: [item.id, `pagu ${source} tidak cukup (sisa ${rest})`]
	);
	expect(said).toEqual(listed('DU-RKP').map(({ id, reason }) => [id, reason]));
});

test('[ACTION-40] a group that stops at the first line it cannot pay gives that source’s money to nobody further down', () => {
	const { inside, outside } = fitting(IN_ORDER, limitsOf(examplePlan('c')), 'stop');
	expect(ids(inside)).toEqual(
		[
			'r13',
			'r18',
			'r05',
			'r01',
			'r27',
			'r06',
			'r31',
			'r14',
			'r08',
			'r20',
			'r15',
			'r16',
			'r19'
		].concat(['r24', 'r23'])
	);
	const biopori = outside.find(({ item }) => item.id === 'r04');
	expect(biopori).toMatchObject({ why: 'after-the-cut', source: 'DDS', left: 18_530_000 });
});

test('[ACTION-40] one ceiling for all in Kithanga: what was voted down the list and fits is paid, 157,000 are left', () => {
	const { result, moneyLeft } = seedB.voteRounds[1]!;
	const lines = (result as { option: string; funded: boolean }[]).map(({ option, funded }) => {
		const { id, cost, funding } = seedB.activities.find(({ id }) => id === option)!;
		const shares = Object.entries(funding).map(
			([source, amount]) => [source, Number(amount)] as const
		);
		return { id, cost, funded, funding: shares.map(([source, amount]) => ({ source, amount })) };
	});
	const { inside, left } = fitting(lines, limitsOf(examplePlan('b')), 'skip');
	expect(ids(inside)).toEqual(ids(lines.filter(({ funded }) => funded)));
	expect(left.whole).toBe(moneyLeft);
});

test('[ACTION-40] a line of several sources takes from none unless all of them have enough; residents’ own work has no ceiling', () => {
	const limits: Limits = {
		bySource: new Map([
			['DDS', 10],
			['ADD', 3]
		])
	};
	const line = (id: string, shares: Record<string, number>) => ({
		id,
		funding: Object.entries(shares).map(([source, amount]) => ({ source, amount }))
	});
	const lines = [
		line('both', { DDS: 6, ADD: 4 }),
		line('own', { DDS: 10, SWD: 99 }),
		line('outside', { 'APBD-KAB': 5 }),
		line('free', { SWD: 7 })
	];
	const { inside, outside, left } = fitting(lines, limits, 'skip');
	expect(ids(inside)).toEqual(['own', 'free']);
	expect(outside.map(({ item, why, source }) => [item.id, why, source])).toEqual([
		['both', 'over-ceiling', 'ADD'],
		['outside', 'no-ceiling', 'APBD-KAB']
	]);
	expect([...left.bySource]).toEqual([
		['DDS', 0],
		['ADD', 3]
	]);
});
