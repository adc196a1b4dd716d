/**
 * The languages there are: every file in messages/ is one. A new language is a new file there, named by its
 * BCP 47 tag, with its own name under `language.name`; what it lacks is said in Indonesian.
 */
const FILES = import.meta.glob<Messages>('./messages/*.json', { import: 'default' });

/** All words of one language, by key. */
export type Messages = Partial<Record<MessageKey, string>>;

/** Every key there is: Indonesian is the complete set. */
export type MessageKey = keyof typeof import('./messages/id.json');

/** The language that has every word. */
export const FIRST_LANGUAGE = 'id';

/** Tags of the languages there are, Indonesian first. */
export const LANGUAGES = Object.keys(FILES)
	.map((path) => path.slice('./messages/'.length, -'.json'.length))
	.sort((a, b) => Number(b === FIRST_LANGUAGE) - Number(a === FIRST_LANGUAGE) || (a < b ? -1 : 1));

/** Loads the words of a language, or of the first one if there is no such language. */
export async function messagesOf(language: string): Promise<Messages> {
	const load = FILES[`./messages/${language}.json`] ?? FILES[`./messages/${FIRST_LANGUAGE}.json`];
	return load ? load() : {};
}

/** The closest language there is for a tag such as `en-KE`. */
export function closestLanguage(tag: string | undefined): string | undefined {
	return LANGUAGES.find((known) => tag?.toLowerCase().split('-')[0] === known.toLowerCase());
}
