import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import { addTo } from '../shared/records.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { EXAMPLES } from '../seed/examples.ts';
import { followFindingsOf } from './followFindings.ts';
import { followUpsOf, moveFollowUp } from './followUps.ts';
import { FOLLOW_UPS } from './peopleKinds.ts';

const stamp = stamps();
const step = (plan: Plan, draft: DraftOf<typeof FOLLOW_UPS>) =>
	yes(addTo(plan, FOLLOW_UPS, draft, stamp()));
const late = (plan: Plan, id: string, today: string) =>
	followUpsOf(plan, today).find((each) => each.id === id)?.late;

/** The next steps of an example as its people wrote them down: who was late, and by how many days. */
interface Written {
	followUps: { what: string; due: string; status: string; lateDays?: number }[];
}

test.each([
	['a', EXAMPLES.a.seed as Written, '2026-09-08'],
	['b', EXAMPLES.b.seed as Written, '2027-04-13']
])(
	'[ACTION-64] example %s: the steps late on the day its people looked',
	(_, { followUps }, day) => {
		const plan = aPlan();
		const ids = followUps.map(({ what, due, status }) => {
			const id = step(plan, { what, due });
			if (status === 'done') yes(moveFollowUp(plan, id, 'done', { on: due }, 'lead'));
			return id;
		});
		expect(ids.map((id) => late(plan, id, day))).toEqual(
			followUps.map(({ lateDays = 0 }) => lateDays)
		);
	}
);

test('[ACTION-64] on its day a step is not late, the day after by one; without a day, or settled, it never is', () => {
	const plan = aPlan();
	const [dated, open, settled] = ['2026-08-15', undefined, '2026-08-15'].map((due) =>
		step(plan, { what: 'Survei', ...(due && { due }) })
	) as [string, string, string];
	yes(moveFollowUp(plan, settled, 'dropped', { reason: 'Sudah dikerjakan warga' }, 'lead'));
	expect(['2026-08-14', '2026-08-15'].map((day) => late(plan, dated, day))).toEqual([0, 0]);
	expect(late(plan, dated, '2026-08-16')).toBe(1);
	expect([open, settled].map((id) => late(plan, id, '2027-08-16'))).toEqual([0, 0]);
	expect(followUpsOf(plan, '2027-08-16').map(({ id }) => id)).toEqual([dated, open, settled]);
	expect(late(plan, dated, 'someday')).toBe(0);
});

test('[ACTION-65] a step is dropped only with its reason, and the reason is shown while it is dropped', () => {
	const plan = aPlan();
	const id = step(plan, { what: 'Survei' });
	const dropped = moveFollowUp(plan, id, 'dropped', { reason: ' ' }, 'lead');
	expect(dropped).toEqual({ ok: false, refusal: 'no-reason' });
	expect(followUpsOf(plan, '2026-08-15')).toMatchObject([{ id, status: 'todo' }]);
	yes(moveFollowUp(plan, id, 'dropped', { reason: 'Tanahnya dijual' }, 'lead'));
	expect(followUpsOf(plan, '2026-08-15')).toMatchObject([{ reason: 'Tanahnya dijual' }]);
	yes(moveFollowUp(plan, id, 'doing', {}, 'lead'));
	expect(followUpsOf(plan, '2026-08-15')[0]).not.toHaveProperty('reason');
});

test.each([
	['dropped', 2, 1],
	['todo', 1, 2]
])(
	'[ACTION-65] dropped here, taken up there: it ends as %s, a dropped one with its reason',
	(status, here, there) => {
		const plan = aPlan();
		const id = step(plan, { what: 'Survei' });
		yes(moveFollowUp(plan, id, 'dropped', { reason: 'Dulu' }, 'lead'));
		const [a, b] = [copyOf(plan), copyOf(plan)];
		a.doc.clientID = here; // of two things said at once, the higher number stands
		b.doc.clientID = there;
		yes(moveFollowUp(a, id, 'dropped', { reason: 'Tanahnya dijual' }, 'ana'));
		yes(moveFollowUp(a, id, 'doing', {}, 'ana'));
		yes(moveFollowUp(a, id, 'dropped', { reason: 'Tanahnya dijual' }, 'ana'));
		yes(moveFollowUp(b, id, 'todo', {}, 'budi'));
		meet(a, b);
		const [stands] = followUpsOf(a, '2026-08-15');
		expect(followUpsOf(b, '2026-08-15')).toEqual([stands]);
		expect(stands).toMatchObject({ status });
		expect(stands?.reason).toBe(status === 'dropped' ? 'Tanahnya dijual' : undefined);
	}
);

test('[ACTION-64] a step late, a step nobody owns and a step without a day are each talked about', () => {
	const plan = aPlan();
	const id = step(plan, { what: 'Kirim usulan', due: '2026-08-15', who: 'Kaur Perencanaan' });
	const bare = step(plan, { what: 'Kabari pengusul' });
	expect(followFindingsOf(plan, '2026-09-08')).toEqual([
		{ code: 'follow.late', id, days: 24 },
		{ code: 'follow.no-owner', id: bare },
		{ code: 'follow.no-due', id: bare }
	]);
	yes(moveFollowUp(plan, bare, 'done', {}, 'lead'));
	yes(moveFollowUp(plan, id, 'done', { on: '2026-09-08', evidence: 'Surat 12/2026' }, 'lead'));
	expect(followFindingsOf(plan, '2026-10-08')).toEqual([]);
	expect(followUpsOf(plan, '2026-10-08')).toMatchObject([
		{ id, doneOn: '2026-09-08', evidence: 'Surat 12/2026' },
		{ id: bare }
	]);
});

test('[ACTION-64] a step that is not there cannot be moved, and a day must be one', () => {
	const plan = aPlan();
	const id = step(plan, { what: 'Survei' });
	expect(moveFollowUp(plan, 'gone', 'done', {}, 'lead')).toMatchObject({ ok: false });
	expect(moveFollowUp(plan, id, 'done', { on: '2026-02-30' }, 'lead')).toEqual({
		ok: false,
		refusal: 'not-a-day'
	});
	expect(followUpsOf(plan, '2026-03-01')).toMatchObject([{ status: 'todo' }]);
});
