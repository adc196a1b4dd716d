import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import seedA from '../seed/examples/a-tirtamulya.json' with { type: 'json' };
import { MOST_MONEY } from '../shared/money.ts';
import { binIn } from '../shared/records.ts';
import { activityOf, addActivity } from './activities.ts';
import { amountOf } from './amounts.ts';
import { budgetLinesOf, budgetsOf, costOf } from './budget.ts';
import { addBudgetLine, changeBudgetLine, moveBudgetLine, useLinesAsCost } from './budgetLines.ts';
import { BUDGET_LINES } from './kinds.ts';

const GROUPS = {
	Bahan: 'material',
	Alat: 'tool',
	Upah: 'labour',
	Operasional: 'operational'
} as const;

function planWithLine(cost?: number) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(addActivity(plan, 'Pipa induk', cost === undefined ? {} : { cost }, stamp()));
	return { plan, id, stamp };
}

/** The first activity of Tirtamulya, with its budget as the file has it. */
function pipeOfTirtamulya() {
	const { plan, id, stamp } = planWithLine(148_600_000);
	for (const { group, item, volume, unit, unitPrice, source } of seedA.budgetLines_a1) {
		const draft = { activity: id, item, volume: `${volume}`, unit, unitPrice, source };
		yes(addBudgetLine(plan, { ...draft, group: GROUPS[group as 'Bahan'] }, stamp()));
	}
	return { plan, id };
}

test.each([
	['9.5', 290_000, 2_755_000],
	['0.5', 1, 1],
	['0.499', 1, 0],
	['2.5', 1, 3],
	['0.001', 500, 1],
	['0.001', 499, 0],
	['0.105', 100, 11],
	['1234567.891', 1_000, 1_234_567_891],
	['3', 3_333_333_333_333, 9_999_999_999_999],
	['0', MOST_MONEY, 0]
])('[ACTION-27] %s times %d comes to %d', (volume, price, amount) => {
	expect(amountOf(volume, price)).toBe(amount);
});

test('[ACTION-27] every amount and the sum of the pipe in Tirtamulya are those of the file, to the rupiah', () => {
	const { plan, id } = pipeOfTirtamulya();
	const budget = budgetsOf(plan).get(id)!;
	expect(budget.lines.map(({ item, amount }) => [item, amount])).toEqual(
		seedA.budgetLines_a1.map(({ item, amount }) => [item, amount])
	);
	expect(budget.sum).toBe(seedA.activities[0]!.cost);
	expect(Object.fromEntries(budget.bySource)).toEqual(seedA.activities[0]!.funding);
});

test('[ACTION-28] what has no price yet, or is beyond all money, is not guessed: it counts as missing', () => {
	const { plan, id, stamp } = planWithLine();
	const [item, most] = ['Pasir', `${999_999_999_999}`];
	const line = yes(addBudgetLine(plan, { activity: id, item, volume: most }, stamp()));
	expect(changeBudgetLine(plan, line, { unitPrice: 11 }, 'ana')).toEqual({
		ok: false,
		refusal: 'not-money'
	});
	const [other] = [copyOf(plan)];
	yes(changeBudgetLine(plan, line, { unitPrice: 10 }, 'ana'));
	yes(changeBudgetLine(plan, line, { volume: '1' }, 'ana'));
	yes(changeBudgetLine(plan, line, { unitPrice: MOST_MONEY }, 'ana'));
	yes(changeBudgetLine(other, line, { volume: '999' }, 'budi'));
	yes(changeBudgetLine(other, line, { volume: most }, 'budi'));
	meet(plan, other);
	const { unpriced, sum } = budgetsOf(plan).get(id)!;
	const { amount } = budgetLinesOf(plan)[0]!;
	expect([sum, unpriced.length]).toEqual(amount === undefined ? [0, 1] : [amount, 0]);
	expect(amountOf(most, MOST_MONEY)).toBeUndefined();
	expect(amountOf('2')).toBeUndefined();
});

test('[ACTION-28] how much is never negative, whoever wrote it', () => {
	const { plan, id, stamp } = planWithLine();
	const draft = { activity: id, item: 'Pasir', volume: '-3', unitPrice: 1000 };
	expect(addBudgetLine(plan, draft, stamp())).toEqual({ ok: false, refusal: 'not-a-number' });
	const line = yes(addBudgetLine(plan, { ...draft, volume: '3' }, stamp()));
	plan.budgetLines.get(line)!.set('volume', '-3');
	expect(budgetsOf(plan).get(id)).toMatchObject({ sum: 0, unpriced: [{ id: line }] });
});

test('[ACTION-29] what is given in kind is the residents’ own share, whatever source was written', () => {
	const { plan, id, stamp } = planWithLine();
	const line = { activity: id, volume: '10', unitPrice: 100, source: 'DDS' };
	yes(addBudgetLine(plan, { ...line, item: 'Semen' }, stamp()));
	yes(addBudgetLine(plan, { ...line, item: 'Batu kali', inKind: true }, stamp()));
	expect([...budgetsOf(plan).get(id)!.bySource]).toEqual([
		['DDS', 1000],
		['SWD', 1000]
	]);
});

test('[ACTION-30] a budget stands in groups with subtotals, and labour in person-days, paid and given', () => {
	const { plan, id } = pipeOfTirtamulya();
	const { groups, paidDays, givenDays } = budgetsOf(plan).get(id)!;
	expect(groups.map(({ group, lines, subtotal }) => [group, lines.length, subtotal])).toEqual([
		['material', 7, 94_245_000],
		['tool', 2, 5_100_000],
		['labour', 3, 43_150_000],
		['operational', 4, 6_105_000]
	]);
	expect([paidDays, givenDays]).toEqual(['315', '100']);
});

test('[ACTION-30] half days and quarter days add up exactly', () => {
	const { plan, id, stamp } = planWithLine();
	for (const volume of ['0.5', '0.25', '0.1', '0.2']) {
		yes(addBudgetLine(plan, { activity: id, item: 'Gali', volume, unit: 'hok' }, stamp()));
	}
	expect(budgetsOf(plan).get(id)!.paidDays).toBe('1.05');
});

test('[ACTION-31] cost as said, as the lines add up and as the sources cover stand side by side', () => {
	const { plan, id } = pipeOfTirtamulya();
	const [budget] = budgetsOf(plan).values();
	const line = activityOf(plan, id)!;
	expect(costOf(line, budget)).toEqual({ said: 148_600_000, lines: 148_600_000, agree: true });
	const funding = [{ source: 'DDS', amount: 138_600_000 }];
	expect(costOf({ ...line, funding }, budget)).toEqual({
		said: 148_600_000,
		lines: 148_600_000,
		funded: 138_600_000,
		agree: false
	});
	expect(costOf({ funding: [] })).toEqual({ agree: true });
});

test('[ACTION-32] the lines become the cost only when somebody says so, and every line has a price', () => {
	const { plan, id, stamp } = planWithLine(500);
	const refused = (refusal: string) => ({ ok: false, refusal });
	expect(useLinesAsCost(plan, id, 'ana')).toEqual(refused('no-lines'));
	expect(useLinesAsCost(plan, 'gone', 'ana')).toEqual(refused('no-such-activity'));
	const line = yes(addBudgetLine(plan, { activity: id, item: 'Pipa', volume: '7' }, stamp()));
	expect(useLinesAsCost(plan, id, 'ana')).toEqual(refused('line-without-price'));
	yes(changeBudgetLine(plan, line, { unitPrice: 100 }, 'ana'));
	expect(activityOf(plan, id)?.cost).toBe(500);
	expect(useLinesAsCost(plan, id, 'ana')).toEqual({ ok: true, value: 700 });
	expect(activityOf(plan, id)?.cost).toBe(700);
});

test('[ACTION-33] what a file said a line comes to is kept beside what it does come to', () => {
	const { plan, id, stamp } = planWithLine();
	const line = { activity: id, item: 'Semen', volume: '85', unitPrice: 72_000 };
	yes(addBudgetLine(plan, { ...line, reported: 6_120_000 }, stamp()));
	yes(addBudgetLine(plan, { ...line, reported: 6_210_000 }, stamp()));
	const { misreported, sum } = budgetsOf(plan).get(id)!;
	expect(misreported.map(({ reported, amount }) => [reported, amount])).toEqual([
		[6_210_000, 6_120_000]
	]);
	expect(sum).toBe(12_240_000);
});

test('[ACTION-34] a line of a budget stands where it was put, is changed by two at once, and leaves with the bin', () => {
	const { plan, id, stamp } = planWithLine();
	const [a, b, c] = ['Pipa', 'Katup', 'Semen'].map((item) =>
		yes(addBudgetLine(plan, { activity: id, item, volume: '1', unitPrice: 5 }, stamp()))
	) as [string, string, string];
	yes(moveBudgetLine(plan, c, a, 'ana'));
	const items = () => budgetLinesOf(plan).map(({ item }) => item);
	expect(items()).toEqual(['Semen', 'Pipa', 'Katup']);
	expect(moveBudgetLine(plan, c, 'elsewhere', 'ana').ok).toBe(false);
	const other = copyOf(plan);
	yes(changeBudgetLine(plan, a, { volume: '2' }, 'ana'));
	yes(changeBudgetLine(other, a, { unitPrice: 7, item: 'Pipa HDPE' }, 'budi'));
	yes(binIn(other, BUDGET_LINES, b, 'sudah ada di gudang', 'budi'));
	meet(plan, other);
	expect(items()).toEqual(['Semen', 'Pipa HDPE']);
	expect(budgetsOf(plan).get(id)!.sum).toBe(5 + 14);
});

test('[ACTION-34] a line whose words two people emptied between them keeps its money', () => {
	const { plan, id, stamp } = planWithLine();
	const line = yes(
		addBudgetLine(plan, { activity: id, item: 'ab', volume: '1', unitPrice: 5 }, stamp())
	);
	const other = copyOf(plan);
	yes(changeBudgetLine(plan, line, { item: 'a' }, 'ana'));
	yes(changeBudgetLine(other, line, { item: 'b' }, 'budi'));
	meet(plan, other);
	expect(budgetLinesOf(plan)).toMatchObject([{ id: line, item: '', amount: 5 }]);
	yes(changeBudgetLine(plan, line, { item: 'Pipa' }, 'ana'));
	expect(budgetLinesOf(plan)[0]?.item).toBe('Pipa');
});
