import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { addIdea } from '../ideas/ideas.ts';
import { settleIdea } from '../ideas/settling.ts';
import { binIn } from '../shared/records.ts';
import { addActivity } from './activities.ts';
import { followFindingsOf } from './followFindings.ts';
import { moveToList } from './lists.ts';
import { REFERRALS } from './peopleKinds.ts';
import {
	answerReferral,
	forgottenIdeasOf,
	letterFor,
	lettersMissingOf,
	refer,
	referralsOf,
	reopenReferral
} from './referrals.ts';

const stamp = stamps();

function planWithFertilizer() {
	const plan = aPlan();
	const idea = yes(addIdea(plan, { text: 'Pupuk subsidi sering telat' }, stamp('paijo')));
	yes(settleIdea(plan, idea, 'referred', 'Kewenangan kabupaten', 'lead'));
	return { plan, idea };
}

test('[ACTION-66] something is passed on with what it is about: an idea, an activity or a topic', () => {
	const { plan, idea } = planWithFertilizer();
	const office = 'Dinas Pertanian';
	expect(refer(plan, { office }, stamp())).toEqual({ ok: false, refusal: 'empty' });
	expect(refer(plan, { office, topic: ' ' }, stamp())).toMatchObject({ ok: false });
	expect(refer(plan, { office, ideas: ['gone'] }, stamp())).toMatchObject({ ok: false });
	yes(refer(plan, { office, ideas: [idea] }, stamp()));
	yes(refer(plan, { office, topic: 'Obat Puskesmas' }, stamp()));
	expect(referralsOf(plan, '2026-09-08')).toMatchObject([
		{ ideas: [idea], open: true, overdue: 0 },
		{ topic: 'Obat Puskesmas', open: true }
	]);
});

test('[ACTION-66] an answer that is due is waited for to the day, and ends the waiting', () => {
	const { plan, idea } = planWithFertilizer();
	const draft = { office: 'Dinas Pertanian', ideas: [idea], due: '2026-08-15' };
	const id = yes(refer(plan, draft, stamp()));
	expect(referralsOf(plan, '2026-08-15')).toMatchObject([{ open: true, overdue: 0 }]);
	expect(followFindingsOf(plan, '2026-09-08')).toEqual([
		{ code: 'follow.referral-late', id, days: 24 }
	]);
	expect(answerReferral(plan, id, { answer: ' ', on: '2026-09-08' }, 'lead')).toMatchObject({
		ok: false
	});
	yes(answerReferral(plan, id, { answer: 'Dikirim Oktober', on: '2026-09-08' }, 'lead'));
	expect(referralsOf(plan, '2026-12-01')).toMatchObject([{ open: false, overdue: 0 }]);
	expect(followFindingsOf(plan, '2026-12-01')).toEqual([]);
});

test('[ACTION-67] an idea passed on without answer and date is listed until one of the two is there', () => {
	const { plan, idea } = planWithFertilizer();
	expect(followFindingsOf(plan, '2026-09-08')).toEqual([
		{ code: 'follow.idea-forgotten', id: idea }
	]);
	const id = yes(refer(plan, { office: 'Dinas Pertanian', ideas: [idea] }, stamp()));
	expect(followFindingsOf(plan, '2026-09-08').map(({ code }) => code)).toEqual([
		'follow.referral-no-due',
		'follow.idea-forgotten'
	]);
	yes(answerReferral(plan, id, { answer: 'Tidak bisa tahun ini' }, 'lead'));
	expect(forgottenIdeasOf(plan)).toEqual([]);
});

test('[ACTION-67] a date on the idea itself is enough, and an idea that came back is not waited for', () => {
	const { plan, idea } = planWithFertilizer();
	plan.ideas.get(idea)!.set('due', '2026-10-01');
	expect(forgottenIdeasOf(plan)).toEqual([]);
	plan.ideas.get(idea)!.delete('due');
	expect(forgottenIdeasOf(plan)).toEqual([idea]);
	yes(settleIdea(plan, idea, 'active', '', 'lead'));
	expect(forgottenIdeasOf(plan)).toEqual([]);
});

test('[ACTION-88] a letter says its number, its day and what was asked; an answer is a yes, a part or a no, and can be taken back', () => {
	const plan = aPlan();
	const letter = {
		letterNo: '411/07/2026',
		date: '2026-07-01',
		asked: 'Pupuk 4 ton',
		due: '2026-08-15'
	};
	const draft = { office: 'Dinas Pertanian', topic: 'Pupuk', ...letter };
	expect(refer(plan, { ...draft, date: 'besok' }, stamp())).toMatchObject({ refusal: 'not-a-day' });
	const id = yes(refer(plan, draft, stamp()));
	expect(referralsOf(plan, '2026-08-20')).toMatchObject([{ ...letter, open: true, overdue: 5 }]);
	const said = { answer: 'Dua ton dulu', verdict: 'partly', on: '2026-08-20' } as const;
	yes(answerReferral(plan, id, said, 'lead'));
	expect(referralsOf(plan, '2026-08-20')).toMatchObject([
		{ answer: 'Dua ton dulu', verdict: 'partly', answeredOn: '2026-08-20', open: false }
	]);
	yes(answerReferral(plan, id, { answer: 'Belum jelas' }, 'lead'));
	expect(referralsOf(plan, '2026-08-20')[0]).not.toHaveProperty('verdict');
	yes(reopenReferral(plan, id, 'lead'));
	expect(referralsOf(plan, '2026-08-20')).toMatchObject([{ open: true, overdue: 5 }]);
	expect(referralsOf(plan, '2026-08-20')[0]).not.toHaveProperty('answer');
});

test('[ACTION-89] a line on the list of another office without a letter is named until one speaks of it', () => {
	const plan = aPlan();
	const road = yes(addActivity(plan, 'Jalan kabupaten', {}, stamp()));
	expect(lettersMissingOf(plan)).toEqual([]);
	yes(moveToList(plan, road, 'REFERRED', 'Jalan milik kabupaten', 'lead'));
	expect(lettersMissingOf(plan)).toMatchObject([{ id: road, reason: 'Jalan milik kabupaten' }]);
	expect(followFindingsOf(plan, '2026-09-08')).toEqual([
		{ code: 'follow.letter-missing', id: road }
	]);
	const id = yes(refer(plan, { office: 'Dinas PUPR', activities: [road] }, stamp()));
	expect(lettersMissingOf(plan)).toEqual([]);
	expect(letterFor(plan)(road)).toMatchObject({ office: 'Dinas PUPR' });
	yes(binIn(plan, REFERRALS, id, 'Salah tulis', 'lead'));
	expect(lettersMissingOf(plan)).toHaveLength(1);
});

test('[ACTION-89] of several letters about one line the newest answered speaks, else the newest', () => {
	const plan = aPlan();
	const road = yes(addActivity(plan, 'Jalan', { list: 'REFERRED' }, stamp()));
	const of = { activities: [road] };
	const late = yes(refer(plan, { office: 'Camat', date: '2026-09-01', ...of }, stamp()));
	const early = yes(refer(plan, { office: 'PUPR', date: '2026-07-01', ...of }, stamp()));
	expect(letterFor(plan)(road)?.id).toBe(late);
	yes(answerReferral(plan, early, { answer: 'Tahun depan', verdict: 'no' }, 'lead'));
	expect(letterFor(plan)(road)?.id).toBe(early);
	yes(answerReferral(plan, late, { answer: 'Kami dukung', verdict: 'yes' }, 'lead'));
	expect(letterFor(plan)(road)?.id).toBe(late);
});

test('[ACTION-92] what somebody took back, or what names somebody, stands in no letter any more', () => {
	const { plan, idea } = planWithFertilizer();
	const letter = { office: 'Dinas Pertanian', topic: 'Pupuk subsidi sering telat', ideas: [idea] };
	yes(refer(plan, letter, stamp()));
	yes(refer(plan, { office: 'Puskesmas', topic: 'Obat', ideas: [idea] }, stamp()));
	expect(referralsOf(plan, '2026-09-08').map(({ topic }) => topic)).toEqual([letter.topic, 'Obat']);
	yes(settleIdea(plan, idea, 'private', 'menyebut nama', 'lead'));
	expect(referralsOf(plan, '2026-09-08').map(({ topic }) => topic)).toEqual([undefined, 'Obat']);
});
