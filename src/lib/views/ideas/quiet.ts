import type { LikelyDuplicate } from '#lib/domain/ideas/duplicates.ts';
import type { Suggestion } from '#lib/domain/ideas/suggestions.ts';
import type { ClusterId } from '#lib/domain/shared/ids.ts';

/** A suggestion that was declined is known by a short mark of what it said: it is made again when that has changed. */
export type QuietMark = string;

/** As many marks as a device keeps for a plan; the oldest go first. */
export const MOST_QUIET = 500;

/** The mark of one idea that may belong in a cluster: it changes with the words that speak for it (CLUSTER-8). */
export function markOfFit(idea: string, cluster: ClusterId, words: readonly string[]): QuietMark {
	return short(['fit', idea, cluster, ...[...words].sort()].join(' '));
}

/** The mark of ideas that may become a new cluster: it changes with every idea that comes or goes. */
export function markOfGroup(ideas: readonly string[]): QuietMark {
	return short(['new', ...[...ideas].sort()].join(' '));
}

/** The mark of a pair that may say the same. */
export function markOfPair({ a, b }: Pick<LikelyDuplicate, 'a' | 'b'>): QuietMark {
	return short(['two', ...[a, b].sort()].join(' '));
}

/** The suggestions without what was declined here: a fit idea by idea, a new cluster as a whole. */
export function unlessQuiet(
	suggestions: readonly Suggestion[],
	quiet: ReadonlySet<QuietMark>
): Suggestion[] {
	return suggestions.flatMap((suggestion) => {
		const { cluster, ideas } = suggestion;
		if (cluster === undefined) {
			return quiet.has(markOfGroup(ideas.map(({ id }) => id))) ? [] : suggestion;
		}
		const left = ideas.filter(({ id, why }) => !quiet.has(markOfFit(id, cluster, why.words)));
		return left.length > 0 ? { ...suggestion, ideas: left } : [];
	});
}

/** Reads what this device remembers; what is no list of marks is none. */
export function readQuiet(text: string | undefined): QuietMark[] {
	return (text ?? '').split(' ').filter((mark) => /^[0-9a-z]{1,14}$/u.test(mark));
}

/** Two 32-bit sums of the letters (FNV-1a from two starts): short enough to keep hundreds, and no two of them alike. */
function short(text: string): QuietMark {
	let [one, two] = [0x811c9dc5, 0x01000193];
	for (let at = 0; at < text.length; at++) {
		one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
		two = Math.imul(two ^ text.charCodeAt(at), 0x85ebca6b);
	}
	return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
