import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { attendanceOf, mostPresent } from './attendance.ts';
import { quorumStepsOf, takeQuorumStep } from './quorum.ts';
import { countAll, hallQuorumOf, putOff } from './roll.ts';
import { addSitting, sittingsOf } from './sittings.ts';

function withSitting() {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const sitting = yes(addSitting(plan, { type: 'village', invited: 66, minWomen: 10 }, stamp()));
	return { stamp, plan, sitting };
}

test('[LEAD-6] attendance is said for all hamlets at once, and said again it is said anew', () => {
	const { stamp, plan, sitting } = withSitting();
	const krajan = { by: 'hamlet' as const, name: 'Krajan', presentM: 12, presentF: 8 };
	const puncak = { by: 'hamlet' as const, name: 'Puncak', presentM: 9, presentF: 4 };
	yes(countAll(plan, sitting, [krajan, puncak], stamp));
	expect(attendanceOf(plan, sitting)).toMatchObject({ present: 33, presentF: 12, invited: 66 });
	yes(countAll(plan, sitting, [{ ...puncak, presentF: 6 }], stamp));
	expect(attendanceOf(plan, sitting)).toMatchObject({ present: 35, presentF: 14 });
});

test('[LEAD-6] when one number is none, nothing is written', () => {
	const { stamp, plan, sitting } = withSitting();
	const groups = [
		{ by: 'hamlet' as const, name: 'Krajan', presentF: 8 },
		{ by: 'hamlet' as const, name: 'Puncak', presentF: -1 }
	];
	expect(countAll(plan, sitting, groups, stamp)).toEqual({ ok: false, refusal: 'not-a-number' });
	expect(attendanceOf(plan, sitting)?.present).toBe(0);
});

test('[LEAD-7] the hall hears how many are missing, women too, and when there are enough', () => {
	const { stamp, plan, sitting } = withSitting();
	expect(hallQuorumOf(plan, sitting)).toMatchObject({ isCounted: false, missing: 44 });
	const krajan = { by: 'hamlet' as const, name: 'Krajan', presentM: 34, presentF: 8 };
	yes(countAll(plan, sitting, [krajan], stamp));
	expect(hallQuorumOf(plan, sitting)).toMatchObject({ isMet: false, missing: 2, missingWomen: 2 });
	yes(countAll(plan, sitting, [{ ...krajan, presentF: 10 }], stamp));
	expect(hallQuorumOf(plan, sitting)).toMatchObject({ isMet: true, needed: 44, present: 44 });
});

test('[LEAD-8] a sitting that is put off has a second one with its rule, which may go ahead', () => {
	const { stamp, plan, sitting } = withSitting();
	const next = yes(putOff(plan, { id: sitting, start: '2026-07-12T09:00' }, stamp));
	expect(sittingsOf(plan).find(({ id }) => id === next)).toMatchObject({
		type: 'village',
		invited: 66,
		minWomen: 10
	});
	expect(quorumStepsOf(plan, sitting)).toMatchObject([{ step: 'reconvene', next }]);
	expect(hallQuorumOf(plan, next)).toMatchObject({ isSecond: true, isMet: false });
	yes(takeQuorumStep(plan, { sitting: next, step: 'proceed', at: '2026-07-12T09:10' }, stamp()));
});

test('[LEAD-8] it is not put off to no day, nor while the first wait lasts', () => {
	const { stamp, plan, sitting } = withSitting();
	expect(putOff(plan, { id: sitting, start: 'besok' }, stamp).ok).toBe(false);
	const wait = stamp();
	yes(takeQuorumStep(plan, { sitting, step: 'wait', at: wait.at }, wait));
	expect(putOff(plan, { id: sitting, start: '2026-07-12T09:00' }, stamp)).toEqual({
		ok: false,
		refusal: 'still-waiting'
	});
	expect(sittingsOf(plan)).toHaveLength(1);
});

test('[FORM-30] who was present is what was counted at the fullest sitting, and nothing where nobody counted', () => {
	const { stamp, plan, sitting } = withSitting();
	expect(mostPresent(plan)).toBeUndefined();
	const second = yes(addSitting(plan, { type: 'hamlet' }, stamp()));
	for (const [at, presentF] of [
		[sitting, 14],
		[second, 9]
	] as const)
		yes(countAll(plan, at, [{ by: 'hamlet', name: 'Krajan', presentM: 10, presentF }], stamp));
	expect(mostPresent(plan)).toBe(24);
});
