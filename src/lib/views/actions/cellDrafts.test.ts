import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { budgetsOf } from '#lib/domain/actions/budget.ts';
import { pastedBudget } from '#lib/domain/actions/pasting/pastedBudget.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { keepDraft } from '#lib/session/settings.ts';

import { BudgetDesk } from './budget/budgetDesk.svelte.ts';
import { CellDrafts } from './cellDrafts.svelte.ts';
import { PlanGrid } from './planGrid.svelte.ts';

const AT = '2027-06-24T09:00:00Z';

/** A session with one line, and its screens as they are opened anew. */
function desk(id: string) {
	const plan = planIn(new Y.Doc(), () => AT);
	let count = 0;
	const stamp = () => ({ id: `id-${++count}`, by: 'lead', at: AT });
	addActivity(plan, 'Jalan', {}, stamp());
	const session = { id, plan, person: 'lead', stamp } as unknown as Session;
	const grid = () =>
		new PlanGrid(session, {
			lines: () => activitiesOf(plan),
			year: () => 2028,
			now: () => undefined,
			focus: () => undefined,
			open: () => undefined,
			together: () => () => undefined
		});
	return { plan, grid, budget: () => new BudgetDesk(session, 'id-1') };
}

test('[ACTION-56] pasted words nobody could read are still in their cell when the table is opened again', () => {
	const { grid } = desk('table');
	const spot = { line: 'id-1', column: 'end' } as const;
	grid().keepDraft(spot, { text: 'Dusun 2', refusal: 'not-a-month' });
	expect(grid().drafts.get('id-1 end')?.text).toBe('Dusun 2');
	const reloaded = desk('table').grid();
	expect(reloaded.drafts.get('id-1 end')).toEqual({ text: 'Dusun 2', refusal: 'not-a-month' });
	reloaded.write(spot, 'Maret');
	expect(desk('table').grid().drafts.get('id-1 end')).toBeUndefined();
});

test('[ACTION-56] so are those of a budget, and what is only being typed is not taken for said after a reload', () => {
	const { plan, budget } = desk('budget');
	const rows = [
		['Uraian', 'Volume', 'Satuan', 'Harga Satuan'],
		['Semen', 'banyak', 'zak', '70000']
	];
	budget().takePasted(pastedBudget(rows, ',').rows, (row) => `Baris ${row}`);
	const line = budgetsOf(plan).get('id-1')!.groups[0]!.lines[0]!;
	budget().type(line, 'unit', 'sa');
	expect(budget().textOf(line, 'volume')).toBe('banyak');
	expect(budget().textOf(line, 'unit')).toBe('sa');
	const reloaded = desk('budget').budget();
	expect(reloaded.textOf(line, 'volume')).toBe('banyak');
	expect(reloaded.textOf(line, 'unit')).toBe('zak');
});

test('[ACTION-56] pasted rows that are refused are named, and the others are written', () => {
	const { plan, budget } = desk('refused');
	const opened = budget();
	const rows = [
		['Uraian', 'Volume', 'Satuan', 'Harga Satuan'],
		['Semen', '2', 'zak', '70000'],
		['Pasir', '1', 'x'.repeat(500), '90000']
	];
	const read = pastedBudget(rows, ',').rows;
	read[2]!.said.unit = 'x'.repeat(500);
	expect(opened.takePasted(read, (row) => `Baris ${row}`)).toEqual([2]);
	expect(opened.refusal).toBe('too-long');
	const { groups } = budgetsOf(plan).get('id-1')!;
	expect(groups.flatMap(({ lines }) => lines.map(({ item }) => item))).toEqual(['Semen']);
});

test.each(['{', '{"a":1}', '[["a"]]', '[["a",{"text":1,"refusal":"empty"}]]'])(
	'[ACTION-56] %s is no draft anybody left',
	(kept) => {
		keepDraft('odd', kept);
		expect(new CellDrafts('odd').get('a')).toBeUndefined();
	}
);
