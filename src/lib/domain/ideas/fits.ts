import type { ClusterId, IdeaId } from '../shared/ids.ts';
import { compare } from '../shared/stamp.ts';
import { rootsOf, wordsIn } from './lexicon.ts';
import { marksOf, whyFrom, type Marks, type Weigh, type Why } from './marks.ts';

/** The cluster a loose idea may belong in. */
export interface Fit {
	cluster: ClusterId;
	idea: IdeaId;
	/** 0 to 100: how much of what it says is said there, and nowhere else. */
	score: number;
	why: Why;
}

/** From this score on a fit is shown. */
export const FITS = 14;
/** A word in a cluster's name counts as so many cards that say it. */
const NAME = 2;

/** How often each cluster says a mark. */
export type Sayings = ReadonlyMap<string, ReadonlyMap<ClusterId, number>>;

/** What the clusters say, by their names and the cards in them. */
export function sayingsOf(
	clusters: readonly { id: ClusterId; title: string }[],
	cards: readonly { cluster: ClusterId; marks: Marks }[]
): Sayings {
	const sayings = new Map<string, Map<ClusterId, number>>();
	const say = (marks: Marks, cluster: ClusterId, times: number) => {
		for (const mark of marks.keys()) {
			const by = sayings.get(mark) ?? new Map<ClusterId, number>();
			sayings.set(mark, by.set(cluster, (by.get(cluster) ?? 0) + times));
		}
	};
	for (const { id, title } of clusters) say(marksOf(rootsOf(wordsIn(title))), id, NAME);
	for (const { cluster, marks } of cards) say(marks, cluster, 1);
	return sayings;
}

/** The cluster that an idea fits, if one stands out among those it shares something with. */
export function fitOf(idea: IdeaId, marks: Marks, sayings: Sayings, weigh: Weigh): Fit | undefined {
	const worth = new Map<ClusterId, number>();
	let all = 0;
	for (const mark of marks.keys()) {
		all += weigh(mark);
		for (const [cluster, part] of partsOf(sayings.get(mark)))
			worth.set(cluster, (worth.get(cluster) ?? 0) + weigh(mark) * part);
	}
	const [first, second] = [...worth].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
	if (!first || (second && second[1] * 5 > first[1] * 4)) return undefined;
	const [cluster, most] = first;
	const score = Math.floor((100 * most) / all);
	if (score < FITS) return undefined;
	const shared = [...marks]
		.filter(([mark]) => sayings.get(mark)?.has(cluster))
		.sort(([a], [b]) => weigh(b) - weigh(a) || compare(a, b));
	return { cluster, idea, score, why: whyFrom(shared) };
}

/** How much of a mark is each cluster's own: one card that says it is no proof yet. */
function* partsOf(by: ReadonlyMap<ClusterId, number> = new Map()): Iterable<[ClusterId, number]> {
	let all = 1;
	for (const times of by.values()) all += times;
	for (const [cluster, times] of by) yield [cluster, times / all];
}
