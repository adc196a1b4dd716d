import { rootsOf, wordsIn } from '../ideas/lexicon.ts';
import { Likeness } from '../ideas/likeness.ts';

/** Two options that may be one wish in other words. Left apart they split its votes (VOTE-75). */
export interface AlikePair {
	/** Keys of both, in the order they were given. */
	a: string;
	b: string;
	/** The words they share, as the second has them. */
	words: string[];
}

/** From how many percent of common words on a pair is pointed out. */
const LIKELY = 50;

/**
 * Pairs among what can be chosen that may say the same, whatever lists they came from, the likeliest first. Nothing is
 * merged here: people see both texts and say.
 */
export function alikeAmong(options: readonly { key: string; label: string }[]): AlikePair[] {
	const roots = options.map(({ label }) => rootsOf(wordsIn(label)));
	const likeness = new Likeness(
		roots.map((each) => [...each.keys()]),
		() => 1
	);
	const found = options.flatMap((b, at) => {
		likeness.turnTo(at);
		return options.slice(0, at).flatMap((a, before) => {
			const [mine, theirs] = [roots[at], roots[before]];
			if (!mine || !theirs) return [];
			// A lone word, "Air", is part of many wishes and says the same as none.
			const isLone = Math.min(mine.size, theirs.size) < 2;
			const both = likeness.ofBoth(before);
			const score = isLone ? both - LIKELY / 2 : (both + likeness.ofSmaller(before)) >> 1;
			if (score < LIKELY && !isSaidAlike(a.label, b.label)) return [];
			const words = [...mine].flatMap(([root, word]) => (theirs.has(root) ? word : []));
			return [{ pair: { a: a.key, b: b.key, words }, score }];
		});
	});
	return found.sort((one, other) => other.score - one.score).map(({ pair }) => pair);
}

/** The same words, though none of them says what it is about. */
function isSaidAlike(a: string, b: string): boolean {
	return wordsIn(a).join(' ') === wordsIn(b).join(' ');
}
