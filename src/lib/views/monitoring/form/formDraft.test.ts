import { expect, test } from 'vitest';

import { draftIn, keepDraft } from '#lib/session/settings.ts';

import { FormDraft, isBegun } from './formDraft.svelte.ts';

let day = '2027-07-01';
const blank = () => ({ what: '', date: day });
const opened = (key: string) => new FormDraft(key, blank);

test('[YEAR-32] half-written words are there when the form is opened again, and it says so', () => {
	const form = opened('p1.story');
	form.keep();
	expect([form.goesOn, isBegun('p1.story')]).toEqual([false, false]);
	form.written['what'] = 'Dulu kami jalan satu';
	form.keep();
	expect(isBegun('p1.story')).toBe(true);
	const again = opened('p1.story');
	expect([again.goesOn, again.written]).toEqual([
		true,
		{ what: 'Dulu kami jalan satu', date: day }
	]);
	expect(opened('p2.story').goesOn).toBe(false);
});

test('[YEAR-32] they are gone once they were taken, or when somebody begins anew', () => {
	const form = opened('p3.story');
	form.written['what'] = 'Sudah lengkap';
	form.keep();
	form.clear();
	form.keep();
	expect([form.written['what'], isBegun('p3.story'), opened('p3.story').goesOn]).toEqual([
		'',
		false,
		false
	]);
});

test('[YEAR-32] a day nobody chose is the day on which the form is opened', () => {
	const form = opened('p4.story');
	form.written['what'] = 'Kemarin';
	form.keep();
	day = '2027-07-02';
	expect(opened('p4.story').written).toEqual({ what: 'Kemarin', date: '2027-07-02' });
});

test('[YEAR-32] what is kept and no draft of this form is left out', () => {
	for (const kept of ['[1', '[]', 'null', '7', '{"what":7,"other":"x"}', '{"__proto__":"x"}']) {
		keepDraft('form.p5.story', kept);
		expect(opened('p5.story').written).toEqual(blank());
	}
	expect(draftIn('form.p5.story')).not.toBe('');
});
