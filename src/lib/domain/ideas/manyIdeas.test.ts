import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { undoIn } from '../shared/undo.ts';
import { addCluster, putInCluster } from './clusters.ts';
import { groupedIdeasOf } from './grouped.ts';
import { addIdea, ideasOf, openIdeasOf } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';
import { groupIdeas, mergeMany, putManyInCluster, settleMany } from './manyIdeas.ts';
import { mergeIdea } from './merging.ts';
import { meToo } from './meToo.ts';
import { supportersOf } from './supports.ts';

const NAMES = ['a', 'b', 'c', 'd'];

/** Ideas a, b, c and d, a group `air` that d is in, and an undo that has seen nothing yet. */
function table() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const id of NAMES) yes(addIdea(plan, { text: `kata ${id}` }, { ...stamp(`p-${id}`), id }));
	yes(addCluster(plan, 'Air', { ...stamp('lead'), id: 'air' }));
	yes(putInCluster(plan, 'd', 'air', 'lead'));
	const shape = () => {
		const { clusters, loose } = groupedIdeasOf(plan);
		const ids = (ideas: { id: string }[]) => ideas.map(({ id }) => id).join('');
		return [...clusters.map(({ title, ideas }) => `${title}:${ids(ideas)}`), ids(loose)].join(' ');
	};
	return { plan, stamp, shape, undo: undoIn(plan) };
}

test('[CLUSTER-5] several ideas go into a group, and beside all of them, each time by one change', () => {
	const { plan, shape, undo } = table();
	yes(putManyInCluster(plan, ['a', 'c'], 'air', 'lead'));
	expect(shape()).toBe('Air:acd b');
	yes(putManyInCluster(plan, ['c', 'd'], undefined, 'lead'));
	expect(shape()).toBe('Air:a bcd');
	undo.undo();
	expect(shape()).toBe('Air:acd b');
	undo.undo();
	expect(shape()).toBe('Air:d abc');
	undo.stop();
});

test('[CLUSTER-5] a new group is opened with its ideas in it, and one undo takes both back', () => {
	const { plan, stamp, shape, undo } = table();
	yes(groupIdeas(plan, ['b', 'd'], '  Jalan ', stamp('lead')));
	expect(shape()).toBe('Air: Jalan:bd ac');
	undo.undo();
	expect(shape()).toBe('Air:d abc');
	undo.stop();
});

test('[CLUSTER-5] a name without letters, an idea or a group that is not there: refused, and nothing changes', () => {
	const { plan, stamp, shape } = table();
	const refusals = [
		groupIdeas(plan, ['a'], '  ', stamp('lead')),
		groupIdeas(plan, ['a', 'gone'], 'Jalan', stamp('lead')),
		groupIdeas(plan, [], 'Jalan', stamp('lead')),
		putManyInCluster(plan, ['a', 'gone'], 'air', 'lead'),
		putManyInCluster(plan, ['a'], 'gone', 'lead'),
		settleMany(plan, ['a', 'gone'], 'parked', 'nanti', 'lead'),
		mergeMany(plan, ['a', 'gone'], 'b', 'lead'),
		mergeMany(plan, ['a'], 'a', 'lead')
	].map((answer) => (answer.ok ? 'done' : answer.refusal));
	expect(refusals).toEqual([
		'empty',
		'no-such-idea',
		'no-such-idea',
		'no-such-idea',
		'no-such-cluster',
		'no-such-idea',
		'no-such-idea',
		'no-such-idea'
	]);
	expect(shape()).toBe('Air:d abc');
	expect(ideasOf(plan).every(({ status }) => status === 'active')).toBe(true);
});

test('[CLUSTER-6] several ideas are set aside for one reason, and come back by one undo', () => {
	const { plan, undo } = table();
	expect(settleMany(plan, ['a', 'b'], 'parked', ' ', 'lead')).toEqual({
		ok: false,
		refusal: 'no-reason'
	});
	yes(settleMany(plan, ['a', 'b'], 'binned', 'bukan urusan desa', 'lead'));
	expect(openIdeasOf(plan).map(({ id }) => id)).toEqual(['c', 'd']);
	for (const id of ['a', 'b']) expect(ideaOf(plan, id)?.reason).toBe('bukan urusan desa');
	undo.undo();
	expect(openIdeasOf(plan)).toHaveLength(4);
	yes(settleMany(plan, ['a', 'b'], 'active', '', 'lead'));
	expect(openIdeasOf(plan)).toHaveLength(4);
	undo.stop();
});

test('[CLUSTER-7] several ideas stand with one, each in its words, and bring their supporters', () => {
	const { plan, undo } = table();
	yes(meToo(plan, 'a', true, 'tini'));
	yes(mergeIdea(plan, 'c', 'a', 'lead')); // the other way round: it turns
	yes(mergeMany(plan, ['a', 'b', 'c'], 'c', 'lead', 'sama maksudnya'));
	expect(openIdeasOf(plan).map(({ id }) => id)).toEqual(['c', 'd']);
	expect(ideaOf(plan, 'a')?.text).toBe('kata a');
	expect([...(supportersOf(plan).get('c') ?? [])].sort()).toEqual(['p-a', 'p-b', 'tini']);
	undo.undo();
	expect(openIdeasOf(plan).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
	undo.stop();
});
