import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import type { Stamp } from '../shared/stamp.ts';
import {
	activitiesOf,
	addActivity,
	binActivity,
	detailActivity,
	moveActivity,
	nameActivity
} from './activities.ts';
import { agreedOf, approvePlan, revisePlan, revisionsOf, withdrawApproval } from './approvals.ts';
import { changesSince } from './changes.ts';

const refused = (refusal: string) => ({ ok: false, refusal });
const numbers = (plan: Plan) =>
	revisionsOf(plan).map(({ number, reason, stands }) => [number, reason, stands]);

/** A plan of two lines that a meeting approved. */
function approved() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const pipe = yes(addActivity(plan, 'Pipa', { cost: 500 }, stamp()));
	const road = yes(addActivity(plan, 'Jalan', { cost: 300 }, stamp()));
	const id = yes(approvePlan(plan, { documentNo: '03/BA' }, stamp()));
	return { plan, pipe, road, id, stamp };
}

/** Says a change is agreed, on one device. */
function revised(plan: Plan, line: string, cost: number, stamp: Stamp) {
	yes(detailActivity(plan, line, { cost }, stamp.by));
	return yes(revisePlan(plan, `biaya ${cost}`, stamp));
}

test('[ACTION-51] what changed since it was agreed is told record by record, field by field', () => {
	const { plan, pipe, road, stamp } = approved();
	expect(changesSince(plan, agreedOf(plan)!)).toEqual([]);
	yes(nameActivity(plan, pipe, 'Pipa induk', 'ana'));
	yes(
		detailActivity(plan, pipe, { cost: undefined, who: 'TPK', ready: ['map'], note: 'x' }, 'ana')
	);
	yes(binActivity(plan, road, 'ana', 'sudah dibangun kabupaten'));
	const lamp = yes(addActivity(plan, 'Lampu', {}, stamp()));
	expect(changesSince(plan, agreedOf(plan)!)).toEqual([
		...[
			{ field: 'name', before: 'Pipa', after: 'Pipa induk' },
			{ field: 'who', after: 'TPK' },
			{ field: 'cost', before: 500 }
		].map((said) => ({
			root: 'activities',
			id: pipe,
			name: 'Pipa induk',
			what: 'changed',
			...said
		})),
		{ root: 'activities', id: lamp, name: 'Lampu', what: 'added' },
		{ root: 'activities', id: road, name: 'Jalan', what: 'removed' }
	]);
});

test('[ACTION-51] nothing is locked: a line that only changed its place is no change', () => {
	const { plan, pipe, road } = approved();
	yes(moveActivity(plan, road, pipe, 'ana'));
	expect(activitiesOf(plan).map(({ name }) => name)).toEqual(['Jalan', 'Pipa']);
	expect(changesSince(plan, agreedOf(plan)!)).toEqual([]);
});

test('[ACTION-52] a change after approval is a numbered revision with its reason, and says what is agreed now', () => {
	const { plan, pipe, id, stamp } = approved();
	expect(revisePlan(plan, 'tanpa apa-apa', stamp())).toEqual(refused('no-change'));
	yes(detailActivity(plan, pipe, { cost: 550 }, 'ana'));
	expect(revisePlan(plan, ' ', stamp())).toEqual(refused('no-reason'));
	yes(revisePlan(plan, 'harga naik', stamp(), { at: '2027-02-01T10:00' }));
	revised(plan, pipe, 560, stamp());
	expect(numbers(plan)).toEqual([
		['1', 'harga naik', false],
		['2', 'biaya 560', true]
	]);
	expect(revisionsOf(plan)[0]).toMatchObject({
		approval: id,
		at: '2027-02-01T10:00',
		isIntact: true
	});
	expect(changesSince(plan, agreedOf(plan)!)).toEqual([]);
	expect(revisePlan(aPlan(), 'apa', stamp())).toEqual(refused('not-approved'));
});

test('[ACTION-53] two revisions made apart keep both, each has a number of its own, and the next one follows', () => {
	const { plan, pipe, stamp } = approved();
	revised(plan, pipe, 510, stamp());
	const other = copyOf(plan);
	revised(plan, pipe, 520, stamp('ana'));
	revised(other, pipe, 530, stamp('budi'));
	meet(plan, other);
	expect(numbers(plan)).toEqual(numbers(other));
	expect(numbers(plan).map(([number, , stands]) => [number, stands])).toEqual([
		['1', false],
		['2', true],
		['2b', false]
	]);
	revised(other, pipe, 540, stamp());
	expect(numbers(other).at(-1)).toEqual(['3', 'biaya 540', true]);
});

test('[ACTION-53] a circle or a long chain from a stranger’s device breaks no number', () => {
	const { plan, pipe, stamp } = approved();
	const first = revised(plan, pipe, 510, stamp());
	const second = revised(plan, pipe, 520, stamp());
	plan.revisions.get(first)!.set('after', second);
	expect(revisionsOf(plan).map(({ number }) => number)).toEqual(['2', '2b']);
	plan.revisions.get(first)!.set('after', first);
	expect(revisionsOf(plan).map(({ number }) => number)).toEqual(['1', '2']);
});

test('[ACTION-53] when an approval is withdrawn its revisions stand no more, and their numbers are not used again', () => {
	const { plan, pipe, id, stamp } = approved();
	revised(plan, pipe, 510, stamp());
	yes(withdrawApproval(plan, id, 'rapat diulang', 'ana'));
	expect(agreedOf(plan)).toBeUndefined();
	const again = yes(approvePlan(plan, {}, stamp()));
	expect(agreedOf(plan)).toMatchObject({ id: again });
	revised(plan, pipe, 520, stamp());
	expect(numbers(plan)).toEqual([
		['1', 'biaya 510', false],
		['1b', 'biaya 520', true]
	]);
});
