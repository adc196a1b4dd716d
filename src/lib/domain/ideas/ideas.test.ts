import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addIdea, ideasOf, openIdeasOf } from './ideas.ts';
import { settleIdea, takeBack } from './settling.ts';
import { mergeIdea } from './merging.ts';
import { meToo } from './meToo.ts';
import { supportersOf } from './supports.ts';

const texts = (plan: ReturnType<typeof aPlan>) => ideasOf(plan).map(({ text }) => text);

describe('an idea', () => {
	test('[IDEA-1] is kept in the words it was said, without the blanks around them', () => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		yes(addIdea(plan, { text: '  Pipa bocor dekat makam  ' }, stamp('ana')));
		expect(texts(plan)).toEqual(['Pipa bocor dekat makam']);
	});

	test.each([
		['', 'empty'],
		['   \n\t ', 'empty'],
		['\u200B\u200D \u2060', 'empty'],
		['a'.repeat(10_000), 'too-long'],
		['air \uFFFE bersih', 'unreadable-letters'],
		['air \u0000 bersih', 'unreadable-letters'],
		['half \uD83D smile', 'unreadable-letters'],
		['turned \u202E around', 'unreadable-letters']
	])('[IDEA-2] %j is refused as %s, and nothing changes', (text, refusal) => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		const before = Y.encodeStateAsUpdate(plan.doc);
		expect(addIdea(plan, { text }, stamp('ana'))).toEqual({ ok: false, refusal });
		expect(Y.encodeStateAsUpdate(plan.doc)).toEqual(before);
	});

	test.each(['🚰 air mati 👩🏽‍🌾', 'المياه مقطوعة', 'ꦲꦶꦏꦶ ꦧꦚꦸ', '<b>bold</b> =1+1', 'O’Neil & söhne'])(
		'[IDEA-3] %s is welcome, letter for letter',
		(text) => {
			const stamp = stamps();
			const plan = aPlan(stamp);
			yes(addIdea(plan, { text }, stamp('ana')));
			expect(texts(plan)).toEqual([text]);
		}
	);

	test('[IDEA-4] said on phones that are apart, nobody is lost when they meet', () => {
		const stamp = stamps();
		const laptop = aPlan(stamp);
		const phones = [copyOf(laptop), copyOf(laptop), copyOf(laptop)];
		phones.forEach((phone, i) => yes(addIdea(phone, { text: `usulan ${i}` }, stamp(`p${i}`))));
		meet(laptop, ...phones);
		expect(phones.map(texts)).toEqual(phones.map(() => ['usulan 0', 'usulan 1', 'usulan 2']));
	});

	test('[IDEA-5] is taken back by its author only, and stays in the bin', () => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		const id = yes(addIdea(plan, { text: 'Pompa' }, stamp('ana')));
		expect(takeBack(plan, id, 'budi')).toEqual({ ok: false, refusal: 'not-yours' });
		yes(takeBack(plan, id, 'ana'));
		expect(openIdeasOf(plan)).toEqual([]);
		expect(ideasOf(plan)[0]).toMatchObject({ text: 'Pompa', status: 'binned' });
	});

	test('[IDEA-6] leaves the talk only with a reason its author can read', () => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		const id = yes(addIdea(plan, { text: 'Karpet masjid' }, stamp('ana')));
		expect(settleIdea(plan, id, 'parked', ' ', 'lead')).toEqual({
			ok: false,
			refusal: 'no-reason'
		});
		yes(settleIdea(plan, id, 'parked', 'tunggu dana', 'lead'));
		expect(ideasOf(plan)[0]).toMatchObject({ status: 'parked', reason: 'tunggu dana' });
	});

	test('[IDEA-7] that is private is on no list the room sees', () => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		const id = yes(addIdea(plan, { text: 'menyebut nama' }, stamp('ana')));
		yes(settleIdea(plan, id, 'private', 'menyebut nama orang', 'lead'));
		expect(openIdeasOf(plan)).toEqual([]);
	});

	test('[IDEA-8] that a peer wrote badly is left out, and hides no other', () => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		yes(addIdea(plan, { text: 'Jalan gelap' }, stamp('ana')));
		plan.ideas.set('bad1', new Y.Map(Object.entries({ id: 'bad1', text: 7 })));
		plan.ideas.set('bad2', 'not a record' as never);
		plan.ideas.set('__proto__', new Y.Map(Object.entries({ id: '__proto__', text: 'x' })));
		plan.ideas.set('bad3', new Y.Map([['text', new Y.Map()]]));
		expect(texts(plan)).toEqual(['Jalan gelap']);
	});
});

describe('"me too"', () => {
	test('[IDEA-9] counts a person once, from however many phones, and can be taken back', () => {
		const stamp = stamps();
		const laptop = aPlan(stamp);
		const id = yes(addIdea(laptop, { text: 'Posyandu' }, stamp('ana')));
		const [one, two] = [copyOf(laptop), copyOf(laptop)];
		yes(meToo(one, id, true, 'budi'));
		yes(meToo(two, id, true, 'budi'));
		yes(meToo(two, id, true, 'citra'));
		meet(laptop, one, two);
		expect(supportersOf(laptop).get(id)).toEqual(new Set(['budi', 'citra']));
		yes(meToo(laptop, id, false, 'budi'));
		expect(supportersOf(laptop).get(id)).toEqual(new Set(['citra']));
	});

	test('[IDEA-10] on one’s own idea is refused: it counts already', () => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		const id = yes(addIdea(plan, { text: 'Posyandu' }, stamp('ana')));
		expect(meToo(plan, id, true, 'ana')).toEqual({ ok: false, refusal: 'own-idea' });
	});

	test('[IDEA-11] follows an idea that was merged, and takes its author along', () => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		const kept = yes(addIdea(plan, { text: 'Pipa bocor' }, stamp('ana')));
		const other = yes(addIdea(plan, { text: 'Pipa rusak' }, stamp('budi')));
		yes(meToo(plan, other, true, 'citra'));
		yes(meToo(plan, kept, true, 'citra'));
		yes(mergeIdea(plan, other, kept, 'lead'));
		expect(supportersOf(plan).get(kept)).toEqual(new Set(['citra', 'budi']));
	});
});

test('[LOOK-26] of many ideas only the one that changed is another thing: a screen draws that one again', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const ids = ['Air', 'Jalan', 'Lampu'].map((text) => yes(addIdea(plan, { text }, stamp('ana'))));
	const before = ideasOf(plan);
	yes(settleIdea(plan, ids[1]!, 'parked', 'Tahun depan', 'lead'));
	const after = ideasOf(plan);
	expect(after).not.toBe(before);
	expect(after.map((idea, at) => idea === before[at])).toEqual([true, false, true]);
	expect(openIdeasOf(plan)[0]).toBe(before[0]);
	expect(() => Object.assign(after[0]!, { text: 'Lain' })).toThrow(TypeError); // it belongs to all who ask
});
