import english from './lexicons/en.json' with { type: 'json' };
import indonesian from './lexicons/id.json' with { type: 'json' };

/** What a language knows of problems and objectives. Another language is another file like these, named here. */
export interface Lexicon {
	/** Words of a problem, each with what it says when it is good. A phrase goes before the words in it. */
	turns: Readonly<Record<string, string>>;
	/** Phrases that look as if they could be turned and cannot: names, comparisons. */
	keeps: readonly string[];
	/** Words that say no, each with what is left without it. */
	negations: Readonly<Record<string, string>>;
	/** Words that begin another clause: a no does not reach beyond them. */
	clauses: readonly string[];
	/** Words of number: with one of them a draft is not sure. */
	quantities: readonly string[];
	/** First words of something to do. */
	actions: readonly string[];
	/** The same as nouns: something to do, unless the sentence has a word of state. */
	actionNouns: readonly string[];
	states: readonly string[];
}

const LEXICONS: Readonly<Record<string, Lexicon>> = { en: english, id: indonesian };

/** The lexicon of a language, where there is one: `id-ID` reads that of `id`. */
export function lexiconOf(language: string): Lexicon | undefined {
	const [tag = ''] = language.toLowerCase().split('-');
	return Object.hasOwn(LEXICONS, tag) ? LEXICONS[tag] : undefined;
}

/** A text as words and what stands between them, in turn; joined they are the text. */
export function partsOf(text: string): string[] {
	return text.match(/[\p{L}\p{M}\p{N}'’-]+|[^\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
}

/** The words of a text, small. */
export function wordsIn(text: string): string[] {
	const small = text.toLowerCase().replaceAll('’', "'");
	return small.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? [];
}

/** True for a part that is a word or a number. */
export function isWord(part: string): boolean {
	return /[\p{L}\p{N}]/u.test(part);
}
