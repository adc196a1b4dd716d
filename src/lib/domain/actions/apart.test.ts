import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn, type Plan } from '../plan.ts';
import {
	activitiesOf,
	addActivity,
	binActivity,
	detailActivity,
	nameActivity,
	unbinActivity
} from './activities.ts';
import { fundActivity } from './shares.ts';
import { missingOf } from './totals.ts';

const at = '2027-05-03T19:30:00+08:00';

/** Two laptops with the same line, apart until they meet. */
function twoDesks() {
	const [a, b] = [planIn(new Y.Doc()), planIn(new Y.Doc())];
	addActivity(a, 'Fix the pipe', {}, { id: 'pipe', by: 'Ana', at });
	meet(a, b);
	return [a, b] as const;
}

function meet(a: Plan, b: Plan) {
	for (const [from, to] of [
		[a, b],
		[b, a]
	] as const) {
		Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
	}
	expect(activitiesOf(a)).toEqual(activitiesOf(b));
}

test('[ACTION-9] two people who fill different cells of one line at once both keep theirs', () => {
	const [a, b] = twoDesks();
	detailActivity(a, 'pipe', { who: 'TPK', cost: 500 }, 'Ana');
	detailActivity(b, 'pipe', { where: 'RT 3', start: '2027-03', end: '2027-04' }, 'Budi');
	nameActivity(b, 'pipe', 'Fix the main pipe', 'Budi');
	meet(a, b);
	expect(activitiesOf(a)[0]).toMatchObject({
		name: 'Fix the main pipe',
		who: 'TPK',
		cost: 500,
		where: 'RT 3',
		start: '2027-03',
		end: '2027-04'
	});
});

test('[ACTION-9] two people who write two parts of one name at once both keep theirs', () => {
	const [a, b] = twoDesks();
	nameActivity(a, 'pipe', 'Fix the pipe in RT 3', 'Ana');
	nameActivity(b, 'pipe', 'Rapidly fix the pipe', 'Budi');
	meet(a, b);
	expect(activitiesOf(a)[0]?.name).toBe('Rapidly fix the pipe in RT 3');
});

test('[ACTION-9] a name that others changed while it was being typed keeps both changes', () => {
	const [a, b] = twoDesks();
	nameActivity(b, 'pipe', 'Rapidly fix the pipe', 'Budi');
	meet(a, b);
	nameActivity(a, 'pipe', 'Fix the pipe in RT 3', 'Ana', 'Fix the pipe');
	expect(activitiesOf(a)[0]?.name).toBe('Rapidly fix the pipe in RT 3');
});

test('[ACTION-10] two people who fill one cell at once end with one value, the same on every device', () => {
	const [a, b] = twoDesks();
	detailActivity(a, 'pipe', { cost: 500, who: 'TPK' }, 'Ana');
	detailActivity(b, 'pipe', { cost: 700, who: 'Kader' }, 'Budi');
	meet(a, b);
	const [line] = activitiesOf(a);
	expect([500, 700]).toContain(line?.cost);
	expect(['TPK', 'Kader']).toContain(line?.who);
});

test('[ACTION-11] two people who enter two sources of one line at once both keep theirs', () => {
	const [a, b] = twoDesks();
	detailActivity(a, 'pipe', { cost: 500, funding: [{ source: 'DDS', amount: 400 }] }, 'Ana');
	meet(a, b);
	const more = { source: 'SWD', amount: 60 };
	fundActivity(a, 'pipe', { source: 'DDS', amount: 430 }, 'Ana');
	fundActivity(b, 'pipe', more, 'Budi');
	meet(a, b);
	const [line] = activitiesOf(a);
	expect(line?.funding).toEqual([{ source: 'DDS', amount: 430 }, more]);
	expect(line && missingOf(line)).toBe(10);
});

test('[ACTION-11] a source is taken off without touching the others, and a refused one changes nothing', () => {
	const [a] = twoDesks();
	fundActivity(a, 'pipe', { source: ' Zakat ', amount: 5 }, 'Ana');
	fundActivity(a, 'pipe', { source: 'DDS', amount: 0 }, 'Ana');
	const refusals = [
		fundActivity(a, 'pipe', { source: '', amount: 5 }, 'Ana'),
		fundActivity(a, 'pipe', { source: 'DDS', amount: 1.5 }, 'Ana'),
		fundActivity(a, 'road', { source: 'DDS', amount: 5 }, 'Ana')
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual(['empty', 'not-money', 'no-such-activity']);
	expect(activitiesOf(a)[0]?.funding).toEqual([
		{ source: 'DDS', amount: 0 },
		{ source: 'Zakat', amount: 5 }
	]);
	fundActivity(a, 'pipe', { source: 'DDS', amount: undefined }, 'Ana');
	expect(activitiesOf(a)[0]?.funding).toEqual([{ source: 'Zakat', amount: 5 }]);
});

test('[ACTION-12] months crossed by two people apart are shown, and the other cells can still be filled', () => {
	const [a, b] = twoDesks();
	detailActivity(a, 'pipe', { start: '2027-08' }, 'Ana');
	detailActivity(b, 'pipe', { end: '2027-05' }, 'Budi');
	meet(a, b);
	expect(activitiesOf(a)[0]).toMatchObject({ start: '2027-08', end: '2027-05' });
	expect(detailActivity(a, 'pipe', { who: 'TPK' }, 'Ana').ok).toBe(true);
	expect(detailActivity(a, 'pipe', { end: '2027-09' }, 'Ana').ok).toBe(true);
});

test('[ACTION-6] a line that one person bins while another fills it comes back with what was filled', () => {
	const [a, b] = twoDesks();
	binActivity(a, 'pipe', 'Ana');
	detailActivity(b, 'pipe', { who: 'TPK' }, 'Budi');
	meet(a, b);
	expect(activitiesOf(a)).toEqual([]);
	unbinActivity(a, 'pipe', 'Ana');
	meet(a, b);
	expect(activitiesOf(b)[0]).toMatchObject({ who: 'TPK' });
});

test('[ACTION-3] lines added at the end by two people apart stand in one order everywhere', () => {
	const [a, b] = twoDesks();
	addActivity(a, 'Road', {}, { id: 'road', by: 'Ana', at });
	addActivity(b, 'Bridge', {}, { id: 'bridge', by: 'Budi', at });
	meet(a, b);
	expect(activitiesOf(a).map(({ id }) => id)).toEqual(['pipe', 'bridge', 'road']);
});
