import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../tests/support/sealedHall.ts';
import { addActivity } from '../actions/activities.ts';
import { INDICATORS } from '../actions/kinds.ts';
import { joinCluster, nestCluster } from '../ideas/clusterMoves.ts';
import { addCluster, dissolveCluster, putInCluster } from '../ideas/clusters.ts';
import { addIdea } from '../ideas/ideas.ts';
import { READINGS } from '../monitoring/kinds.ts';
import { reportProgress } from '../monitoring/progress.ts';
import { turnOver } from '../objectives/objectives.ts';
import type { Plan } from '../plan.ts';
import { addProblem, beginTree } from '../problems/problems.ts';
import { addTo } from '../shared/records.ts';
import { closeRound, openRound } from '../votes/rounds.ts';
import { traceOf, type Traced } from './trace.ts';

/** One sentence of one woman, all the way to the water at her house. */
function theChain(): Plan {
	const stamp = stamps();
	const at = (id: string, by = 'lead') => ({ ...stamp(by), id });
	const plan = aPlan(stamp);
	yes(addIdea(plan, { text: 'Air mati tiap kemarau' }, at('i1', 'poniyem')));
	yes(addIdea(plan, { text: 'Jalan licin' }, at('i2', 'budi')));
	yes(beginTree(plan, 'Warga sulit air', at('t1'), { core: 'p0', ideas: ['i1'] }));
	yes(addProblem(plan, 'Pipa bocor', { side: 'causes', on: 'p0' }, at('p1')));
	yes(turnOver(plan, 'p1', 'Pipa tidak bocor', at('o')));
	const options = [
		{ id: 'opt1', ref: 'p1', label: 'Ganti pipa' },
		{ id: 'opt2', ref: 'i2', label: 'Jalan' }
	];
	yes(openRound(plan, { question: 'Mana dulu?', options }, at('v1')));
	yes(addActivity(plan, 'Ganti pipa', { fromProblem: 'p1', fromOption: 'opt1' }, at('a1')));
	yes(reportProgress(plan, { activity: 'a1', day: '2027-03-01', physical: 30 }, at('r1')));
	yes(addTo(plan, INDICATORS, { text: 'Rumah berair', objective: 'p1' }, at('n1')));
	yes(addTo(plan, READINGS, { indicator: 'n1', date: '2027-09', value: '79' }, at('m1')));
	return plan;
}

const names = (traced: Traced[]) => traced.map(({ root, id }) => `${root}/${id}`);

test('[TRACE-1] a sentence leads to its card, its cause, its objective, its vote, its activity and what became of it', () => {
	const { forward, back } = traceOf(theChain(), 'ideas', 'i1');
	expect(names(back)).toEqual(['members/poniyem']);
	expect(new Set(names(forward))).toEqual(
		new Set([
			'problems/p0',
			'problems/p1',
			'objectives/p1',
			'rounds/v1',
			'activities/a1',
			'progress/r1',
			'indicators/n1',
			'readings/m1'
		])
	);
	expect(forward.find(({ root }) => root === 'activities')).toMatchObject({ label: 'Ganti pipa' });
});

test('[TRACE-1] a sealed vote stands in the chain as any other', () => {
	const plan = theChain();
	yes(closeRound(plan, 'v1', [], { by: 'lead', at: '2027-01-05T11:00:00Z' }));
	const options = ['opt3', 'opt4'].map((id) => ({ id, ref: 'p1', label: `Cara ${id}` }));
	const { plan: voted } = sealedHall({ plan, options });
	yes(addActivity(voted, 'Cara baru', { fromOption: 'opt3' }, { ...stamps()(), id: 'a2' }));
	const [round] = [...voted.rounds.keys()].filter((id) => id !== 'v1');
	const forward = names(traceOf(voted, 'problems', 'p1').forward);
	expect(forward).toContain(`rounds/${round}`);
	expect(names(traceOf(voted, 'activities', 'a2').back)).toContain(`rounds/${round}`);
});

test('[TRACE-1] a reading leads back to the voice, and to nobody else’s', () => {
	const { back, forward } = traceOf(theChain(), 'readings', 'm1');
	expect(names(back)).toEqual([
		'indicators/n1',
		'objectives/p1',
		'problems/p1',
		'problems/p0',
		'ideas/i1',
		'members/poniyem'
	]);
	expect(back.at(-2)).toMatchObject({ label: 'Air mati tiap kemarau', distance: 5 });
	expect(forward).toEqual([]);
});

test('[TRACE-2] a circle of causes, a link to what has gone and junk from a peer end a trace, and never trap it', () => {
	const plan = theChain();
	plan.causes.set('p0>p1', { order: 'a0' });
	plan.causes.set('p1>gone', { order: 'a1' });
	plan.means.set('junk', true);
	plan.means.set('p1>p1', true);
	const { forward } = traceOf(plan, 'ideas', 'i1');
	expect(names(forward).filter((name) => name === 'problems/p1')).toHaveLength(1);
	expect(traceOf(plan, 'nowhere', 'none')).toEqual({ back: [], forward: [] });
});

test('[TRACE-3] a line comes from the option it was made of, and a vote leads what lost in it to nothing', () => {
	const plan = theChain();
	expect(names(traceOf(plan, 'ideas', 'i2').forward)).toEqual(['rounds/v1']);
	const back = names(traceOf(plan, 'activities', 'a1').back);
	expect(back).toEqual(expect.arrayContaining(['rounds/v1', 'problems/p1', 'ideas/i1']));
	expect(back).not.toEqual(expect.arrayContaining(['ideas/i2']));
	const round = traceOf(plan, 'rounds', 'v1');
	expect(names(round.back)).toEqual(expect.arrayContaining(['ideas/i2', 'problems/p1']));
	expect(names(round.forward)).toContain('activities/a1');
});

test.each(['secret', 'open', 'quick'] as const)(
	'[TRACE-3] after a %s round on ideas a line leads back to the idea that won, to the ideas in a group that won, and to no other',
	(secrecy) => {
		const plan = theChain();
		const stamp = stamps('hall');
		yes(closeRound(plan, 'v1', [], { by: 'lead', at: '2027-01-05T11:00:00Z' }));
		const group = yes(addCluster(plan, 'Jalan', stamp()));
		yes(putInCluster(plan, 'i2', group, 'lead'));
		yes(addIdea(plan, { text: 'Lampu' }, { ...stamp(), id: 'i3' }));
		const options = [
			{ id: 'o1', ref: 'i1', label: 'Air' },
			{ id: 'o2', ref: group, label: 'Jalan' },
			{ id: 'o3', ref: 'i3', label: 'Lampu' }
		];
		sealedHall({ plan, options, secrecy });
		yes(addActivity(plan, 'Air', { fromOption: 'o1' }, { ...stamp(), id: 'air' }));
		yes(addActivity(plan, 'Jalan', { fromOption: 'o2' }, { ...stamp(), id: 'jalan' }));
		const ideasOf = (id: string) =>
			names(traceOf(plan, 'activities', id).back).filter((name) => name.startsWith('ideas/'));
		expect([ideasOf('air'), ideasOf('jalan')]).toEqual([['ideas/i1'], ['ideas/i2']]);
		expect(names(traceOf(plan, 'ideas', 'i3').forward)).toHaveLength(1);
	}
);

test('[TRACE-3] ideas in a part of a group that won, or in a group joined into it, lead to its line; a part that won leads back to its own alone', () => {
	const plan = theChain();
	const stamp = stamps('hall');
	const [whole, part, joined] = ['Jalan', 'Gang', 'Aspal'].map((title) =>
		yes(addCluster(plan, title, stamp()))
	) as [string, string, string];
	for (const [id, group] of [
		['inWhole', whole],
		['inPart', part],
		['inJoined', joined]
	] as const) {
		yes(addIdea(plan, { text: id }, { ...stamp(), id }));
		yes(putInCluster(plan, id, group, 'lead'));
	}
	yes(nestCluster(plan, part, whole, 'lead'));
	const ideasOf = (id: string) =>
		names(traceOf(plan, 'activities', id).back).filter((name) => name.startsWith('ideas/'));
	for (const id of [whole, part, joined]) {
		yes(addActivity(plan, 'Jalan', { fromOption: id }, { ...stamp(), id: `line-${id}` }));
	}
	expect(ideasOf(`line-${joined}`)).toEqual(['ideas/inJoined']);
	yes(joinCluster(plan, joined, whole, 'lead'));
	const all = ['ideas/inWhole', 'ideas/inJoined', 'ideas/inPart'];
	expect(new Set(ideasOf(`line-${whole}`))).toEqual(new Set(all));
	expect(ideasOf(`line-${part}`)).toEqual(['ideas/inPart']);
	expect(ideasOf(`line-${joined}`)).toEqual(['ideas/inJoined']); // it won before it was joined
	expect(names(traceOf(plan, 'ideas', 'inWhole').forward)).not.toContain(`activities/line-${part}`);
	yes(dissolveCluster(plan, whole, 'lead')); // what it won is still its part's, too
	expect(new Set(ideasOf(`line-${whole}`))).toEqual(new Set(['ideas/inWhole', 'ideas/inPart']));
});
