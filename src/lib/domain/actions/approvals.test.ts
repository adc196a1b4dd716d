import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addActivity, detailActivity } from './activities.ts';
import { agreedOf, approvalsOf, approvePlan, withdrawApproval } from './approvals.ts';
import { changesSince } from './changes.ts';

const refused = (refusal: string) => ({ ok: false, refusal });

/** A plan of two lines that a meeting approved. */
function approved() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const pipe = yes(addActivity(plan, 'Pipa', { cost: 500 }, stamp()));
	const road = yes(addActivity(plan, 'Jalan', { cost: 300 }, stamp()));
	const id = yes(approvePlan(plan, { documentNo: '03/BA' }, stamp()));
	return { plan, pipe, road, id, stamp };
}

test('[ACTION-47] an approval keeps how it was decided, what was objected, what was not agreed and who signs how', () => {
	const { plan, stamp } = approved();
	const embung = yes(addActivity(plan, 'Embung', {}, stamp()));
	yes(withdrawApproval(plan, approvalsOf(plan)[0]!.id, 'salah nomor', 'ana'));
	const draft = {
		documentNo: '03/BA-MUSDES/IX/2026',
		decisionMode: 'consensus' as const,
		decisions: ['Menyetujui 2 kegiatan'],
		objections: [{ by: 'Kelompok tani Kedung', text: 'Minta embung tetap diperjuangkan' }],
		notAgreed: [{ activity: embung, reason: 'di atas pagu' }],
		signatures: [
			{ role: 'Ketua BPD', method: 'wet' as const, signedAt: '2026-09-22T11:30' },
			{ role: 'Kepala Desa' }
		],
		at: '2026-09-22T11:00'
	};
	yes(approvePlan(plan, draft, stamp()));
	expect(approvalsOf(plan)).toMatchObject([{ ...draft, isIntact: true, stands: true }]);
	expect(approvalsOf(plan)[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('[ACTION-47] half an objection, an unknown line or a second approval is refused, and nothing is written', () => {
	const { plan, id, stamp } = approved();
	expect(approvePlan(plan, {}, stamp())).toEqual(refused('already-approved'));
	expect(withdrawApproval(plan, id, ' ', 'ana')).toEqual(refused('no-reason'));
	yes(withdrawApproval(plan, id, 'salah tanggal', 'ana'));
	const noText = [{ by: 'Ana', text: ' ' }];
	expect(approvePlan(plan, { objections: noText }, stamp())).toEqual(refused('empty'));
	const gone = [{ activity: 'gone', reason: 'mahal' }];
	expect(approvePlan(plan, { notAgreed: gone }, stamp())).toEqual(refused('no-such-record'));
	const badly = [{ role: 'Ketua', method: 'stamped' as 'wet' }];
	expect(approvePlan(plan, { signatures: badly }, stamp())).toEqual(refused('not-a-choice'));
	expect(approvalsOf(plan)).toEqual([]);
});

test('[ACTION-49] a frozen plan somebody altered afterwards is shown as altered and stands no more', () => {
	const { plan, id, stamp } = approved();
	const { snapshot } = approvalsOf(plan)[0]!;
	plan.approvals.get(id)!.set('snapshot', snapshot.replace('"cost":500', '"cost":900'));
	expect(approvalsOf(plan)).toMatchObject([{ isIntact: false, stands: false }]);
	expect(agreedOf(plan)).toBeUndefined();
	plan.approvals.get(id)!.set('snapshot', '{"activities":[7,{"id":"x"}],"plan":');
	expect(changesSince(plan, approvalsOf(plan)[0]!).length).toBeGreaterThan(0);
	yes(approvePlan(plan, {}, stamp()));
	expect(approvalsOf(plan).map(({ stands }) => stands)).toEqual([false, true]);
});

test('[ACTION-50] two desks that approve apart keep both, and the earlier one stands everywhere', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const line = yes(addActivity(plan, 'Pipa', { cost: 500 }, stamp()));
	const other = copyOf(plan);
	yes(detailActivity(other, line, { cost: 600 }, 'budi'));
	const first = yes(approvePlan(plan, {}, stamp('ana')));
	const second = yes(approvePlan(other, {}, stamp('budi')));
	meet(plan, other);
	for (const each of [plan, other]) {
		expect(approvalsOf(each).map(({ id, stands }) => [id, stands])).toEqual([
			[first, true],
			[second, false]
		]);
		expect(changesSince(each, agreedOf(each)!)).toMatchObject([{ before: 500, after: 600 }]);
	}
});
