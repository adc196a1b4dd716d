import { FIRST_LANGUAGE, type Part, type Words } from './languages.ts';

/** Where a page's words are: for each file of messages, a way to fetch each of the page's parts. */
export type Shelves = Record<string, Record<string, () => Promise<Words>>>;

/** The parts of a page's words, by their names (vite.parts.ts). */
export function partsIn(shelves: Shelves): Record<string, Part> {
	const at = (language: string) => shelves[`../messages/${language}.json`] ?? {};
	return Object.fromEntries(
		Object.keys(at(FIRST_LANGUAGE)).map((name) => [
			name,
			async (language: string) => (await at(language)[name]?.())?.default ?? {}
		])
	);
}
