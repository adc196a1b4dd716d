import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';

import { FIRST_LANGUAGE, messagesOf, type MessageKey, type Messages } from './languages.ts';

/** Values for the places of a message. */
export type Values = Record<string, PrimitiveType>;

/** The words on this device's screen, in the language its holder chose. */
class Words {
	language = $state(FIRST_LANGUAGE);
	#messages = $state.raw<Messages>({});
	#first = $state.raw<Messages>({});
	#formats = new Map<string, IntlMessageFormat>();

	/** True once a language has been loaded. */
	get isReady(): boolean {
		return Object.keys(this.#messages).length > 0;
	}

	/** Loads a language and switches to it. A language that cannot be loaded changes nothing. */
	async use(language: string): Promise<void> {
		const [messages, first] = await Promise.all([
			messagesOf(language),
			language === FIRST_LANGUAGE ? undefined : messagesOf(FIRST_LANGUAGE)
		]);
		this.#formats.clear();
		this.#messages = messages;
		this.#first = first ?? messages;
		this.language = language;
		document.documentElement.lang = language;
	}

	/** One message, with its places filled. A broken message shows its key, never an exception. */
	say(key: MessageKey, values?: Values): string {
		const text = this.#messages[key] ?? this.#first[key];
		if (text === undefined) return key;
		return text.includes('{') || text.includes("'") ? this.#fill(key, text, values) : text;
	}

	#fill(key: string, text: string, values: Values = {}): string {
		try {
			const known = this.#formats.get(key);
			const format = known ?? new IntlMessageFormat(text, this.language);
			if (!known) this.#formats.set(key, format);
			return String(format.format(values));
		} catch {
			return key; // a translator's slip: the test for placeholders names it
		}
	}
}

/** The one set of words of this device. */
export const words = new Words();

/** Says a message in the chosen language: `t('ideas.count', { count: 3 })`. */
export function t(key: MessageKey, values?: Values): string {
	return words.say(key, values);
}
