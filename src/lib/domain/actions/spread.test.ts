import { expect, test } from 'vitest';

import { examplePlan } from '../seed/examplePlan.ts';
import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addIdea } from '../ideas/ideas.ts';
import { setProfile } from '../meeting/profile.ts';
import { addProblem, beginTree } from '../problems/problems.ts';
import type { Plan } from '../plan.ts';
import seedC from '../seed/examples/c-large.json' with { type: 'json' };
import { activityOf, addActivity, detailActivity } from './activities.ts';
import { ideasBehind } from './ideasBehind.ts';
import { moveToList } from './lists.ts';
import { spreadOf, type Portion } from './spread.ts';

/** An idea of a group, as a facilitator noted it. */
function heard(plan: Plan, id: string, group: string) {
	yes(addIdea(plan, { text: `usulan ${group}` }, { id, by: id, at: '2026-07-09' }));
	plan.ideas.get(id)!.set('group', group);
}
const shares = (portions: readonly Portion<unknown>[]) =>
	portions.map(({ name, lines, cost }) => [name, lines, cost]);

test('[ACTION-42] a line goes to another list with a reason, and shows the reason of the list it is on', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(addActivity(plan, 'Embung', {}, stamp()));
	const refused = (refusal: string) => ({ ok: false, refusal });
	expect(moveToList(plan, id, 'DU-RKP', ' ', 'ana')).toEqual(refused('no-reason'));
	expect(moveToList(plan, 'gone', 'DU-RKP', 'mahal', 'ana')).toEqual(refused('no-such-activity'));
	yes(moveToList(plan, id, 'DU-RKP', 'di atas pagu desa', 'ana'));
	expect(activityOf(plan, id)).toMatchObject({ list: 'DU-RKP', reason: 'di atas pagu desa' });
	yes(moveToList(plan, id, 'RKP', '', 'ana'));
	expect(activityOf(plan, id)).toMatchObject({ list: 'RKP' });
	expect(activityOf(plan, id)).not.toHaveProperty('reason');
});

test('[ACTION-42] two who move a line to two lists apart end with one list and its own reason', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(addActivity(plan, 'Embung', {}, stamp()));
	const other = copyOf(plan);
	const reasons = { 'DU-RKP': 'di atas pagu', WAITING: 'lahan belum ada', REFERRED: '' };
	yes(moveToList(plan, id, 'DU-RKP', reasons['DU-RKP'], 'ana'));
	yes(moveToList(other, id, 'REFERRED', 'urusan Dinas PUPR', 'budi'));
	yes(moveToList(other, id, 'WAITING', reasons.WAITING, 'budi'));
	meet(plan, other);
	const { list, reason } = activityOf(plan, id)!;
	expect(reason).toBe(reasons[list as 'WAITING']);
	yes(detailActivity(plan, id, { list: 'REFERRED' }, 'ana'));
	expect(activityOf(plan, id)?.reason).toBe('urusan Dinas PUPR');
});

test('[ACTION-43] what each list, field of work and source of Waringin Jaya gets is what the file adds up to', () => {
	const { byList, byBidang, bySource } = spreadOf(examplePlan('c'));
	const { rkpCount, rkpTotal, duCount, duTotal } = seedC.planSummary;
	expect(shares(byList)).toEqual([
		['RKP', rkpCount, rkpTotal],
		['DU-RKP', duCount, duTotal],
		['WAITING', 0, 0],
		['REFERRED', 0, 0]
	]);
	expect(byBidang.map(({ name, cost }) => [`0${name}`, cost])).toEqual(
		Object.entries(seedC.planSummary.byBidang)
	);
	const left = Object.entries(seedC.planSummary.left).map(([source, rest]) => [
		source,
		seedC.availableForPlan[source as 'DDS'] - rest
	]);
	expect(bySource.map(({ name, cost }) => [name, cost])).toEqual(
		left.filter(([, planned]) => planned !== 0)
	);
});

test('[ACTION-43] a hamlet of Waringin Jaya that proposed and gets nothing of its own is seen', () => {
	const { byHamlet, emptyHamlets } = spreadOf(examplePlan('c'));
	const whole = seedC.activities.filter(
		({ list, hamlet }) => list === 'RKP' && hamlet === 'Semua dusun'
	);
	const shared = whole.reduce((sum, { cost }) => sum + cost, 0);
	const blokF = byHamlet.find(({ name }) => name === 'Blok F');
	expect(blokF).toEqual({ name: 'Blok F', lines: whole.length, cost: shared });
	expect(emptyHamlets).toEqual([]);
});

test('[ACTION-43] a line counts in each hamlet it is for; those with nothing are named', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(setProfile(plan, { hamlets: ['Krajan', 'Puncak', 'Kedung', 'Kedungsari'] }, 'lead'));
	yes(addActivity(plan, 'Pipa', { hamlet: 'Krajan, Puncak', cost: 10 }, stamp()));
	yes(addActivity(plan, 'Posyandu', { where: 'Posyandu Kedung RT 2', cost: 5 }, stamp()));
	yes(addActivity(plan, 'Embung', { where: 'Kedungsari', cost: 99, list: 'DU-RKP' }, stamp()));
	const { byHamlet, emptyHamlets } = spreadOf(plan);
	expect(shares(byHamlet)).toEqual([
		['Krajan', 1, 10],
		['Puncak', 1, 10],
		['Kedung', 1, 5],
		['Kedungsari', 0, 0]
	]);
	expect(emptyHamlets).toEqual(['Kedungsari']);
	yes(addActivity(plan, 'Profil desa', { hamlet: 'Semua dusun', cost: 1 }, stamp()));
	expect(spreadOf(plan).emptyHamlets).toEqual([]);
});

test('[ACTION-44] groups that spoke are traced through card and causes to the lines that answer them', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const group of ['tani', 'PKK', 'difabel']) heard(plan, group, group);
	yes(beginTree(plan, 'Air mati tiap kemarau', stamp(), { core: 'core', ideas: ['PKK'] }));
	const leak = yes(
		addProblem(plan, 'Pipa bocor', { side: 'causes', on: 'core' }, stamp(), ['tani'])
	);
	const line = yes(addActivity(plan, 'Ganti pipa', { fromProblem: leak, cost: 7 }, stamp()));
	const lamp = yes(addActivity(plan, 'Lampu', { cost: 3 }, stamp()));
	const { byGroup, emptyGroups, untraced } = spreadOf(plan);
	expect(shares(byGroup)).toEqual([
		['PKK', 1, 7],
		['tani', 1, 7],
		['difabel', 0, 0]
	]);
	expect(emptyGroups).toEqual(['difabel']);
	expect(untraced).toEqual([lamp]);
	plan.ideas.get('difabel')!.set('promotedTo', line);
	expect(spreadOf(plan).emptyGroups).toEqual([]);
});

test('[ACTION-44] where nobody noted who proposed what, lines are listed as untraced, and no group is said to get them', () => {
	const { byGroup, untraced } = spreadOf(examplePlan('b'));
	expect(untraced).toEqual(['b-b1', 'b-b2', 'b-b4', 'b-b5', 'b-b8']);
	expect(byGroup.every(({ lines }) => lines === 0)).toBe(true);
	expect(spreadOf(examplePlan('a')).byHamlet.map(({ name, lines }) => [name, lines])).toEqual([
		['Kedung', 4],
		['Puncak', 3],
		['Ngasem', 3],
		['Krajan', 2]
	]);
});

test('[ACTION-44] an idea that was merged into another is answered with it', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	heard(plan, 'first', 'tani');
	heard(plan, 'same', 'PKK');
	plan.ideas.get('same')!.set('status', 'merged');
	plan.ideas.get('same')!.set('mergedInto', 'first');
	plan.ideas.get('first')!.set('mergedInto', 'same'); // a circle two devices made apart
	const line = yes(addActivity(plan, 'Pipa', { fromOption: 'first' }, stamp()));
	const behind = ideasBehind(plan, [activityOf(plan, line)!]).get(line);
	expect([...(behind ?? [])]).toEqual(['first', 'same']);
});
