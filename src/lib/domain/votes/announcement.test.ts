import { expect, test } from 'vitest';

import { aPlan, copyOf, stamps, yes } from '../../../../tests/support/plans.ts';
import { draftOf } from '../../../../tests/support/sealedHall.ts';
import { announcedOf, announceRound, takeDownAnnouncement } from './announcement.ts';
import { openSealed } from './sealed/open.ts';

test('[VOTE-101] what is read aloud is put up with all its rules, and without a single key of a slip or a witness', () => {
	const plan = aPlan();
	const { draft, slips, witnesses, desk } = draftOf({ printed: 6 });
	yes(announceRound(plan, draft, desk.key, 'lead'));
	const numbers = { desk: desk.key, slips: 6, witnesses: 3 };
	expect(announcedOf(copyOf(plan))).toEqual({ ...draft, ...numbers });
	const text = String(plan.meta.get('announced'));
	for (const { key } of [...slips, ...witnesses]) expect(text).not.toContain(key);
});

test('[VOTE-101] it comes down when the round opens, and when the desk goes back to preparing', () => {
	const plan = aPlan();
	const { draft, desk } = draftOf();
	yes(announceRound(plan, draft, desk.key, 'lead'));
	yes(takeDownAnnouncement(plan, 'lead'));
	expect(announcedOf(plan)).toBeUndefined();
	yes(announceRound(plan, draft, desk.key, 'lead'));
	yes(openSealed(plan, draft, desk, stamps()()));
	expect(announcedOf(plan)).toBeUndefined();
});

test('[VOTE-101] what could not open is not put up, and what a peer wrote in another form is nothing', () => {
	const plan = aPlan();
	const { draft, desk } = draftOf();
	const one = { ...draft, options: draft.options.slice(0, 1) };
	expect(announceRound(plan, one, desk.key, 'lead')).toEqual({
		ok: false,
		refusal: 'too-few-options'
	});
	yes(announceRound(plan, draft, desk.key, 'lead'));
	const said = announcedOf(plan);
	const odd = [
		...['', '{', 'null', '[]', 7, ' '.repeat(70_000)],
		JSON.stringify({ ...said, secrecy: 'none' }),
		JSON.stringify({ ...said, script: '<b>' })
	];
	for (const value of odd) {
		plan.meta.set('announced', value);
		expect(announcedOf(plan)).toBeUndefined();
	}
});
