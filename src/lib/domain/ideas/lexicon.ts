import en from './lexicons/en.json' with { type: 'json' };
import id from './lexicons/id.json' with { type: 'json' };

/** How to tell that two words are one, for a language: a file of `lexicons/`. */
interface Lexicon {
	language: string;
	/** Words that say too little to compare by, parted by blanks. */
	stop: string[];
	/** What to cut off or change, as patterns, tried in their order: the first of each list that fits and leaves enough is used. */
	endings: string[][][];
	beginnings: string[][][];
	/** Words for one thing, parted by blanks. */
	same: string[];
	/** Words that are about one matter of a village, whatever the language. */
	themes: Record<Theme, string>;
}

/** What a village talks about: two sentences without a word in common may be about one of these. */
export const THEMES = [
	'water',
	'hygiene',
	'roads',
	'flood',
	'waste',
	'health',
	'learning',
	'farming',
	'livestock',
	'fishing',
	'trade',
	'youth',
	'care',
	'safety',
	'power',
	'office',
	'faith'
] as const;
export type Theme = (typeof THEMES)[number];

type Cut = [pattern: RegExp, instead: string];

/** People mix languages in one sentence, so every language is tried on every word. A new one is one more file here. */
const LEXICONS: readonly Lexicon[] = [id, en];
/** The shortest rest that is still a word. */
const LEAST = 4;

const stop = new Set(
	LEXICONS.flatMap((lexicon) => lexicon.stop.flatMap((line) => line.split(' ')))
);
const cuts = LEXICONS.flatMap(({ endings, beginnings }) => [...endings, ...beginnings]).map(
	(list) => list.map(([pattern = '', instead = '']): Cut => [new RegExp(pattern, 'u'), instead])
);
const same = new Map(
	LEXICONS.flatMap((lexicon) =>
		lexicon.same.flatMap((line) => {
			const roots = line.split(' ').map(stripped);
			return roots.map((root) => [root, roots[0] ?? root] as const);
		})
	)
);

const themes = new Map(
	LEXICONS.flatMap((lexicon) =>
		THEMES.flatMap((theme) =>
			lexicon.themes[theme].split(' ').map((word) => [stripped(word), theme] as const)
		)
	).map(([root, theme]) => [same.get(root) ?? root, theme] as const)
);

/** The words of a text in small letters, without marks between them. */
export function wordsIn(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words that say what a sentence is about, each under its root: *pelatihan*, *dilatih* and *latihan* are one. */
export function rootsOf(words: readonly string[]): Map<string, string> {
	const roots = new Map<string, string>();
	for (const word of words) {
		if (stop.has(word) || /^.$|^\d$/u.test(word)) continue;
		const root = stripped(word);
		if (!stop.has(root)) roots.set(same.get(root) ?? root, word);
	}
	return roots;
}

/** The matter a root is about, where it is a usual one. */
export function themeOf(root: string): Theme | undefined {
	return themes.get(root);
}

function stripped(word: string): string {
	let rest = word;
	for (const list of cuts) {
		for (const [pattern, instead] of list) {
			const shorter = rest.replace(pattern, instead);
			if (shorter === rest || shorter.length < LEAST) continue;
			rest = shorter;
			break;
		}
	}
	return rest.replace(/(.)\1$/u, '$1');
}
