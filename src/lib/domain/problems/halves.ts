import { caughtIn, countWords } from './lexicon.ts';

/** What a card may become when it says two things (P2). */
export interface Clauses {
	first: string;
	second: string;
}

/**
 * Cuts a card's words in two at the word that gave it away, as a proposal to type over: where the word stands several
 * times, at the place that leaves one problem on either side. Where nothing can be cut, or no word
 * gave it away, all of it is the first half.
 */
export function halvesOf(text: string, words: string, language: string): Clauses {
	if (words.trim() === '') return { first: text.trim(), second: '' };
	const cuts = placesOf(text, words).map(([from, to]) => ({
		first: bare(text.slice(0, from)),
		second: capital(bare(text.slice(to)))
	}));
	const whole = cuts.filter(({ first, second }) => isClause(first) && isClause(second));
	const isOne = (clause: string) => caughtIn(clause, language).two === undefined;
	const clean = whole.find(({ first, second }) => isOne(first) && isOne(second));
	return clean ?? whole[0] ?? { first: text.trim(), second: '' };
}

/** Where a phrase stands in a text, as its words or as its mark. */
function placesOf(text: string, phrase: string): [from: number, to: number][] {
	const letters = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
	const isMark = !/[\p{L}\p{N}]/u.test(phrase);
	const pattern = isMark ? `()${letters}` : `(^|[^\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`;
	return [...text.matchAll(new RegExp(pattern, 'giu'))].map((found) => [
		found.index + (found[1] ?? '').length,
		found.index + found[0].length
	]);
}

function isClause(words: string): boolean {
	return countWords(words) > 1;
}

function bare(clause: string): string {
	return clause.replace(/^[\s,;:.]+|[\s,;:]+$/gu, '');
}

function capital(clause: string): string {
	return clause.charAt(0).toUpperCase() + clause.slice(1);
}
