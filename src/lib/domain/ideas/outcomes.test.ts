import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { becomes } from '../../../../tests/support/years.ts';
import { addActivity } from '../actions/activities.ts';
import { fatesOf } from './fates.ts';
import { fullIdeasOf } from './full.ts';
import { heldIdeasOf, holdIdea, letThrough } from './held.ts';
import { addIdea, ideasOf, openIdeasOf } from './ideas.ts';
import { settleIdea, takeBack } from './settling.ts';
import { mergeIdea } from './merging.ts';
import { referIdea } from './outcomes.ts';

function hall() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const say = (text: string, by = 'ana') => yes(addIdea(plan, { text }, stamp(by)));
	return { plan, say, stamp };
}

test('[IDEA-20] a held idea is on no list the room sees, until somebody lets it through', () => {
	const { plan, say, stamp } = hall();
	const named = say('Pak RT ambil iuran');
	const waiting = yes(addIdea(plan, { text: 'Lampu mati', held: true }, stamp('budi')));
	yes(holdIdea(plan, named, 'lead'));
	expect(openIdeasOf(plan)).toEqual([]);
	expect(heldIdeasOf(plan).map(({ id }) => id)).toEqual([named, waiting]);
	yes(letThrough(plan, waiting, 'lead'));
	yes(settleIdea(plan, named, 'private', 'menyebut nama', 'lead'));
	expect(openIdeasOf(plan).map(({ id }) => id)).toEqual([waiting]);
	expect(heldIdeasOf(plan)).toEqual([]);
	expect(holdIdea(plan, 'none', 'lead')).toEqual({ ok: false, refusal: 'no-such-idea' });
});

test('[IDEA-23] the author reads where an idea went, by when an answer is due, and what it became', () => {
	const { plan, say, stamp } = hall();
	const [fertilizer, pipe, leak, shy] = [say('Pupuk telat'), say('Pipa'), say('Bocor'), say('?')];
	const office = { office: 'Dinas Pertanian', due: '2027-03-01' };
	yes(referIdea(plan, fertilizer, office, 'lead'));
	yes(mergeIdea(plan, leak, pipe, 'lead'));
	const activity = yes(addActivity(plan, 'Ganti pipa', {}, stamp('lead')));
	becomes(plan, pipe, activity);
	yes(takeBack(plan, shy, 'ana'));
	const fates = fatesOf(plan);
	expect(fates.get(fertilizer)).toEqual({ code: 'referred', ...office });
	expect(fates.get(pipe)).toEqual({ code: 'promoted', activity });
	expect(fates.get(leak)).toEqual({
		code: 'merged',
		with: pipe,
		then: { code: 'promoted', activity }
	});
	expect(fates.get(shy)).toEqual({ code: 'taken-back' });
	yes(holdIdea(plan, shy, 'lead'));
	yes(settleIdea(plan, shy, 'active', '', 'lead'));
	expect(fatesOf(plan).get(shy)).toEqual({ code: 'waiting' });
});

test('[IDEA-23] an office and a day of the calendar, or nothing is written', () => {
	const { plan, say } = hall();
	const idea = say('Pupuk telat');
	const refusals = [
		referIdea(plan, 'none', { office: 'Dinas' }, 'lead'),
		referIdea(plan, idea, { office: ' ' }, 'lead'),
		referIdea(plan, idea, { office: 'Dinas', due: '2027-02-30' }, 'lead'),
		referIdea(plan, idea, { office: 'Dinas', reason: 'a'.repeat(301) }, 'lead')
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual(['no-such-idea', 'empty', 'not-a-day', 'too-long']);
	expect(fatesOf(plan).get(idea)).toEqual({ code: 'active' });
});

test('[IDEA-24] of two desks that decide on one idea apart, one is heard whole', () => {
	const { plan, say } = hall();
	const [idea, other] = [say('Pupuk telat'), say('Pupuk')];
	yes(settleIdea(plan, idea, 'parked', 'tunggu', 'lead'));
	const decisions = [
		(desk: typeof plan) => referIdea(desk, idea, { office: 'Dinas A', due: '2027-03-01' }, 'x'),
		(desk: typeof plan) => referIdea(desk, idea, { office: 'Dinas B' }, 'x'),
		(desk: typeof plan) => settleIdea(desk, idea, 'rejected', 'tunggu', 'x'),
		(desk: typeof plan) => mergeIdea(desk, idea, other, 'x')
	];
	for (const one of decisions) {
		for (const two of decisions) {
			const [left, right] = [copyOf(plan), copyOf(plan)];
			yes(one(left));
			yes(two(right));
			const either = [left, right].map((desk) => fatesOf(desk).get(idea));
			meet(left, right);
			expect(either).toContainEqual(fatesOf(left).get(idea));
			expect(fatesOf(right)).toEqual(fatesOf(left));
		}
	}
});

test('[IDEA-24] what an earlier status said is not said of a later one', () => {
	const { plan, say } = hall();
	const idea = say('Listrik sering turun');
	yes(referIdea(plan, idea, { office: 'Dinas', due: '2027-03-01' }, 'lead'));
	yes(settleIdea(plan, idea, 'active', '', 'lead'));
	yes(settleIdea(plan, idea, 'referred', 'PLN', 'lead'));
	expect(fatesOf(plan).get(idea)).toEqual({ code: 'referred', reason: 'PLN' });
	expect(ideasOf(plan)[0]).toMatchObject({ status: 'referred', reason: 'PLN' });
	plan.ideas.get(idea)?.set('promotedTo', 'somewhere');
	expect(fullIdeasOf(plan)[0]).not.toHaveProperty('promotedTo');
});

test('[IDEA-6] a reason is a sentence people can read, and the author’s again when it comes back from the bin', () => {
	const { plan, say } = hall();
	const idea = say('Karpet masjid');
	const settle = (reason: string) => settleIdea(plan, idea, 'rejected', reason, 'lead');
	expect(settle('a'.repeat(301))).toEqual({ ok: false, refusal: 'too-long' });
	expect(settle('\u0000 ')).toEqual({ ok: false, refusal: 'unreadable-letters' });
	yes(settle('bukan kewenangan desa'));
	expect(openIdeasOf(plan)).toEqual([]);
	yes(settleIdea(plan, idea, 'active', 'whatever', 'lead'));
	expect(ideasOf(plan)[0]).toEqual(openIdeasOf(plan)[0]);
	expect(ideasOf(plan)[0]).not.toHaveProperty('reason');
});
