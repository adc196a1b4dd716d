import type { Word } from './cues.ts';

/** What a language knows of clauses. */
export interface ClauseWords {
	/** Words that may join two clauses, or only two nouns. */
	joins: ReadonlySet<string>;
	/** Words behind which no clause has begun yet: prepositions and the like. */
	stops: ReadonlySet<string>;
	/** Words that make what follows a part of a noun. */
	relatives: ReadonlySet<string>;
	/** True for a word that says what somebody does or how something is. */
	isPredicate(word: string): boolean;
}

/**
 * The word that joins two clauses of a card (P2), or nothing. "Roads and bridges are broken" is one problem, and so is
 * "pipes leak and burst": two nouns or two verbs, but not two times somebody of whom something is said.
 */
export function joinIn(words: readonly Word[], clauses: ClauseWords): string | undefined {
	const tokens = words.map(([token = '']) => token);
	const isJoin = (token: string) => clauses.joins.has(token) || token === ',' || token === ';';
	const joins = tokens.flatMap((token, at) => (isJoin(token) ? [at] : []));
	const at = joins.find((join, n) => {
		const left = tokens.slice((joins[n - 1] ?? -1) + 1, join);
		const right = tokens.slice(join + 1, joins[n + 1]);
		// "When it rains, the road is cut" is one clause with its circumstance.
		if (tokens[join] === ',' && clauses.stops.has(left[0] ?? '')) return false;
		return hasPredicate(left, clauses) && beginsClause(right, clauses);
	});
	return at === undefined ? undefined : tokens[at];
}

/** True if something is said in these words, other than in a clause that only tells which one is meant. */
function hasPredicate(tokens: readonly string[], { relatives, isPredicate }: ClauseWords): boolean {
	return tokens.some((token, at) => isPredicate(token) && !relatives.has(tokens[at - 1] ?? ''));
}

/** True for somebody or something, and soon what is said of it. A verb at once still has the subject of before. */
function beginsClause(tokens: readonly string[], { stops, isPredicate }: ClauseWords): boolean {
	const at = tokens.findIndex((token) => stops.has(token) || isPredicate(token));
	return at > 0 && at <= LONGEST_SUBJECT && !stops.has(tokens[at] ?? '');
}

const LONGEST_SUBJECT = 4;
