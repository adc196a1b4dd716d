import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addCluster, dissolveCluster, nameCluster, putInCluster } from './clusters.ts';
import { groupedIdeasOf } from './grouped.ts';
import { addIdea } from './ideas.ts';

function board() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const say = (text: string) => yes(addIdea(plan, { text }, stamp('ana')));
	const group = (title: string) => yes(addCluster(plan, title, stamp('lead')));
	return { plan, say, group };
}

test('[IDEA-12] ideas stand in one group, or beside all of them: none is out of sight', () => {
	const { plan, say, group } = board();
	const [pipe] = [say('Pipa bocor'), say('Jalan gelap')];
	const water = group('Air bersih');
	yes(putInCluster(plan, pipe, water, 'lead'));
	const { clusters, loose } = groupedIdeasOf(plan);
	expect(clusters.map(({ title, ideas }) => [title, ideas.map(({ text }) => text)])).toEqual([
		['Air bersih', ['Pipa bocor']]
	]);
	expect(loose.map(({ text }) => text)).toEqual(['Jalan gelap']);
});

test('[IDEA-13] a group that is dissolved, here or far away, leaves its ideas on the board', () => {
	const { plan, say, group } = board();
	const idea = say('Pipa bocor');
	const water = group('Air bersih');
	const far = copyOf(plan);
	yes(dissolveCluster(far, water, 'lead'));
	yes(putInCluster(plan, idea, water, 'lead'));
	meet(plan, far);
	for (const each of [plan, far]) {
		expect(groupedIdeasOf(each).clusters).toEqual([]);
		expect(groupedIdeasOf(each).loose.map(({ text }) => text)).toEqual(['Pipa bocor']);
	}
});

test('[IDEA-14] two people who name one group at once both keep their letters', () => {
	const { plan, group } = board();
	const water = group('Air');
	const far = copyOf(plan);
	yes(nameCluster(plan, water, 'Air bersih', 'lead'));
	yes(nameCluster(far, water, 'Soal Air', 'ana'));
	meet(plan, far);
	expect(groupedIdeasOf(plan).clusters[0]?.title).toBe('Soal Air bersih');
	expect(groupedIdeasOf(far)).toEqual(groupedIdeasOf(plan));
});

test('[IDEA-14] who writes a name keeps what another desk wrote in it meanwhile', () => {
	const { plan, group } = board();
	const water = group('Air');
	yes(nameCluster(plan, water, 'Air bersih', 'ana'));
	yes(nameCluster(plan, water, 'Soal Air', 'lead', 'Air'));
	expect(groupedIdeasOf(plan).clusters[0]?.title).toBe('Soal Air bersih');
	const long = nameCluster(plan, water, 'a'.repeat(121), 'lead', 'Air');
	expect(long).toEqual({ ok: false, refusal: 'too-long' });
});

test('[IDEA-15] groups opened apart stand in one order everywhere', () => {
	const { plan } = board();
	const far = copyOf(plan);
	yes(addCluster(plan, 'Jalan', { id: 'one', by: 'a', at: '2026-01-01T00:00:00Z' }));
	yes(addCluster(far, 'Air', { id: 'two', by: 'b', at: '2026-01-01T00:00:00Z' }));
	meet(plan, far);
	const order = (each: typeof plan) => groupedIdeasOf(each).clusters.map(({ title }) => title);
	expect(order(plan)).toEqual(['Jalan', 'Air']);
	expect(order(far)).toEqual(order(plan));
});

test('[IDEA-16] a group that is not there is refused', () => {
	const { plan, say } = board();
	const idea = say('Pipa bocor');
	const put = (cluster: string, of = idea) => putInCluster(plan, of, cluster, 'lead');
	expect(put('nowhere')).toEqual({ ok: false, refusal: 'no-such-cluster' });
	expect(put('nowhere', 'nobody')).toEqual({ ok: false, refusal: 'no-such-idea' });
});
