import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { setCeiling } from '#lib/domain/actions/ceilings.ts';
import { planIn } from '#lib/domain/plan.ts';
import { undoIn } from '#lib/domain/shared/undo.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { ListDesk } from './listDesk.svelte.ts';

const AT = '2027-06-24T09:00:00Z';

test('[ACTION-84] a trial is nobody else’s until it is decided with a reason, and is then one step back', () => {
	const plan = planIn(new Y.Doc(), () => AT);
	let count = 0;
	const stamp = () => ({ id: `id-${++count}`, by: 'lead', at: AT });
	for (const name of ['Jalan', 'Pipa']) {
		const said = { cost: 600, funding: [{ source: 'DDS', amount: 600 }] };
		addActivity(plan, name, said, stamp());
	}
	setCeiling(plan, { source: 'DDS', amount: 1000 }, stamp());
	const undo = undoIn(plan);
	const session = { plan, person: 'lead' } as Session;
	const desk = new ListDesk(
		session,
		() => activitiesOf(plan),
		() => undo.together()
	);
	const lists = () => activitiesOf(plan).map(({ list, reason }) => [list, reason]);
	desk.begin();
	desk.fit();
	expect(desk.moved.map(({ name }) => name)).toEqual(['Pipa']);
	desk.move('id-1', 'DU-RKP');
	const again = new ListDesk(
		session,
		() => activitiesOf(plan),
		() => undo.together()
	);
	expect(again.moved.map(({ name }) => name)).toEqual(['Jalan', 'Pipa']);
	expect(lists()).toEqual([
		['RKP', undefined],
		['RKP', undefined]
	]);
	desk.decide();
	expect(desk.refusal).toBe('no-reason');
	desk.reason = 'pagu tidak cukup';
	desk.decide();
	expect(lists()).toEqual([
		['DU-RKP', 'pagu tidak cukup'],
		['WAITING', 'pagu tidak cukup']
	]);
	undo.undo();
	expect(lists().map(([list]) => list)).toEqual(['RKP', 'RKP']);
	undo.stop();
});
