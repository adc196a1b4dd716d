import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { activitiesOf, addActivity, moveActivity } from '../actions/activities.ts';
import { placesToMove } from './moving.ts';
import { byOrder } from './placed.ts';

function planWith(...names: string[]) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const ids = names.map((name) => yes(addActivity(plan, name, {}, stamp())));
	const order = () => activitiesOf(plan).map(({ name }) => name);
	return { plan, ids, order };
}

test('[ACTION-24] a line stands where it was put: first, between, last', () => {
	const { plan, ids, order } = planWith('A', 'B', 'C');
	yes(moveActivity(plan, ids[2]!, ids[0], 'ana'));
	expect(order()).toEqual(['C', 'A', 'B']);
	yes(moveActivity(plan, ids[2]!, ids[1], 'ana'));
	expect(order()).toEqual(['A', 'C', 'B']);
	yes(moveActivity(plan, ids[0]!, undefined, 'ana'));
	expect(order()).toEqual(['C', 'B', 'A']);
	for (const [id, before] of [
		['gone', ids[0]],
		[ids[0], 'gone']
	] as const) {
		expect(moveActivity(plan, id!, before, 'ana')).toEqual({
			ok: false,
			refusal: 'no-such-activity'
		});
	}
});

test('[ACTION-24] putting a line where it stands already is no change', () => {
	const { plan, ids } = planWith('A', 'B');
	let updates = 0;
	plan.doc.on('update', () => (updates += 1));
	yes(moveActivity(plan, ids[0]!, ids[1], 'ana'));
	yes(moveActivity(plan, ids[1]!, undefined, 'ana'));
	yes(moveActivity(plan, ids[1]!, ids[1], 'ana'));
	expect(updates).toBe(0);
});

test('[ACTION-24] two lines that two people put in one place apart are told apart by the next move', () => {
	const { plan, ids, order } = planWith('A', 'B', 'C', 'D');
	const other = copyOf(plan);
	yes(moveActivity(plan, ids[2]!, ids[1], 'ana'));
	yes(moveActivity(other, ids[3]!, ids[1], 'budi'));
	meet(plan, other);
	expect(order()).toEqual(['A', 'C', 'D', 'B']);
	yes(moveActivity(plan, ids[1]!, ids[3], 'ana'));
	expect(order()).toEqual(['A', 'C', 'B', 'D']);
});

test('[ACTION-24] whatever places there are, the one that moves stands where it should', () => {
	const placed = ['a0', 'a0', 'a0', 'a1', 'a1'].map((order, at) => ({ id: `r${at}`, order }));
	for (const { id } of placed) {
		for (const before of [...placed.map((each) => each.id), undefined]) {
			if (before === id) continue;
			const places = placesToMove(placed, id, before);
			const after = placed
				.map((each) => ({ ...each, order: places.get(each.id) ?? each.order }))
				.sort(byOrder)
				.map((each) => each.id);
			const others = placed.map((each) => each.id).filter((each) => each !== id);
			others.splice(before === undefined ? others.length : others.indexOf(before), 0, id);
			expect(after).toEqual(others);
		}
	}
});
