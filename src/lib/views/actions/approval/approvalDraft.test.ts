import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addActivity } from '#lib/domain/actions/activities.ts';
import { approvalsOf, revisionsOf } from '#lib/domain/actions/approvals.ts';
import { openSitting } from '#lib/domain/meeting/sittingNow.ts';
import { addSitting } from '#lib/domain/meeting/sittings.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

import { ApprovalDraft } from './approvalDraft.svelte.ts';
import { sittingsHere } from './sittingsHere.ts';

const AT = '2027-06-24T09:00:00Z';

test('[ACTION-87] what was objected is kept with its answer, and what was not agreed needs its reason', () => {
	const plan = planIn(new Y.Doc(), () => AT);
	let count = 0;
	const stamp = () => ({ id: `id-${++count}`, by: 'lead', at: AT });
	const session = { plan, person: 'lead', stamp } as unknown as Session;
	addActivity(plan, 'Jalan', {}, stamp());
	const draft = new ApprovalDraft('p', ['Kepala Desa']);
	draft.decisions = ['Jalan dulu', ' '];
	draft.objections = [{ by: '', text: 'Pipa lebih penting', answer: '' }];
	expect(draft.unanswered).toBe(1);
	draft.objections[0]!.answer = 'Tahun depan';
	expect(draft.unanswered).toBe(0);
	draft.notAgreed.set('id-1', '');
	draft.approve(session, undefined);
	expect(draft.refusal).toBe('no-reason');
	expect(approvalsOf(plan)).toEqual([]);
	draft.notAgreed.set('id-1', 'tanah sengketa');
	draft.approve(session, undefined);
	expect(approvalsOf(plan)).toMatchObject([
		{
			decisions: ['Jalan dulu'],
			objections: [{ text: 'Pipa lebih penting', answer: 'Tahun depan' }],
			notAgreed: [{ activity: 'id-1', reason: 'tanah sengketa' }],
			stands: true
		}
	]);
});

test('[ACTION-87] what was written down of an approval is there again after a reload', () => {
	const draft = new ApprovalDraft('reloaded', ['Kepala Desa']);
	draft.keep();
	expect(draftIn('approval.reloaded')).toBe('');
	draft.documentNo = '14/2027';
	draft.decisions = ['Jalan dulu'];
	draft.objections = [{ by: 'Ibu Sri', text: 'Pipa lebih penting', answer: 'Tahun depan' }];
	draft.notAgreed.set('id-1', 'tanah sengketa');
	draft.signatures[0]!.name = 'Pak Tarno';
	draft.keep();
	const again = new ApprovalDraft('reloaded', ['Kepala Desa']);
	expect(again.documentNo).toBe('14/2027');
	expect(again.decisions).toEqual(['Jalan dulu']);
	expect(again.objections).toEqual(draft.objections);
	expect([...again.notAgreed]).toEqual([['id-1', 'tanah sengketa']]);
	expect(again.signatures).toEqual([{ role: 'Kepala Desa', name: 'Pak Tarno' }]);
});

test.each(['{', '[]', '{"decisions":[1]}', '{"objections":"x"}'])(
	'[ACTION-87] %s is no approval somebody wrote down, and the form opens blank',
	(kept) => {
		keepDraft('approval.odd', kept);
		expect(new ApprovalDraft('odd', ['Ketua BPD']).signatures).toEqual([
			{ role: 'Ketua BPD', name: '' }
		]);
	}
);

test('[ACTION-91] an approval and a revision each know the sitting they happened in, the one that is led unless another is chosen', () => {
	const plan = planIn(new Y.Doc(), () => AT);
	let count = 0;
	const stamp = () => ({ id: `id-${++count}`, by: 'lead', at: AT });
	const session = { plan, person: 'lead', stamp } as unknown as Session;
	expect(sittingsHere(plan, '2027-06-24')).toEqual({ all: [], likely: '' });
	const held = (title: string, start: string) => {
		const added = addSitting(plan, { type: 'approval', title, start }, stamp());
		return added.ok ? added.value : '';
	};
	const [old, last] = [held('Musdes 1', '2027-06-01T09:00'), held('Musdes 2', '2027-06-20T09:00')];
	const ahead = held('Perubahan', '2027-09-01T09:00');
	expect(sittingsHere(plan, '2027-06-24').likely).toBe(last);
	expect(sittingsHere(plan, '2027-06-24').all[0]?.name).toMatch(/^Musdes 1 · /);
	openSitting(plan, ahead, 'lead');
	expect(sittingsHere(plan, '2027-06-24').likely).toBe(ahead);

	addActivity(plan, 'Jalan', {}, stamp());
	const draft = new ApprovalDraft('in-sitting', []);
	draft.sitting = old;
	draft.keep();
	expect(new ApprovalDraft('in-sitting', []).sitting).toBe(old);
	draft.approve(session, draft.sitting);
	expect(approvalsOf(plan)).toMatchObject([{ sitting: old }]);
	expect(draft.sitting).toBeUndefined();
	addActivity(plan, 'Pipa', {}, stamp());
	draft.reason = 'Dana tambahan';
	draft.revise(session, ahead);
	expect(revisionsOf(plan)).toMatchObject([{ sitting: ahead }]);
});
