import type { FilledCluster } from '#lib/domain/ideas/grouped.ts';
import type { Idea } from '#lib/domain/ideas/ideas.ts';
import type { Stage, StageView } from '#lib/domain/meeting/stage.ts';

/** One place on the way a group walks: a card, or a link of two. */
export interface Stop {
	/** A card's id, or the key of a link. */
	id: string;
	text: string;
}

/** Ideas the room reads together: those of one cluster, or as many of them as stand on the wall at once. */
export interface IdeaPage {
	/** What the stage names it by: the cluster on its first page, on others the first idea. */
	id: string;
	/** The cluster; nothing for the ideas that are in none. */
	cluster?: FilledCluster;
	ideas: Idea[];
	/** Which page of its cluster it is, from 1. */
	page: number;
	of: number;
}

/** The name of the ideas that are in no cluster. */
export const LOOSE = 'loose';

/**
 * The ideas as the wall walks them (STAGE-12): cluster by cluster, about nine cards at once, fewer where they are long.
 * It hangs on no screen's size, so that desk and wall have the same pages.
 */
export function ideaPages(clusters: readonly FilledCluster[], loose: readonly Idea[]): IdeaPage[] {
	const filled = clusters.filter(({ ideas }) => ideas.length > 0);
	return [
		...filled.flatMap((cluster) => pagesOfCluster(cluster.ideas, cluster.id, cluster)),
		...(loose.length > 0 ? pagesOfCluster(loose, LOOSE) : [])
	];
}

/** The page a card is on: by its name, or because it holds the idea, or is the first of the cluster. */
export function pageWith(pages: readonly IdeaPage[], card: string | undefined): number {
	const named = pages.findIndex(({ id }) => id === card);
	if (named >= 0) return named;
	return Math.max(
		0,
		pages.findIndex(({ ideas }) => ideas.some(({ id }) => id === card))
	);
}

/** Where the stage is among the stops, from 0; -1 where it is at none of them. */
export function stopAt(stops: readonly Stop[], { view, card, link }: Stage): number {
	const wanted = view === 'reading' ? link : card;
	return stops.findIndex(({ id }) => id === wanted);
}

/** The stage at another stop; the way to look stays, unless it is one that shows no single card. */
export function stageAtStop(stage: Stage, stop: Stop, instead: StageView): Stage {
	const { spotlight: lit, card, ...rest } = stage;
	if (stage.view === 'reading') return { ...stage, link: stop.id };
	// A lit card goes on with the walk: light that stays behind lights nothing any more.
	const spotlight = lit !== undefined && lit === card ? { spotlight: stop.id } : {};
	return {
		...rest,
		view: stage.view === 'own' ? instead : stage.view,
		card: stop.id,
		...spotlight
	};
}

function pagesOfCluster(ideas: readonly Idea[], id: string, cluster?: FilledCluster): IdeaPage[] {
	const most = mostOf(ideas);
	const of = Math.ceil(ideas.length / most);
	return Array.from({ length: of }, (_, at) => {
		const own = ideas.slice(at * most, (at + 1) * most);
		const name = at === 0 ? id : (own[0]?.id ?? id);
		return { id: name, ...(cluster && { cluster }), ideas: own, page: at + 1, of };
	});
}

/** Letters of the longest card, and how many of such stand on the smallest projector in whole. */
const CAPACITY = [
	{ letters: 44, cards: 10 },
	{ letters: 66, cards: 8 },
	{ letters: 100, cards: 6 },
	{ letters: 160, cards: 4 },
	{ letters: Infinity, cards: 2 }
];

function mostOf(ideas: readonly Idea[]): number {
	// One long card in ten does not make the others wait: it is the one that is cut.
	const lengths = ideas
		.map(({ text, cleaned = '' }) => [...text, ...cleaned].length)
		.sort((a, b) => a - b);
	const usual = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
	return CAPACITY.find(({ letters }) => usual <= letters)?.cards ?? 2;
}
