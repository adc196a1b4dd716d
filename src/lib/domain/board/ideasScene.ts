import { groupedIdeasOf, type FilledCluster } from '../ideas/grouped.ts';
import type { Idea } from '../ideas/ideas.ts';
import { readOn } from '../ideas/readOn.ts';
import type { Plan } from '../plan.ts';
import { present } from '../shared/fields.ts';
import { aspectOf } from './aspect.ts';
import { cardSize } from './cardSize.ts';
import { forestBoxes } from './forestBoxes.ts';
import type { Limb } from './limbs.ts';
import type { BoardScene, Layout } from './scene.ts';
import { settle, type Unplaced } from './settle.ts';

/** The ideas as a board shows them: each cluster with its cards under its head, and those in none above them. */
export function ideasSceneOf(plan: Plan, aspect?: number): BoardScene {
	return ideasLayout(plan)(aspect);
}

/** The same in any shape: what of it follows from the plan alone is read once. */
export function ideasLayout(plan: Plan): Layout {
	const { clusters, loose } = groupedIdeasOf(plan);
	const cards = [...loose.map((idea) => ideaCard(idea)), ...clusters.flatMap(clusterCards)];
	const sizes = new Map(cards.map((card) => [card.id, card]));
	const ids = loose.map(({ id }) => id);
	const limbs = limbsOfClusters(clusters);
	const sizeOf = (id: string) => sizes.get(id) ?? cardSize('', 'idea');
	return (aspect = aspectOf(plan, 'ideas')) => ({
		cards: settle(plan, cards, forestBoxes(ids, limbs, sizeOf, aspect)),
		links: []
	});
}

function clusterCards(cluster: FilledCluster): Unplaced[] {
	const { id, title, colour, parent, ideas } = cluster;
	const head = { id, kind: 'cluster' as const, part: 'head' as const, text: title };
	const look = present({ colour });
	return [
		{ ...head, ...cardSize(title, 'cluster'), ...look, ...present({ of: parent }) },
		...ideas.map((idea) => ({ ...ideaCard(idea), part: 'member' as const, of: id, ...look }))
	];
}

function ideaCard(idea: Idea): Unplaced {
	const { id } = idea;
	const text = readOn(idea);
	return { id, kind: 'idea', part: 'loose', text, ...cardSize(text, 'idea') };
}

/** The clusters with their ideas, and with the clusters that are part of them. */
function limbsOfClusters(clusters: readonly FilledCluster[]): Limb[] {
	const limbOf = (cluster: FilledCluster): Limb => ({
		id: cluster.id,
		limbs: [
			...cluster.ideas.map(({ id }) => ({ id, limbs: [] })),
			...clusters.filter(({ parent }) => parent === cluster.id).map(limbOf)
		]
	});
	return clusters.filter(({ parent }) => parent === undefined).map(limbOf);
}
