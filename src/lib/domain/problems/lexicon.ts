import { joinIn, type ClauseWords } from './clauses.ts';
import { present } from '../shared/fields.ts';
import { cardWords, cueIn, cuesFrom, type Cues, type CueWords } from './cues.ts';
import en from './lexicons/en.json' with { type: 'json' };
import id from './lexicons/id.json' with { type: 'json' };

/** What a language knows of problem cards: a file of `lexicons/`. */
interface Lexicon {
	language: string;
	/** Whether a clause in the middle of a sentence begins with a small letter. */
	lowersClause: boolean;
	/** Small words that hang on the end of others. */
	endings: string[];
	/** A solution that is not there (P4); what is not yet so (P3); vague and blaming words (P14). */
	lack: CueWords[];
	future: CueWords[];
	vague: CueWords[];
	/** Words that put a cause and its effect on one card (P2). */
	because: CueWords[];
	/** The words of `ClauseWords`; predicates as a list and as patterns, and what only looks like one. */
	joins: string[];
	stops: string[];
	relatives: string[];
	predicates: string[];
	predicateShapes: string[];
	notPredicates: string[];
}

/** A new language is a file in `lexicons/` and its name here. */
const LEXICONS: readonly Lexicon[] = [id, en];

/** The words a card was caught by, rule by rule. */
export interface Caught {
	/** Two problems on one card (P2). */
	two?: string;
	future?: string;
	lack?: string;
	vague?: string;
}

/** Looks at a card's words. People mix languages, so every lexicon is tried, the plan's own first. */
export function caughtIn(text: string, language: string): Caught {
	const words = cardWords(text, ENDINGS);
	const readers = readersFor(language);
	const first = (look: (reader: Reader) => string | undefined) => {
		for (const reader of readers) {
			const word = look(reader);
			if (word !== undefined) return word;
		}
		return undefined;
	};
	return present({
		two: first(({ because, clauses }) => cueIn(words, because) ?? joinIn(words, clauses)),
		future: first(({ future }) => cueIn(words, future)),
		lack: first(({ lack }) => cueIn(words, lack)),
		vague: first(({ vague }) => cueIn(words, vague))
	});
}

/** How many words a card has. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/** True for a language whose sentences go on with a small letter behind a conjunction; so do those we know nothing of. */
export function lowersClause(language: string): boolean {
	const [tag = ''] = language.toLowerCase().split('-');
	return LEXICONS.find((each) => each.language === tag)?.lowersClause ?? false;
}

/** A lexicon, ready to look at cards. */
interface Reader extends Record<'lack' | 'future' | 'vague' | 'because', Cues> {
	language: string;
	clauses: ClauseWords;
}

function readerOf(lexicon: Lexicon): Reader {
	const { language, lack, future, vague, because } = lexicon;
	const [predicates, not] = [new Set(lexicon.predicates), new Set(lexicon.notPredicates)];
	const shapes = lexicon.predicateShapes.map((shape) => new RegExp(shape, 'u'));
	return {
		language,
		lack: cuesFrom(lack),
		future: cuesFrom(future),
		vague: cuesFrom(vague),
		because: cuesFrom(because),
		clauses: {
			joins: new Set(lexicon.joins),
			stops: new Set(lexicon.stops),
			relatives: new Set(lexicon.relatives),
			isPredicate: (word) =>
				predicates.has(word) || (!not.has(word) && shapes.some((shape) => shape.test(word)))
		}
	};
}

const ENDINGS = LEXICONS.flatMap(({ endings }) => endings);
const READERS = LEXICONS.map(readerOf);

function readersFor(language: string): Reader[] {
	const [tag = ''] = language.toLowerCase().split('-');
	const own = READERS.filter((reader) => reader.language === tag);
	return [...own, ...READERS.filter((reader) => reader.language !== tag)];
}
