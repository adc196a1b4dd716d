import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addActivity } from '#lib/domain/actions/activities.ts';
import { approvalsOf } from '#lib/domain/actions/approvals.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { ApprovalDraft } from './approvalDraft.svelte.ts';

const AT = '2027-06-24T09:00:00Z';

test('[ACTION-87] what was objected is kept with its answer, and what was not agreed needs its reason', () => {
	const plan = planIn(new Y.Doc(), () => AT);
	let count = 0;
	const stamp = () => ({ id: `id-${++count}`, by: 'lead', at: AT });
	const session = { plan, person: 'lead', stamp } as unknown as Session;
	addActivity(plan, 'Jalan', {}, stamp());
	const draft = new ApprovalDraft(['Kepala Desa']);
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
