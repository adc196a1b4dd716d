import { fillMessage, type Values } from './fillMessage.ts';
import { FIRST_LANGUAGE, messagesOf, type MessageKey, type Messages } from './languages.ts';

/** The words on this device's screen, in the language its holder chose. */
class Words {
	language = $state(FIRST_LANGUAGE);
	#messages = $state.raw<Messages>({});
	#fallback = $state.raw<Messages>({});
	#isWhole = $state(false);
	#isWanted = false;
	#rest: Promise<void> | undefined;

	/** True once a language has been loaded. */
	get isReady(): boolean {
		return Object.keys(this.#messages).length > 0;
	}

	/** Loads a language and switches to it. A language that cannot be loaded changes nothing. */
	async use(language: string): Promise<void> {
		const parts = messagesOf(language);
		const spare = language === FIRST_LANGUAGE ? undefined : messagesOf(FIRST_LANGUAGE);
		const [first, instead] = await Promise.all([parts.first(), spare?.first()]);
		this.#isWhole = false;
		this.#messages = first;
		this.#fallback = instead ?? {};
		this.language = language;
		document.documentElement.lang = language;
		this.#rest = undefined;
		if (this.#isWanted) await this.whole();
	}

	/** Brings every word of the language, now and after each switch. Screens beyond a phone's first wait for it. */
	whole(): Promise<void> {
		this.#isWanted = true;
		this.#rest ??= this.#bringRest(this.language).catch((error: unknown) => {
			this.#rest = undefined; // asked for again by the next screen
			throw error;
		});
		return this.#rest;
	}

	async #bringRest(language: string) {
		const { rest } = messagesOf(language);
		const spare = language === FIRST_LANGUAGE ? undefined : messagesOf(FIRST_LANGUAGE).rest;
		const [more, instead] = await Promise.all([rest(), spare?.()]);
		if (this.language !== language) return; // switched again meanwhile
		this.#messages = { ...this.#messages, ...more };
		this.#fallback = { ...this.#fallback, ...instead };
		this.#isWhole = true;
	}

	/** One message, with its places filled; nothing as long as it is still on its way. */
	say(key: MessageKey, values: Values = {}): string {
		const message = this.#messages[key] ?? this.#fallback[key];
		if (message === undefined) return this.#isWhole ? key : '';
		return typeof message === 'string' ? message : fillMessage(message, values, this.language);
	}
}

/** The one set of words of this device. */
export const words = new Words();

/** Says a message in the chosen language: `t('ideas.count', { count: 3 })`. */
export function t(key: MessageKey, values?: Values): string {
	return words.say(key, values);
}
