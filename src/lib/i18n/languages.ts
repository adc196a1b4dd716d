import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/**
 * The languages there are: every file in messages/ is one. A new language is a new file there, named by its
 * BCP 47 tag, with its own name under `language.name`; what it lacks is said in Indonesian. The build cuts each into
 * parts (vite.parts.ts). Only the first of each is named here, and knows the next: each name is carried by every phone.
 */
const FILES = import.meta.glob<Words>('./messages/*.json', { query: '?first' });

/** A message: plain text, or the parts the build has read out of it. */
export type Message = string | MessageFormatElement[];

/** Words of one language, by key. */
export type Messages = Partial<Record<MessageKey, Message>>;

/** Every key there is: Indonesian is the complete set. */
export type MessageKey = keyof typeof import('./messages/id.json');

/** Words that some screens say, fetched in a language; none in a language there is not. */
export type Part = (language: string) => Promise<Messages>;

/** A file of words, which may know where more are. */
export interface Words {
	default: Messages;
	next?: () => Promise<Words>;
}

/** The language that has every word. */
export const FIRST_LANGUAGE = 'id';

/** Tags of the languages there are, Indonesian first. */
export const LANGUAGES = Object.keys(FILES)
	.map((path) => path.slice('./messages/'.length, -'.json'.length))
	.sort((a, b) => Number(b === FIRST_LANGUAGE) - Number(a === FIRST_LANGUAGE) || (a < b ? -1 : 1));

/** Follows the files of a language so many times from the first. */
async function file(language: string, after: number): Promise<Words> {
	const fetch = after
		? (await file(language, after - 1)).next
		: FILES[`./messages/${language}.json`];
	return (await fetch?.()) ?? { default: {} };
}

const nth =
	(after: number): Part =>
	async (language) =>
		(await file(language, after)).default;

/** What every page says, and a phone's first screens. */
export const FIRST = nth(0);

/** What a phone says besides. */
export const LATER = nth(1);

/** Everything else there is, whoever says it. */
export const REST = nth(2);
