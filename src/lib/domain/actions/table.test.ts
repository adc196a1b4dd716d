import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import { MOST_MONEY } from '../shared/money.ts';
import { activitiesOf, addActivity } from './activities.ts';
import type { Details } from './details.ts';
import { inTableOrder, planTable } from './table.ts';
import { totals } from './totals.ts';

function linesOf(...lines: Details[]) {
	const plan = planIn(new Y.Doc());
	lines.forEach((details, at) => {
		const answer = addActivity(plan, `line ${at + 1}`, details, {
			id: `line${at + 1}`,
			by: 'lead',
			at: '2027-05-03'
		});
		expect(answer.ok).toBe(true);
	});
	return activitiesOf(plan);
}

test('[ACTION-16] lines stand by field of work, then those without one, then the other lists', () => {
	const lines = linesOf(
		{ list: 'DU-RKP', bidang: 2, cost: 450 },
		{ cost: 1 },
		{ bidang: 3, cost: 20 },
		{ bidang: 2, cost: 300 },
		{ bidang: 2, cost: 4000 },
		{ list: 'REFERRED' }
	);
	const { groups } = planTable(lines);
	expect(groups.map((group) => [group.list, group.bidang, group.totals.cost])).toEqual([
		['RKP', 2, 4300],
		['RKP', 3, 20],
		['RKP', undefined, 1],
		['DU-RKP', undefined, 450],
		['REFERRED', undefined, 0]
	]);
	expect(inTableOrder(planTable(lines)).map(({ name }) => name)).toEqual(
		[4, 5, 3, 2, 1, 6].map((number) => `line ${number}`)
	);
});

test('[ACTION-17] money asked from elsewhere is added up beside the plan, not in it', () => {
	const { inPlan, beside } = planTable(
		linesOf(
			{ cost: 100, funding: [{ source: 'DDS', amount: 100 }] },
			{ cost: 450, list: 'DU-RKP', funding: [{ source: 'DDS', amount: 450 }] },
			{ cost: 7, list: 'WAITING' }
		)
	);
	expect([inPlan.cost, beside.cost]).toEqual([100, 457]);
	expect(inPlan.bySource).toEqual(new Map([['DDS', 100]]));
});

test('[ACTION-18] sources that do not add up to the cost are shown with the difference, both ways', () => {
	const { open } = totals(
		linesOf(
			{ cost: 500, funding: [{ source: 'DDS', amount: 400 }] },
			{
				cost: 500,
				funding: [
					{ source: 'DDS', amount: 350 },
					{ source: 'SWD', amount: 150 }
				]
			},
			{ cost: 500, funding: [{ source: 'DDS', amount: 501 }] },
			{ funding: [{ source: 'PAD', amount: 9 }] },
			{}
		)
	);
	expect(open.map(({ activity, missing }) => [activity.name, missing])).toEqual([
		['line 1', 100],
		['line 3', -1],
		['line 4', -9]
	]);
});

test('[ACTION-19] totals are exact to the last rupiah, also of nine hundred very large lines', () => {
	const large = MOST_MONEY - 1;
	const [one] = linesOf({ cost: large, funding: [{ source: 'DDS', amount: large - 3 }] });
	const sum = totals(Array.from({ length: 900 }, () => one!));
	expect(BigInt(sum.cost)).toBe(900n * BigInt(large));
	expect(BigInt(sum.bySource.get('DDS') ?? 0)).toBe(900n * BigInt(large - 3));
	expect(sum.open.every(({ missing }) => missing === 3)).toBe(true);
});

test('[ACTION-11] the sources of a line stand in one order, known ones first, and one source twice is one', () => {
	const [line] = linesOf({
		funding: [
			{ source: 'Zakat', amount: 1 },
			{ source: 'SWD', amount: 2 },
			{ source: 'DDS', amount: 3 },
			{ source: ' DDS ', amount: 4 },
			{ source: 'Arisan', amount: 5 }
		]
	});
	expect(line?.funding).toEqual([
		{ source: 'DDS', amount: 7 },
		{ source: 'SWD', amount: 2 },
		{ source: 'Arisan', amount: 5 },
		{ source: 'Zakat', amount: 1 }
	]);
});
