import type { Plan } from '../plan.ts';
import type { ClusterId, IdeaId } from '../shared/ids.ts';
import { groupBy } from '../shared/groupBy.ts';
import { compare } from '../shared/stamp.ts';
import { fitOf, sayingsOf } from './fits.ts';
import { fullIdeasOf } from './full.ts';
import { clustersOf } from './grouped.ts';
import { heapsOf } from './heaps.ts';
import { isOpen } from './ideas.ts';
import { Likeness } from './likeness.ts';
import {
	asWritten,
	marksOf,
	weighing,
	whyFrom,
	worthOf,
	type Marks,
	type Weigh,
	type Why
} from './marks.ts';
import { seenAs } from './seen.ts';

/** Loose ideas that may belong together, and what speaks for it. Only people put them there (section 1.3). */
export interface Suggestion {
	/** The cluster they fit; nothing where it would be a new one. */
	cluster?: ClusterId;
	/** How sure it is, 0 to 100. */
	score: number;
	ideas: SuggestedIdea[];
	why: Why;
}

/** One of them, and what speaks for it. */
export interface SuggestedIdea {
	id: IdeaId;
	why: Why;
}

/** How alike the ideas of a new cluster are on average, in percent. */
export const TOGETHER = 14;

/**
 * Where the loose ideas may belong: in the clusters there are, in their order; then in new ones, the surest first.
 * Compared are the roots of words and what they are about, in Indonesian, English and both mixed. Each idea is
 * suggested once (CLUSTER-1).
 */
export function suggestionsOf(plan: Plan): Suggestion[] {
	const open = fullIdeasOf(plan).filter(isOpen);
	const cards = seenAs(open).map(({ id, roots }, at) => ({
		id,
		marks: marksOf(roots),
		cluster: open[at]?.cluster
	}));
	const weigh = weighing(cards.map(({ marks }) => marks));
	const clusters = clustersOf(plan);
	const inThem = cards.flatMap(({ cluster, marks }) => (cluster ? { cluster, marks } : []));
	const loose = cards.filter(({ cluster }) => !cluster);
	const sayings = sayingsOf(clusters, inThem);
	const fits = loose.flatMap(({ id, marks }) => fitOf(id, marks, sayings, weigh) ?? []);
	const fitting = new Set(fits.map(({ idea }) => idea));
	const found = clusters.flatMap(({ id: cluster }): Suggestion[] => {
		const theirs = fits.filter((fit) => fit.cluster === cluster).sort((a, b) => b.score - a.score);
		const [surest] = theirs;
		if (!surest) return [];
		const ideas = theirs.map(({ idea: id, why }) => ({ id, why }));
		return [{ cluster, score: surest.score, ideas, why: sum(ideas) }];
	});
	const rest = loose.filter(({ id }) => !fitting.has(id));
	return [...found, ...newOnes(rest, weigh)];
}

interface Card {
	id: IdeaId;
	marks: Marks;
}

function newOnes(cards: readonly Card[], weigh: Weigh): Suggestion[] {
	const likeness = new Likeness(
		cards.map(({ marks }) => [...marks.keys()]),
		(owners) => worthOf(owners, cards.length)
	);
	let turned = -1;
	const alike = (card: number, before: number) => {
		if (card !== turned) likeness.turnTo((turned = card));
		return (likeness.ofBoth(before) + likeness.ofSmaller(before)) / 2;
	};
	return heapsOf(cards.length, alike, TOGETHER).map(({ items, alike: score }) => {
		const heap = items.flatMap((item) => cards[item] ?? []);
		const shared = sharedIn(heap, weigh);
		const ideas = heap.map(({ id, marks }) => ({
			id,
			why: whyFrom(
				shared.flatMap(({ mark }) => {
					const word = marks.get(mark);
					return word === undefined ? [] : [[mark, word] as const];
				})
			)
		}));
		return { score, ideas, why: whyFrom(shared.map(({ mark, word }) => [mark, word] as const)) };
	});
}

/** The marks that two or more of them have, those of most weight in the heap first. */
function sharedIn(heap: readonly Card[], weigh: Weigh) {
	const said = groupBy(
		heap.flatMap(({ marks }) => [...marks]),
		([mark]) => mark
	);
	return [...said]
		.map(([mark, all]) => ({
			mark,
			word: asWritten(all.map(([, word]) => word)),
			times: all.length
		}))
		.filter(({ times }) => times > 1)
		.sort((a, b) => b.times * weigh(b.mark) - a.times * weigh(a.mark) || compare(a.mark, b.mark));
}

/** What speaks for several ideas, the surest of them first. */
function sum(ideas: readonly SuggestedIdea[]): Why {
	return {
		words: [...new Set(ideas.flatMap(({ why }) => why.words))],
		themes: [...new Set(ideas.flatMap(({ why }) => why.themes))]
	};
}
