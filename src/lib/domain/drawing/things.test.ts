import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { ideasOf } from '../ideas/ideas.ts';
import { takeBack } from '../ideas/settling.ts';
import { undoIn } from '../shared/undo.ts';
import { traceOf } from '../trace/trace.ts';
import { beginDrawing } from './drawings.ts';
import { MOST_THINGS } from './kinds.ts';
import { noteToIdea } from './noteToIdea.ts';
import { thingOf, thingsOf } from './reading.ts';
import {
	binThings,
	bringThingsBack,
	changeThings,
	drawThings,
	layThings,
	rewordThing
} from './things.ts';
import type { NamedThing } from './writing.ts';

const note = (id: string, text = 'air keruh'): NamedThing => ({
	id,
	form: 'note',
	spot: [10, 20],
	size: [200, 200],
	text
});

function sheet() {
	const plan = aPlan();
	const stamp = stamps();
	const id = yes(beginDrawing(plan, { title: 'Peta' }, stamp()));
	yes(drawThings(plan, id, [note('a'), note('b', 'jalan rusak'), note('c', 'pasar')], stamp()));
	const ids = () => thingsOf(plan, id).things.map((thing) => thing.id);
	return { plan, id, stamp, ids };
}

describe('things', () => {
	test('[DRAW-4] are drawn on top of what is there, once', () => {
		const { plan, id, stamp, ids } = sheet();
		yes(drawThings(plan, id, [note('d'), note('a', 'lain')], stamp()));
		expect(ids()).toEqual(['a', 'b', 'c', 'd']);
		expect(thingOf(plan, 'a')?.text).toBe('air keruh');
	});

	test('[DRAW-4] are drawn all or none', () => {
		const { plan, id, stamp, ids } = sheet();
		const bad = { ...note('e'), spot: [NaN, 0] as [number, number] };
		expect(drawThings(plan, id, [note('d'), bad], stamp())).toMatchObject({ ok: false });
		expect(ids()).toEqual(['a', 'b', 'c']);
	});

	test('[DRAW-5] are refused beyond what a drawing holds, and nothing is changed', () => {
		const { plan, id, stamp, ids } = sheet();
		const many = Array.from({ length: MOST_THINGS - 2 }, (_, at) => note(`n${at}`));
		expect(drawThings(plan, id, many, stamp())).toEqual({ ok: false, refusal: 'too-many-things' });
		expect(ids()).toHaveLength(3);
		yes(drawThings(plan, id, many.slice(1), stamp()));
		expect(ids()).toHaveLength(MOST_THINGS);
	});

	test('[DRAW-6] moved together are moved back by one undo, and what others did stays', () => {
		const { plan } = sheet();
		const other = copyOf(plan);
		const undo = undoIn(plan);
		const to = (x: number) => [x, 0] as [number, number];
		yes(
			changeThings(
				plan,
				[
					{ id: 'a', spot: to(500) },
					{ id: 'b', spot: to(600) }
				],
				'ana'
			)
		);
		yes(changeThings(other, [{ id: 'c', spot: to(700) }], 'budi'));
		meet(plan, other);
		undo.undo();
		expect(['a', 'b', 'c'].map((id) => thingOf(plan, id)?.spot[0])).toEqual([10, 10, 700]);
	});

	test('[DRAW-7] moved by one and coloured and reworded by another keep all of it', () => {
		const { plan } = sheet();
		const other = copyOf(plan);
		yes(changeThings(plan, [{ id: 'a', spot: [900, 900] }], 'ana'));
		yes(changeThings(other, [{ id: 'a', colour: 'red' }], 'budi'));
		yes(rewordThing(other, 'a', 'air sangat keruh', 'budi'));
		yes(rewordThing(plan, 'a', 'air keruh sekali', 'ana'));
		meet(plan, other);
		const both = { spot: [900, 900], colour: 'red', text: 'air sangat keruh sekali' };
		expect(thingOf(plan, 'a')).toMatchObject(both);
		expect(thingOf(other, 'a')).toMatchObject(both);
	});

	test('[DRAW-7] reworded from what was seen a while ago take nothing of others away', () => {
		const { plan } = sheet();
		yes(rewordThing(plan, 'a', 'air sungai keruh', 'budi'));
		yes(rewordThing(plan, 'a', 'air keruh di dusun', 'ana', 'air keruh'));
		expect(thingOf(plan, 'a')?.text).toBe('air sungai keruh di dusun');
	});

	test('[DRAW-7] the first words on an empty note are those words and no more', () => {
		const { plan } = sheet();
		yes(rewordThing(plan, 'b', '', 'ana'));
		yes(rewordThing(plan, 'b', 'sumur dalam', 'ana', ''));
		expect(thingOf(plan, 'b')?.text).toBe('sumur dalam');
		yes(rewordThing(plan, 'b', 'sumur kering', 'budi', ''));
		expect(thingOf(plan, 'b')?.text).toBe('sumur dalam / sumur kering');
	});

	test('[DRAW-8] that are erased are in the bin, and come back as they were', () => {
		const { plan, ids } = sheet();
		const before = thingOf(plan, 'b');
		yes(binThings(plan, ['b', 'gone'], 'dihapus', 'ana'));
		expect(ids()).toEqual(['a', 'c']);
		expect(plan.drawn.has('b')).toBe(true);
		yes(bringThingsBack(plan, ['b'], 'ana'));
		expect(thingOf(plan, 'b')).toEqual(before);
	});

	test('[DRAW-9] are laid on top or under all others, in the order they had', () => {
		const { plan, ids } = sheet();
		yes(layThings(plan, ['b', 'a'], 'top', 'ana'));
		expect(ids()).toEqual(['c', 'a', 'b']);
		yes(layThings(plan, ['b', 'a'], 'bottom', 'ana'));
		expect(ids()).toEqual(['a', 'b', 'c']);
	});

	test.each([
		['words too long', { text: 'a'.repeat(1_001) }, 'too-long'],
		['letters no screen can show', { text: 'a\u202eb' }, 'unreadable-letters'],
		['a place that is none', { spot: [0.5, 0] as [number, number] }, 'not-a-number'],
		['a place out of reach', { spot: [1e9, 0] as [number, number] }, 'not-a-number'],
		['a colour nobody knows', { colour: 'url(#x)' as 'red' }, 'not-a-choice'],
		['ink that is no ink', { ink: '<svg>' }, 'too-long']
	])('[DRAW-18] %s is refused, and nothing is changed', (_, change, refusal) => {
		const { plan } = sheet();
		const before = JSON.stringify(thingOf(plan, 'a'));
		expect(changeThings(plan, [{ id: 'a', ...change }], 'ana')).toEqual({ ok: false, refusal });
		expect(JSON.stringify(thingOf(plan, 'a'))).toBe(before);
	});
});

describe('what nobody can read', () => {
	test('[DRAW-11] of a newer app is counted, kept and never written over; rubbish hides nothing', () => {
		const { plan, id, ids } = sheet();
		const record = (keys: Record<string, unknown>) => new Y.Map(Object.entries(keys));
		const head = {
			createdAt: '2026-01-01',
			createdBy: 'zoe',
			drawing: id,
			spot: [0, 0],
			size: [1, 1]
		};
		plan.drawn.set('v9', record({ ...head, id: 'v9', form: 'note', v: 9 }));
		plan.drawn.set('hologram', record({ ...head, id: 'hologram', form: 'hologram', v: 1 }));
		plan.drawn.set('bad', record({ ...head, id: 'bad', form: 'note', v: 1, spot: 'here' }));
		(plan.drawn as Y.Map<unknown>).set('worse', 'a sentence');
		expect(ids()).toEqual(['a', 'b', 'c']);
		expect(thingsOf(plan, id).newer).toBe(2);
		const before = JSON.stringify(plan.drawn.get('v9'));
		yes(changeThings(plan, [{ id: 'v9', colour: 'red' }], 'ana'));
		yes(binThings(plan, ['v9'], 'salah', 'ana'));
		expect(JSON.stringify(plan.drawn.get('v9'))).toBe(before);
	});
});

describe('a note that becomes an idea', () => {
	test('[DRAW-12] does so once, in its own words', () => {
		const { plan, stamp } = sheet();
		const idea = yes(noteToIdea(plan, 'a', stamp()));
		expect(yes(noteToIdea(plan, 'a', stamp()))).toBe(idea);
		expect(ideasOf(plan)).toMatchObject([{ id: idea, text: 'air keruh', channel: 'scribe' }]);
		yes(takeBack(plan, idea, 'ana'));
		yes(noteToIdea(plan, 'a', stamp()));
		expect(ideasOf(plan)).toHaveLength(1);
	});

	test('[DRAW-12] on two desks apart is one idea', () => {
		const { plan, stamp } = sheet();
		const other = copyOf(plan);
		yes(noteToIdea(plan, 'a', stamp('ana')));
		yes(noteToIdea(other, 'a', stamp('budi')));
		meet(plan, other);
		expect(ideasOf(plan)).toHaveLength(1);
		expect(thingOf(plan, 'a')?.idea).toBe(ideasOf(plan)[0]?.id);
		expect(ideasOf(other)).toEqual(ideasOf(plan));
	});

	test('[DRAW-12] without words, or gone, is refused', () => {
		const { plan, stamp } = sheet();
		yes(rewordThing(plan, 'b', '', 'ana'));
		expect(noteToIdea(plan, 'b', stamp())).toEqual({ ok: false, refusal: 'empty' });
		expect(noteToIdea(plan, 'gone', stamp())).toEqual({ ok: false, refusal: 'no-such-record' });
		expect(ideasOf(plan)).toEqual([]);
	});

	test('[DRAW-13] is found from the idea, and its drawing behind it', () => {
		const { plan, id, stamp } = sheet();
		const idea = yes(noteToIdea(plan, 'a', stamp()));
		const back = traceOf(plan, 'ideas', idea).back.map((each) => `${each.root}/${each.id}`);
		expect(back).toEqual(expect.arrayContaining(['drawn/a', `drawings/${id}`]));
		expect(traceOf(plan, 'drawings', id).forward.map((each) => each.id)).toEqual(['a', idea]);
	});
});
