import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { amount, decimal, labels, numbers, place, ref, text, whole, words } from './field.ts';
import { kind } from './kinds.ts';
import { addTo, binIn, bringBack, setIn } from './records.ts';
import { binnedRowsOf, rowOf, rowsOf } from './rows.ts';

const THINGS = kind(
	'risks',
	{
		text: words(),
		owner: text(),
		cost: amount(),
		size: decimal(),
		likelihood: whole(1, 5),
		marks: labels(),
		scores: numbers(1, 5),
		activity: ref('activities'),
		order: place()
	},
	['text']
);
const said = (plan: ReturnType<typeof aPlan>) => rowsOf(plan, THINGS).map((row) => row.text);

test('[PLAN-9] a record says what it needs to say, or is not made', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const before = Y.encodeStateVector(plan.doc);
	const refusals = [
		addTo(plan, THINGS, { text: '  ' }, stamp()),
		addTo(plan, THINGS, { text: 'a', cost: 1.5 }, stamp()),
		addTo(plan, THINGS, { text: 'a', size: '1,5' }, stamp()),
		addTo(plan, THINGS, { text: 'a', likelihood: 6 }, stamp()),
		addTo(plan, THINGS, { text: 'a', activity: 'nowhere' }, stamp()),
		addTo(plan, THINGS, { text: 'a', scores: { c: 9 } }, stamp())
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual([
		'empty',
		'not-money',
		'not-a-number',
		'not-a-number',
		'no-such-record',
		'not-a-number'
	]);
	expect(Y.encodeStateVector(plan.doc)).toEqual(before);
});

test('[PLAN-10] two people who change two fields, or add two members, both keep theirs', () => {
	const stamp = stamps();
	const one = aPlan(stamp);
	const id = yes(addTo(one, THINGS, { text: 'Hujan deras' }, stamp()));
	const two = copyOf(one);
	yes(setIn(one, THINGS, id, { owner: 'Ana', marks: ['air'], scores: { c1: 2 } }, 'ana'));
	yes(setIn(one, THINGS, id, { text: 'Hujan deras sekali' }, 'ana'));
	yes(setIn(two, THINGS, id, { cost: 5, marks: ['banjir'], scores: { c2: 4 } }, 'budi'));
	yes(setIn(two, THINGS, id, { text: 'Musim hujan deras' }, 'budi'));
	meet(one, two);
	for (const plan of [one, two]) {
		expect(rowOf(plan, THINGS, id)).toMatchObject({
			text: 'Musim hujan deras sekali',
			owner: 'Ana',
			cost: 5,
			marks: ['air', 'banjir'],
			scores: { c1: 2, c2: 4 }
		});
	}
});

test('[PLAN-10] two people who first say a text that was empty both keep theirs', () => {
	const stamp = stamps();
	const one = aPlan(stamp);
	const EMPTY = kind('risks', { text: words(), note: words() }, ['text']);
	const id = yes(addTo(one, EMPTY, { text: 'Longsor' }, stamp()));
	const two = copyOf(one);
	yes(setIn(one, EMPTY, id, { note: 'dekat sungai' }, 'ana'));
	yes(setIn(two, EMPTY, id, { note: 'tiap Januari' }, 'budi'));
	meet(one, two);
	expect(rowOf(one, EMPTY, id)?.note).toContain('dekat sungai');
	expect(rowOf(one, EMPTY, id)?.note).toContain('tiap Januari');
});

test('[PLAN-11] a record goes to the bin with a reason, and comes back whole', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(addTo(plan, THINGS, { text: 'Longsor', cost: 7 }, stamp()));
	expect(binIn(plan, THINGS, id, ' ', 'ana')).toEqual({ ok: false, refusal: 'no-reason' });
	yes(binIn(plan, THINGS, id, 'sudah ada talud', 'ana'));
	expect(said(plan)).toEqual([]);
	expect(binnedRowsOf(plan, THINGS)).toMatchObject([{ id, cost: 7, binned: 'sudah ada talud' }]);
	yes(bringBack(plan, THINGS, id, 'ana'));
	expect(rowOf(plan, THINGS, id)).toMatchObject({ text: 'Longsor', cost: 7 });
});

test('[PLAN-12] what a newer app or a hostile peer wrote in a field leaves the rest readable', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(addTo(plan, THINGS, { text: 'Longsor', cost: 7 }, stamp()));
	const binned = yes(addTo(plan, THINGS, { text: 'Banjir' }, stamp()));
	const record = plan.risks.get(id)!;
	record.set('cost', 'much');
	record.set('marks:', true);
	record.set('scores:c', { evil: 1 });
	record.set('order', new Y.Map());
	plan.risks.get(binned)!.set('binned', { toString: 1 });
	record.set('later', 'a field of the future');
	plan.risks.set('junk', 7 as never);
	expect(rowsOf(plan, THINGS)).toMatchObject([{ id, text: 'Longsor' }]);
	expect(rowOf(plan, THINGS, id)).not.toHaveProperty('cost');
	yes(setIn(plan, THINGS, id, { owner: 'Budi' }, 'ana'));
	expect(record.get('later')).toBe('a field of the future');
});

test('[PLAN-13] saying the same again changes nothing, and null clears', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const draft = { text: 'Longsor', owner: 'Ana', marks: ['a', 'b'], scores: { c: 3 } };
	const id = yes(addTo(plan, THINGS, draft, stamp()));
	const before = Y.encodeStateVector(plan.doc);
	yes(setIn(plan, THINGS, id, draft, 'ana'));
	expect(Y.encodeStateVector(plan.doc)).toEqual(before);
	yes(setIn(plan, THINGS, id, { owner: null, marks: ['b'], scores: {} }, 'ana'));
	const row = rowOf(plan, THINGS, id);
	expect([row?.owner, row?.marks, row?.scores]).toEqual([undefined, ['b'], undefined]);
	expect(setIn(plan, THINGS, id, { text: null }, 'ana')).toEqual({ ok: false, refusal: 'empty' });
});

test('[PLAN-10] a text that two people typed past its limit is shown whole', () => {
	const stamp = stamps();
	const one = aPlan(stamp);
	const id = yes(addTo(one, THINGS, { text: 'awal akhir' }, stamp()));
	const two = copyOf(one);
	yes(setIn(one, THINGS, id, { text: `awal ${'a'.repeat(280)} akhir` }, 'ana'));
	yes(setIn(two, THINGS, id, { text: `awal ${'b'.repeat(280)} akhir` }, 'budi'));
	meet(one, two);
	expect(rowOf(one, THINGS, id)?.text.length).toBeGreaterThan(500);
	expect(said(one)).toEqual(said(two));
});
