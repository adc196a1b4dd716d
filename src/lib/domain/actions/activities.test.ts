import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import {
	activitiesOf,
	addActivity,
	binActivity,
	binnedActivitiesOf,
	detailActivity,
	nameActivity,
	unbinActivity
} from './activities.ts';

const at = '2027-05-03T19:30:00+08:00';

function planWith(...names: string[]) {
	const plan = planIn(new Y.Doc());
	for (const name of names) addActivity(plan, name, {}, { id: name, by: 'lead', at });
	return plan;
}

const refused = (refusal: string) => ({ ok: false, refusal });
const names = (lines: { name: string }[]) => lines.map(({ name }) => name);

test('[ACTION-3] a line needs a name and nothing else; a new one stands at the end', () => {
	const plan = planWith('pipe', 'road');
	expect(addActivity(plan, '  ', {}, { id: 'x', by: 'lead', at })).toEqual(refused('empty'));
	expect(addActivity(plan, 'x'.repeat(121), {}, { id: 'x', by: 'lead', at })).toEqual(
		refused('too-long')
	);
	expect(names(activitiesOf(plan))).toEqual(['pipe', 'road']);
	expect(activitiesOf(plan)[0]).toMatchObject({ list: 'RKP', funding: [], createdBy: 'lead' });
});

test('[ACTION-4] a refused cell leaves the whole line as it was', () => {
	const plan = planWith('pipe');
	detailActivity(plan, 'pipe', { who: 'TPK', cost: 500, start: '2027-03' }, 'lead');
	const before = activitiesOf(plan);
	const answers = [
		detailActivity(plan, 'pipe', { who: 'Karang Taruna', cost: 0.5 }, 'lead'),
		detailActivity(plan, 'pipe', { where: 'RT 3', end: '2027-02' }, 'lead'),
		detailActivity(plan, 'pipe', { volume: '1,5' }, 'lead')
	];
	expect(answers).toEqual([
		refused('not-money'),
		refused('ends-before-start'),
		refused('not-a-number')
	]);
	expect(activitiesOf(plan)).toEqual(before);
});

test('[ACTION-4] nothing is written on a line that is not there or is in the bin', () => {
	const plan = planWith('pipe');
	binActivity(plan, 'pipe', 'lead');
	for (const id of ['pipe', 'gone', '__proto__']) {
		expect(detailActivity(plan, id, { who: 'TPK' }, 'lead')).toEqual(refused('no-such-activity'));
		expect(nameActivity(plan, id, 'Pipe', 'lead')).toEqual(refused('no-such-activity'));
		expect(binActivity(plan, id, 'lead')).toEqual(refused('no-such-activity'));
	}
	expect(unbinActivity(plan, 'gone', 'lead')).toEqual(refused('no-such-activity'));
});

test('[ACTION-5] an emptied cell is empty, whatever it held', () => {
	const plan = planWith('pipe');
	detailActivity(plan, 'pipe', { who: 'TPK', cost: 500, bidang: 2, benefF: 12 }, 'lead');
	const none = { who: '', cost: undefined, bidang: undefined, benefF: undefined };
	expect(detailActivity(plan, 'pipe', none, 'lead').ok).toBe(true);
	const [line] = activitiesOf(plan);
	for (const key of Object.keys(none)) expect(line).not.toHaveProperty(key);
});

test('[ACTION-6] a line in the bin is out of the plan and comes back with all that was known', () => {
	const plan = planWith('pipe', 'road');
	detailActivity(plan, 'pipe', { cost: 500, funding: [{ source: 'DDS', amount: 500 }] }, 'lead');
	const before = activitiesOf(plan);
	binActivity(plan, 'pipe', 'lead');
	expect(names(activitiesOf(plan))).toEqual(['road']);
	expect(names(binnedActivitiesOf(plan))).toEqual(['pipe']);
	unbinActivity(plan, 'pipe', 'lead');
	expect(activitiesOf(plan)).toEqual(before);
	expect(binnedActivitiesOf(plan)).toEqual([]);
});

test('[ACTION-6] why a line went into the bin can be read there', () => {
	const plan = planWith('pipe');
	binActivity(plan, 'pipe', 'lead', ' already built ');
	expect(binnedActivitiesOf(plan)[0]).toMatchObject({ binned: true, binnedWhy: 'already built' });
	unbinActivity(plan, 'pipe', 'lead');
	expect(activitiesOf(plan)[0]).not.toHaveProperty('binnedWhy');
	expect(binActivity(plan, 'pipe', 'lead', 'x'.repeat(301))).toEqual(refused('too-long'));
});

test('[ACTION-7] what is written again as it was is no change at all', () => {
	const plan = planWith('pipe');
	const details = { who: 'TPK', cost: 500, funding: [{ source: 'DDS', amount: 500 }] };
	detailActivity(plan, 'pipe', details, 'lead');
	let updates = 0;
	plan.doc.on('update', () => (updates += 1));
	detailActivity(plan, 'pipe', { ...details, who: ' TPK ' }, 'lead');
	expect(updates).toBe(0);
});

test('[ACTION-8] a plan written by a newer app is shown and not changed', () => {
	const plan = planWith('pipe');
	plan.meta.set('version', 99);
	const refusal = refused('newer-plan');
	expect(addActivity(plan, 'Road', {}, { id: 'road', by: 'lead', at })).toEqual(refusal);
	expect(detailActivity(plan, 'pipe', { who: 'TPK' }, 'lead')).toEqual(refusal);
	expect(binActivity(plan, 'pipe', 'lead')).toEqual(refusal);
	expect(names(activitiesOf(plan))).toEqual(['pipe']);
});
