import type { Plan } from '#lib/domain/plan.ts';
import { addCluster, putInCluster } from '#lib/domain/ideas/clusters.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';

import { aPlan, stamps, yes } from './plans.ts';
import { seeded } from './seeded.ts';

const THEMES = ['Air', 'Jalan', 'Sampah', 'Kesehatan', 'Sekolah', 'Usaha'];

/** A plan of so many wishes of four to eleven of the words that were `said`, about three hamlets, every fourth in one of six groups; the same for the same seed. */
export function manyWishes(count: number, seed: number, said: readonly string[]): Plan {
	const words = said.flatMap((text) => text.split(' '));
	const { int, oneOf } = seeded(seed);
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const title of THEMES) yes(addCluster(plan, title, { ...stamp('lead'), id: title }));
	for (let at = 0; at < count; at++) {
		const text = Array.from({ length: 4 + int(8) }, () => oneOf(words)).join(' ');
		const hamlet = oneOf(['Krajan', 'Bukit', 'Pasar']);
		yes(addIdea(plan, { text, hamlet }, { ...stamp('ana'), id: `w${at}` }));
		if (at % 4 === 0) yes(putInCluster(plan, `w${at}`, oneOf(THEMES), 'lead'));
	}
	return plan;
}
