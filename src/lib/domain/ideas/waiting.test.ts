import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { arrive } from '../meeting/members.ts';
import { moveTo } from '../meeting/moving.ts';
import { undoIn } from '../shared/undo.ts';
import {
	heldIdeasOf,
	holdArrived,
	letAllThrough,
	letIdeasWait,
	letThrough,
	wayOf
} from './held.ts';
import { addIdea, openIdeasOf } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';
import { settleIdea } from './settling.ts';
import { waits } from './waiting.ts';

function hall() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const who of ['ana', 'budi']) {
		yes(arrive(plan, { picture: 'bird', colour: 'red' }, stamp(who)));
	}
	const writes = (text: string, by = 'ana', on = plan) =>
		yes(addIdea(on, { text, ...waits(on, by === 'lead') }, stamp(by)));
	const shown = () => openIdeasOf(plan).map(({ text }) => text);
	const waiting = () => heldIdeasOf(plan).map(({ text }) => text);
	return { plan, stamp, writes, shown, waiting };
}

test('[WAIT-1] neither the switch nor another step shows or loses what waits', () => {
	const { plan, writes, shown, waiting } = hall();
	writes('Jalan rusak');
	yes(letIdeasWait(plan, 'look', 'lead'));
	writes('Pak RT ambil iuran');
	expect([shown(), waiting()]).toEqual([['Jalan rusak'], ['Pak RT ambil iuran']]);
	yes(letIdeasWait(plan, 'together', 'lead'));
	writes('Air keruh', 'budi');
	yes(moveTo(plan, 'problems', 'lead'));
	yes(letIdeasWait(plan, undefined, 'lead'));
	writes('Lampu mati', 'budi');
	expect(wayOf(plan)).toBeUndefined();
	expect([shown(), waiting()]).toEqual([
		['Jalan rusak', 'Lampu mati'],
		['Pak RT ambil iuran', 'Air keruh']
	]);
});

test('[WAIT-1] one that is set aside waits no longer, and is shown by nothing that lets through', () => {
	const { plan, writes, shown, waiting } = hall();
	yes(letIdeasWait(plan, 'look', 'lead'));
	const named = writes('Pak RT ambil iuran');
	yes(settleIdea(plan, named, 'private', 'Menyebut nama', 'lead'));
	expect(waiting()).toEqual([]);
	yes(letAllThrough(plan, 'lead'));
	expect(shown()).toEqual([]);
	expect(ideaOf(plan, named)).toMatchObject({ status: 'private', reason: 'Menyebut nama' });
});

test('[WAIT-1] what a newer app says of new ideas is passed over', () => {
	const { plan, writes, shown } = hall();
	plan.meta.set('newIdeas', 'by-lot');
	writes('Jalan rusak');
	expect([wayOf(plan), shown()]).toEqual([undefined, ['Jalan rusak']]);
});

test('[WAIT-2] what the desk writes down waits in quiet writing only', () => {
	const { plan, writes, waiting } = hall();
	yes(letIdeasWait(plan, 'look', 'lead'));
	writes('Dari meja', 'lead');
	expect(waiting()).toEqual([]);
	yes(letIdeasWait(plan, 'together', 'lead'));
	writes('Dari meja juga', 'lead');
	expect(waiting()).toEqual(['Dari meja juga']);
});

test('[WAIT-2] a phone that was away when all was opened brings ideas that wait, and the desk still sees them', () => {
	const { plan, writes, shown, waiting } = hall();
	yes(letIdeasWait(plan, 'together', 'lead'));
	const phone = copyOf(plan);
	writes('Jalan rusak');
	writes('Ditulis tanpa sinyal', 'budi', phone);
	yes(letAllThrough(plan, 'lead'));
	meet(plan, phone);
	expect([shown(), waiting()]).toEqual([['Jalan rusak'], ['Ditulis tanpa sinyal']]);
});

test('[WAIT-3] all are opened in one go, which ends quiet writing; one undo lets them wait again', () => {
	const { plan, writes, shown, waiting } = hall();
	yes(letIdeasWait(plan, 'together', 'lead'));
	writes('Jalan rusak');
	writes('Air keruh', 'budi');
	const undo = undoIn(plan);
	expect(yes(letAllThrough(plan, 'lead'))).toHaveLength(2);
	expect([shown().length, waiting().length, wayOf(plan)]).toEqual([2, 0, undefined]);
	undo.undo();
	expect([shown(), waiting()]).toEqual([[], ['Jalan rusak', 'Air keruh']]);
	expect(undo.canUndo()).toBe(false);
});

test('[WAIT-3] where each is looked at, letting all through goes on looking', () => {
	const { plan, writes } = hall();
	yes(letIdeasWait(plan, 'look', 'lead'));
	expect(yes(letAllThrough(plan, 'lead'))).toEqual([]);
	writes('Jalan rusak');
	expect(yes(letAllThrough(plan, 'lead'))).toHaveLength(1);
	expect(wayOf(plan)).toBe('look');
});

test('[WAIT-4] an idea of an older app is held once, and one that a desk wrote or decided on is not', () => {
	const { plan, stamp, writes, shown, waiting } = hall();
	const undo = undoIn(plan);
	const says = (text: string, by: string) => yes(addIdea(plan, { text }, stamp(by)));
	const early = says('Sebelumnya', 'ana');
	expect(yes(holdArrived(plan, [early], 'lead'))).toEqual([]);
	yes(letIdeasWait(plan, 'look', 'lead'));
	const [old, desk, gone] = [says('HP lama', 'ana'), says('Meja', 'lead'), says('Keliru', 'budi')];
	yes(settleIdea(plan, gone, 'parked', 'Nanti', 'lead'));
	const known = writes('HP baru', 'budi');
	expect(yes(holdArrived(plan, [old, desk, gone, known, 'none'], 'lead'))).toEqual([old]);
	expect(waiting()).toEqual(['HP lama', 'HP baru']);
	expect(shown()).toEqual(['Sebelumnya', 'Meja', 'Keliru']);
	undo.undo();
	expect(waiting()).toContain('HP lama'); // nobody's hand did it
	yes(letThrough(plan, old, 'lead'));
	expect(shown()).toContain('HP lama');
});
