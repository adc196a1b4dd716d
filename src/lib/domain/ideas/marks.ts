import { themeOf, type Theme } from './lexicon.ts';

/** What an idea is compared by when ideas are grouped: its roots, and `#water` for a matter they are about; each with the word that says so. */
export type Marks = ReadonlyMap<string, string>;

/** What speaks for a suggestion. */
export interface Why {
	/** The words they share, as people wrote them, the rarest first; `bocor/kebocoran` where each wrote it differently. */
	words: string[];
	/** The matters they share, also where the words differ. */
	themes: Theme[];
}

/** What a mark is worth. */
export type Weigh = (mark: string) => number;

/** The marks of an idea's roots. */
export function marksOf(roots: ReadonlyMap<string, string>): Marks {
	const marks = new Map(roots);
	for (const [root, word] of roots) {
		const theme = themeOf(root);
		if (theme) marks.set(`#${theme}`, word);
	}
	return marks;
}

/** What few said is worth more: a mark that all have is worth 1, and 1 more for each time it is half as common. */
export function weighing(sets: readonly Marks[]): Weigh {
	const owners = new Map<string, number>();
	for (const marks of sets)
		for (const mark of marks.keys()) owners.set(mark, (owners.get(mark) ?? 0) + 1);
	return (mark) => worthOf(owners.get(mark) ?? 1, sets.length);
}

/** What a mark is worth that so many of all have. */
export function worthOf(owners: number, all: number): number {
	return 32 - Math.clz32(Math.floor(all / owners));
}

/** Words of one root, as cards have them: the one that two of them wrote, else one beside the other. */
export function asWritten(words: readonly string[]): string {
	const twice = words.find((word, at) => words.indexOf(word) < at);
	return twice ?? [...new Set(words)].slice(0, 2).join('/');
}

/** What speaks for it, from the marks that are shared, the worthiest first. A matter is named where no shared word names it. */
export function whyFrom(shared: readonly (readonly [mark: string, word: string])[]): Why {
	const words = shared.filter(([mark]) => !mark.startsWith('#'));
	const said = new Set(words.flatMap(([root]) => themeOf(root) ?? []));
	const themes = shared
		.filter(([mark]) => mark.startsWith('#'))
		.map(([mark]) => mark.slice(1) as Theme)
		.filter((theme) => !said.has(theme));
	return { words: [...new Set(words.map(([, word]) => word))], themes };
}
