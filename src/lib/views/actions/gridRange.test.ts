import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { copiedFrom, fillDown } from './gridCopy.ts';
import { pressed } from './gridKeys.ts';
import type { Spot } from './columns.ts';
import { PlanGrid } from './planGrid.svelte.ts';

const AT = '2027-06-24T09:00:00Z';

/** Three lines, and a keyboard in the first. */
function table() {
	const plan = planIn(new Y.Doc(), () => AT);
	['Pipa', 'Jalan\t1', 'Lampu'].forEach((name, at) =>
		addActivity(
			plan,
			name,
			{ who: at ? 'RT' : 'TPK', where: 'RT 2' },
			{ id: `l${at}`, by: 'lead', at: AT }
		)
	);
	const lines = () => activitiesOf(plan);
	const grid: PlanGrid = new PlanGrid({ plan, person: 'lead' } as Session, {
		lines,
		year: () => 2028,
		now: () => undefined,
		focus: (spot) => spot !== 'new' && (grid.at = spot),
		open: () => undefined,
		together: () => () => undefined
	});
	grid.at = { line: 'l0', column: 'name' };
	const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
		pressed(grid, grid.at as Spot, { key, ...more } as KeyboardEvent);
	return { lines, grid, press };
}

test('[ACTION-86] cells are marked with Shift and the arrows, and copied as a spreadsheet takes them', () => {
	const { grid, press } = table();
	press('ArrowDown', { shiftKey: true });
	press('ArrowRight', { shiftKey: true });
	expect(copiedFrom(grid)).toBe('Pipa\tTPK\n"Jalan\t1"\tRT');
	press('ArrowRight');
	expect(grid.range.isMany).toBe(false);
	press('a', { ctrlKey: true });
	expect(grid.range.rows).toHaveLength(3);
});

test('[ACTION-86] marked cells are filled down and emptied together, and a name is never emptied', () => {
	const { lines, grid, press } = table();
	grid.at = { line: 'l0', column: 'who' };
	press('ArrowDown', { shiftKey: true });
	press('ArrowDown', { shiftKey: true });
	fillDown(grid);
	expect(lines().map(({ who }) => who)).toEqual(['TPK', 'TPK', 'TPK']);
	press('ArrowLeft', { shiftKey: true });
	press('Delete');
	expect(lines().map(({ who, name }) => [who, name.length > 0])).toEqual([
		[undefined, true],
		[undefined, true],
		[undefined, true]
	]);
});
