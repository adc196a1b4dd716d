import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import { beginTree } from '../problems/problems.ts';
import { chooseCluster, choicesOf, dropChoice, plantChoice } from './choices.ts';
import { clusterFindingsOf } from './clusterFindings.ts';
import {
	bringClusterBack,
	describeCluster,
	joinCluster,
	moveCluster,
	nestCluster
} from './clusterMoves.ts';
import { addCluster, dissolveCluster, putInCluster } from './clusters.ts';
import { describeIdea } from './describing.ts';
import { clustersOf, dissolvedClustersOf, groupedIdeasOf } from './grouped.ts';
import { addIdea } from './ideas.ts';

/** A board with groups a, b, c … and an idea in each, named as its group. */
function board(names: string) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const name of names) {
		yes(addCluster(plan, `Grup ${name}`, { ...stamp('lead'), id: name }));
		const idea = yes(addIdea(plan, { text: name }, { ...stamp('ana'), id: `idea-${name}` }));
		yes(putInCluster(plan, idea, name, 'lead'));
	}
	return { plan, stamp };
}

/** `a(b c) d`: the groups in their order, each with its parts. */
function shape(plan: Plan): string {
	const clusters = clustersOf(plan);
	const partsOf = (top: string) => clusters.filter(({ parent }) => parent === top);
	return clusters
		.filter(({ parent }) => parent === undefined)
		.map(({ id }) => {
			const parts = partsOf(id).map((part) => part.id);
			return parts.length > 0 ? `${id}(${parts.join(' ')})` : id;
		})
		.join(' ');
}

function cards(plan: Plan): string {
	const { clusters, loose } = groupedIdeasOf(plan);
	const texts = (ideas: { text: string }[]) => ideas.map(({ text }) => text).join('');
	return [...clusters.map(({ id, ideas }) => `${id}:${texts(ideas)}`), texts(loose)]
		.join(' ')
		.trim();
}

test('[IDEA-32] groups have two levels, not more', () => {
	const { plan } = board('abcd');
	yes(nestCluster(plan, 'c', 'a', 'lead'));
	expect(shape(plan)).toBe('a(c) b d');
	const refusals = [
		nestCluster(plan, 'b', 'c', 'lead'),
		nestCluster(plan, 'a', 'b', 'lead'),
		nestCluster(plan, 'b', 'b', 'lead'),
		nestCluster(plan, 'b', 'none', 'lead'),
		nestCluster(plan, 'none', 'a', 'lead')
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual([
		'too-deep',
		'too-deep',
		'too-deep',
		'no-such-cluster',
		'no-such-cluster'
	]);
	yes(nestCluster(plan, 'c', undefined, 'lead'));
	expect(shape(plan)).toBe('a b c d');
});

test('[IDEA-32] a ring or a third level that two desks built apart is settled on reading, the same everywhere', () => {
	const { plan } = board('abc');
	const far = copyOf(plan);
	yes(nestCluster(plan, 'a', 'b', 'lead'));
	yes(nestCluster(far, 'b', 'a', 'other'));
	meet(plan, far);
	expect([shape(plan), shape(far)]).toEqual(['a b c', 'a b c']);
	yes(nestCluster(plan, 'a', undefined, 'lead'));
	meet(plan, far);
	expect(shape(far)).toBe('a(b) c');
	yes(nestCluster(plan, 'b', undefined, 'lead'));
	meet(plan, far);
	yes(nestCluster(plan, 'b', 'a', 'lead'));
	yes(nestCluster(far, 'c', 'b', 'other'));
	meet(plan, far);
	expect([shape(plan), cards(plan)]).toEqual(['a b(c)', 'a:a b:b c:c']);
});

test('[IDEA-33] a group is dragged ahead of another, also when two share one place', () => {
	const { plan } = board('abcd');
	yes(moveCluster(plan, 'd', 'b', 'lead'));
	expect(shape(plan)).toBe('a d b c');
	yes(moveCluster(plan, 'a', undefined, 'lead'));
	expect(shape(plan)).toBe('d b c a');
	for (const each of 'bc') plan.clusters.get(each)?.set('order', 'a5');
	for (const each of 'ad') plan.clusters.get(each)?.set('order', 'a6');
	expect(shape(plan)).toBe('b c a d');
	yes(moveCluster(plan, 'd', 'c', 'lead'));
	expect(shape(plan)).toBe('b d c a');
	expect(moveCluster(plan, 'd', 'none', 'lead')).toEqual({ ok: false, refusal: 'no-such-cluster' });
	expect(moveCluster(plan, 'none', 'a', 'lead')).toEqual({ ok: false, refusal: 'no-such-cluster' });
});

test('[IDEA-33] a group has a colour, a field of work and goals, and two people who add a goal both keep theirs', () => {
	const { plan } = board('a');
	const far = copyOf(plan);
	yes(describeCluster(plan, 'a', { colour: 'blue', bidang: 2, sdgs: ['6'] }, 'lead'));
	yes(describeCluster(far, 'a', { sdgs: ['3'] }, 'other'));
	meet(plan, far);
	expect(clustersOf(plan)[0]).toMatchObject({ colour: 'blue', bidang: 2, sdgs: ['3', '6'] });
	const six = describeCluster(plan, 'a', { bidang: 6 }, 'lead');
	expect(six).toEqual({ ok: false, refusal: 'not-a-number' });
	const none = describeCluster(plan, 'none', { bidang: 1 }, 'lead');
	expect(none).toEqual({ ok: false, refusal: 'no-such-cluster' });
});

test('[IDEA-34] a group dissolved into another takes its ideas and parts along, and comes back with them', () => {
	const { plan } = board('abcd');
	yes(nestCluster(plan, 'c', 'b', 'lead'));
	yes(joinCluster(plan, 'b', 'd', 'lead', 'sama saja'));
	expect([shape(plan), cards(plan)]).toEqual(['a d(c)', 'a:a d:bd c:c']);
	expect(dissolvedClustersOf(plan)).toMatchObject([{ id: 'b', binned: 'sama saja' }]);
	yes(bringClusterBack(plan, 'b', 'lead'));
	expect([shape(plan), cards(plan)]).toEqual(['a b(c) d', 'a:a b:b c:c d:d']);
	yes(dissolveCluster(plan, 'c', 'lead', 'terlalu kecil'));
	expect(cards(plan)).toBe('a:a b:bc d:d');
	yes(dissolveCluster(plan, 'b', 'lead'));
	expect(cards(plan)).toBe('a:a d:d bc');
	expect(joinCluster(plan, 'a', 'a', 'lead')).toEqual({ ok: false, refusal: 'no-such-cluster' });
	expect(joinCluster(plan, 'a', 'b', 'lead')).toEqual({ ok: false, refusal: 'no-such-cluster' });
	expect(bringClusterBack(plan, 'none', 'lead').ok).toBe(false);
});

test('[IDEA-34] two groups that were each dissolved into the other leave one standing', () => {
	const { plan } = board('abc');
	const far = copyOf(plan);
	yes(joinCluster(plan, 'a', 'b', 'lead'));
	yes(joinCluster(far, 'b', 'a', 'other'));
	meet(plan, far);
	expect([shape(plan), cards(plan)]).toEqual(['a c', 'a:ab c:c']);
	expect(cards(far)).toBe(cards(plan));
	yes(bringClusterBack(plan, 'a', 'lead'));
	expect(cards(plan)).toBe('a:ab c:c');
	yes(bringClusterBack(plan, 'b', 'lead'));
	expect(cards(plan)).toBe('a:a b:b c:c');
});

test('[IDEA-35] an idea that touches a second theme is shown there, too, and counted once', () => {
	const { plan } = board('ab');
	yes(describeIdea(plan, 'idea-a', { also: 'b' }, 'lead'));
	const also = () => groupedIdeasOf(plan).clusters.map((each) => each.also.map(({ text }) => text));
	expect([cards(plan), also()]).toEqual(['a:a b:b', [[], ['a']]]);
	yes(joinCluster(plan, 'b', 'a', 'lead'));
	expect([cards(plan), also()]).toEqual(['a:ab', [[]]]);
});

test('[IDEA-36] five to nine groups at the top are enough for a wall; what stands out is said, and stops nobody', () => {
	const codes = (plan: Plan) =>
		clusterFindingsOf(plan).map(({ code, cluster, count }) => [code, cluster ?? count]);
	const { plan: none, stamp } = board('');
	yes(addIdea(none, { text: 'belum dikelompokkan' }, stamp('ana')));
	expect(codes(none)).toEqual([]);
	const { plan } = board('ab');
	yes(putInCluster(plan, 'idea-a', 'b', 'lead'));
	expect(codes(plan)).toEqual([
		['too-few', 2],
		['empty', 'a']
	]);
	yes(putInCluster(plan, 'idea-a', undefined, 'lead'));
	plan.clusters.get('a')?.set('title', ' grup B');
	expect(codes(plan)).toEqual([
		['too-few', 2],
		['empty', 'a'],
		['same-name', 'a'],
		['single-card', 'b'],
		['same-name', 'b'],
		['loose', 1]
	]);
	plan.clusters.get('a')?.set('title', ' ');
	expect(codes(plan)).toContainEqual(['unnamed', 'a']);
	const { plan: many } = board('abcdefghij');
	expect(codes(many)[0]).toEqual(['too-many', 10]);
	yes(nestCluster(many, 'j', 'a', 'lead'));
	expect(codes(many).filter(([code]) => code !== 'single-card')).toEqual([]);
});

test('[IDEA-37] that a group becomes a tree is written down: how it was decided, and why', () => {
	const { plan, stamp } = board('ab');
	const refusals = [
		chooseCluster(plan, { cluster: 'a', how: 'chair' }, stamp('lead')),
		chooseCluster(plan, { cluster: 'a', how: 'vote' }, stamp('lead')),
		chooseCluster(plan, { cluster: 'none', how: 'chair', reason: 'x' }, stamp('lead')),
		chooseCluster(plan, { cluster: 'a', how: 'vote', round: 'none' }, stamp('lead'))
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual(['no-reason', 'no-reason', 'no-such-cluster', 'no-such-record']);
	const reason = 'paling banyak usulan, paling banyak perempuan';
	const id = yes(chooseCluster(plan, { cluster: 'a', how: 'consensus', reason }, stamp('lead')));
	const tree = stamp('lead');
	yes(beginTree(plan, 'Air kurang', tree, { core: 'p0', ideas: [] }));
	yes(plantChoice(plan, id, tree.id, 'lead'));
	expect(choicesOf(plan)).toMatchObject([
		{ cluster: 'a', how: 'consensus', reason, tree: tree.id }
	]);
	yes(dissolveCluster(plan, 'a', 'lead'));
	expect(choicesOf(plan)).toHaveLength(1);
	expect(dropChoice(plan, id, ' ', 'lead')).toEqual({ ok: false, refusal: 'no-reason' });
	yes(dropChoice(plan, id, 'salah catat', 'lead'));
	expect(choicesOf(plan)).toEqual([]);
});
