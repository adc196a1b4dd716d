import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { activitiesOf, addActivity, detailActivity, nameActivity } from '../actions/activities.ts';
import type { Plan } from '../plan.ts';
import { remembered, rememberedIn } from './remembered.ts';

/** A plan of three lines, and how often lines are read. */
function counted() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const ids = ['Pipa', 'Jalan', 'Lampu'].map((name) => yes(addActivity(plan, name, {}, stamp())));
	const reads: string[] = [];
	const read = (raw: Record<string, unknown>, id: string) => {
		reads.push(id);
		return `${id} ${String(raw['name'])} ${String(raw['who'])}`;
	};
	const all = ({ activities }: Plan) => rememberedIn(activities, read, () => 0);
	return { plan, ids, reads, all };
}

test('[ACTION-25] only what changed is read again, and it is shown as it is now', () => {
	const { plan, ids, reads, all } = counted();
	all(plan);
	all(plan);
	expect(reads).toEqual(ids);
	yes(detailActivity(plan, ids[1]!, { who: 'TPK' }, 'ana'));
	expect(all(plan)[1]).toContain('TPK');
	yes(nameActivity(plan, ids[2]!, 'Lampu jalan', 'ana')); // a text inside the record
	expect(all(plan)[2]).toContain('Lampu jalan');
	expect(reads).toEqual([...ids, ids[1], ids[2]]);
});

test('[ACTION-25] what another device changed, what came and what went are seen at once', () => {
	const { plan, ids, reads, all } = counted();
	const other = copyOf(plan);
	all(plan);
	yes(detailActivity(other, ids[0]!, { who: 'RT' }, 'budi'));
	yes(addActivity(other, 'Embung', {}, { id: 'new', by: 'budi', at: '2027-01-01' }));
	meet(plan, other);
	expect(all(plan)).toHaveLength(4);
	expect(all(plan).join()).toContain('RT');
	expect(reads).toHaveLength(5);
	plan.activities.delete(ids[2]!);
	expect(all(plan)).toHaveLength(3);
});

test('[ACTION-25] in the middle of a change, and when the first hear of it, nothing old is shown', () => {
	const { plan, ids } = counted();
	const who = () => activitiesOf(plan)[0]?.who;
	expect(who()).toBeUndefined();
	let heard: string | undefined;
	plan.activities.observeDeep(() => (heard = who()));
	plan.doc.transact(() => {
		plan.activities.get(ids[0]!)!.set('who', 'TPK');
		expect(who()).toBe('TPK');
		plan.activities.get(ids[0]!)!.set('who', 'RT');
		expect(who()).toBe('RT');
	});
	expect([heard, who()]).toEqual(['RT', 'RT']);
	const manager = new Y.UndoManager(plan.activities);
	plan.activities.get(ids[0]!)!.set('who', 'PKK');
	expect(who()).toBe('PKK');
	manager.undo();
	expect(who()).toBe('RT');
});

test('[ACTION-25] an answer of nothing is remembered, too', () => {
	const { plan } = counted();
	let asked = 0;
	const ask = () => remembered(plan.activities, counted, () => void (asked += 1));
	ask();
	ask();
	expect(asked).toBe(1);
});
