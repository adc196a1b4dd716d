import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/**
 * The languages there are: every file in messages/ is one. A new language is a new file there, named by its
 * BCP 47 tag, with its own name under `language.name`; what it lacks is said in Indonesian. Only the first half of each
 * is named here, and knows the other: each name is carried by every phone.
 */
const FILES = import.meta.glob<Half>('./messages/*.json', { query: '?first' });

const NOTHING: Promise<Half> = Promise.resolve<Half>({ default: {}, rest: () => NOTHING });

interface Half {
	default: Messages;
	rest: () => Promise<{ default: Messages }>;
}

/** A message: plain text, or the parts the build has read out of it. */
export type Message = string | MessageFormatElement[];

/** All words of one language, by key. */
export type Messages = Partial<Record<MessageKey, Message>>;

/** Every key there is: Indonesian is the complete set. */
export type MessageKey = keyof typeof import('./messages/id.json');

/** The language that has every word. */
export const FIRST_LANGUAGE = 'id';

/** Tags of the languages there are, Indonesian first. */
export const LANGUAGES = Object.keys(FILES)
	.map((path) => path.slice('./messages/'.length, -'.json'.length))
	.sort((a, b) => Number(b === FIRST_LANGUAGE) - Number(a === FIRST_LANGUAGE) || (a < b ? -1 : 1));

/** Loads the words of a language in two parts: those of a phone's first screens, and all others right after. */
export function messagesOf(language: string): Record<'first' | 'rest', () => Promise<Messages>> {
	const tag = LANGUAGES.includes(language) ? language : FIRST_LANGUAGE;
	const half = () => FILES[`./messages/${tag}.json`]?.() ?? NOTHING;
	return {
		first: async () => (await half()).default,
		rest: async () => (await (await half()).rest()).default
	};
}
