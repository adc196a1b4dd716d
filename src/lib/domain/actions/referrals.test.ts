import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { addIdea, settleIdea } from '../ideas/ideas.ts';
import { followFindingsOf } from './followFindings.ts';
import { answerReferral, forgottenIdeasOf, refer, referralsOf } from './referrals.ts';

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
	expect(answerReferral(plan, id, ' ', '2026-09-08', 'lead')).toMatchObject({ ok: false });
	yes(answerReferral(plan, id, 'Dikirim Oktober', '2026-09-08', 'lead'));
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
	yes(answerReferral(plan, id, 'Tidak bisa tahun ini', undefined, 'lead'));
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
