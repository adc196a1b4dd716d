import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addCluster, nameCluster } from '../ideas/clusters.ts';
import { clustersOf } from '../ideas/grouped.ts';
import { addIdea, ideasOf } from '../ideas/ideas.ts';
import { isId } from './ids.ts';
import { lastPlace, placeBetween } from './order.ts';
import { FIRST_PLACE, isPlace, placeIn } from './placed.ts';
import { rememberedIn } from './remembered.ts';
import { rewrite } from './text.ts';
import { undoIn } from './undo.ts';
import { sentence, withoutUnreadable } from './words.ts';

const taken = (key: string) => {
	try {
		return typeof generateKeyBetween(key, null) === 'string';
	} catch {
		return false;
	}
};

test('[PLAN-1] a place is a key the ordering library itself takes', () => {
	expect(placeBetween(undefined, undefined)).toBe(FIRST_PLACE);
	const letters = fc.constantFrom(...'aAbBZzXy0129Kk');
	const keys = fc.string({ unit: letters, maxLength: 8 });
	fc.assert(
		fc.property(keys, (key) => {
			expect(isPlace(key)).toBe(taken(key));
		})
	);
	expect(placeIn({ evil: true })).toBe(FIRST_PLACE);
});

test('[PLAN-2] there is always room between two places, and behind the last', () => {
	let [low, high] = [placeBetween(undefined, undefined), placeBetween('a0', undefined)];
	for (let i = 0; i < 200; i++) {
		const middle = placeBetween(low, high);
		expect(low < middle && middle < high).toBe(true);
		if (i % 2) low = middle;
		else high = middle;
	}
	expect(lastPlace([{ id: 'x', order: high }]) > high).toBe(true);
	expect(isPlace(placeBetween('no key', 'another'))).toBe(true);
});

test('[PLAN-3] two people typing in one text keep both their changes', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (before, after) => {
			const text = new Y.Doc().getText('t');
			text.insert(0, before);
			rewrite(text, after);
			expect(text.toString()).toBe(after);
		})
	);
});

test('[PLAN-4] an id from a peer is short, plain and never a trap', () => {
	expect(['a', 'A-1_b', 'x'.repeat(64)].every(isId)).toBe(true);
	const odd = ['', '-a', '__proto__', 'constructor', 'x'.repeat(65), 'a b', 'a>b', 'a:b', 7, null];
	expect(odd.some(isId)).toBe(false);
});

test('[PLAN-5] whatever a peer writes into a root, reading it never throws', () => {
	const junk = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant({ a: 1 }));
	fc.assert(
		fc.property(fc.dictionary(fc.string(), junk), (entries) => {
			const doc = new Y.Doc();
			const root = doc.getMap<Y.Map<unknown>>('ideas');
			for (const [key, value] of Object.entries(entries)) root.set(key, value as never);
			expect(
				rememberedIn(
					root,
					(raw) => Object.keys(raw).length || undefined,
					() => 0
				)
			).toEqual([]);
		})
	);
});

test('[PLAN-6] undo takes back what this device did, and nothing of others', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const undo = undoIn(plan);
	yes(addIdea(plan, { text: 'mine' }, stamp('ana')));
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(plan.doc));
	other.getMap<Y.Map<unknown>>('ideas').set(
		'far',
		new Y.Map(
			Object.entries({
				id: 'far',
				text: 'theirs',
				createdAt: '2026-01-01T00:00:00Z',
				createdBy: 'budi'
			})
		)
	);
	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other), { from: 'relay' });
	undo.undo();
	expect(ideasOf(plan).map(({ text }) => text)).toEqual(['theirs']);
	expect([undo.canUndo(), undo.canRedo()]).toEqual([false, true]);
	undo.redo();
	expect(ideasOf(plan)).toHaveLength(2);
	undo.stop();
});

test('[PLAN-8] each command is one step back, however quickly they came', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const undo = undoIn(plan);
	for (const text of ['one', 'two', 'three']) yes(addIdea(plan, { text }, stamp('ana')));
	undo.undo();
	expect(ideasOf(plan).map(({ text }) => text)).toEqual(['one', 'two']);
	undo.stop();
});

test('[PLAN-7] what is taken out of a text are only letters no screen can show', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
			const cleaned = withoutUnreadable(`${text}\uFFFE\u0000`);
			const answer = sentence(cleaned);
			expect(answer.ok || answer.refusal === 'empty').toBe(true);
		})
	);
	expect(withoutUnreadable('keep\nthe\tlines 🌾')).toBe('keep\nthe\tlines 🌾');
});

test('[PLAN-15] undoing what I made does not take away what others have written in it', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const undo = undoIn(plan);
	const id = yes(addCluster(plan, 'Air', stamp('ana')));
	const other = copyOf(plan);
	yes(nameCluster(other, id, 'Air bersih', 'budi'));
	meet(plan, other);
	undo.undo();
	meet(plan, other);
	for (const each of [plan, other])
		expect(clustersOf(each).map(({ title }) => title)).toEqual(['Air bersih']);

	const mine = yes(addCluster(plan, 'Jalan', stamp('ana')));
	undo.undo();
	expect(clustersOf(plan).some((cluster) => cluster.id === mine)).toBe(false);
	undo.stop();
});

test('[PLAN-15] on a phone that is passed on, undo is for the person who holds it', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const undo = undoIn(plan, 'ana');
	yes(addIdea(plan, { text: 'mine' }, stamp('ana')));
	yes(addIdea(plan, { text: 'hers' }, stamp('nenek')));
	undo.undo();
	expect(ideasOf(plan).map(({ text }) => text)).toEqual(['hers']);
	expect(undo.canUndo()).toBe(false);
	undo.stop();
});

test('[PLAN-5] two records never go by one id, and no version a peer wrote is a trap', () => {
	const plan = aPlan();
	const record = (id: string) =>
		new Y.Map(Object.entries({ id, text: 'Air', createdAt: '2026-01-01', createdBy: 'x' }));
	plan.ideas.set('one', record('one'));
	plan.ideas.set('two', record('one'));
	expect(ideasOf(plan)).toHaveLength(1);
	plan.meta.set('version', { valueOf: 1, toString: 1 });
	expect(plan.isNewer).toBe(false);
});

test('[PLAN-8] what a hand does in one go is one step back, and what comes after is another', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const undo = undoIn(plan);
	yes(addIdea(plan, { text: 'before' }, stamp('ana')));
	const over = undo.together();
	for (const text of ['one', 'two', 'three']) yes(addIdea(plan, { text }, stamp('ana')));
	over();
	over();
	yes(addIdea(plan, { text: 'after' }, stamp('ana')));
	undo.undo();
	undo.undo();
	expect(ideasOf(plan).map(({ text }) => text)).toEqual(['before']);
	undo.redo();
	expect(ideasOf(plan)).toHaveLength(4);
	undo.stop();
});
