import { fillMessage, type Values } from './fillMessage.ts';
import {
	FIRST,
	FIRST_LANGUAGE,
	LATER,
	REST,
	type MessageKey,
	type Messages,
	type Part
} from './languages.ts';

/** The words on this device's screen, in the language its holder chose. */
class Words {
	language = $state(FIRST_LANGUAGE);
	#messages = $state.raw<Messages>();
	/** What was brought: it comes along into another language. */
	// Not by `#`: see the session.
	private readonly parts = new Set([FIRST]);
	private turn = Promise.resolve();

	/** Loads a language and switches to it. A language that cannot be loaded changes nothing. */
	use(language: string): Promise<void> {
		return this.inTurn(async () => {
			this.#messages = await fetched(this.parts, language);
			this.language = language;
			document.documentElement.lang = language;
		});
	}

	/** Brings what some screens say, now and after each switch. Rejects where that cannot be had at the moment. */
	bring(...parts: Part[]): Promise<void> {
		return this.inTurn(async () => {
			const lacking = parts.filter((part) => !this.parts.has(part));
			if (lacking.length === 0) return; // nobody's words are drawn anew for nothing
			const more = await fetched(lacking, this.language);
			for (const part of lacking) this.parts.add(part);
			this.#messages = { ...this.#messages, ...more };
		});
	}

	/** One after the other, so that a switch and a new screen always meet. */
	private inTurn(act: () => Promise<void>): Promise<void> {
		const done = this.turn.then(act);
		this.turn = done.catch(() => undefined); // told to whoever asked
		return done;
	}

	/** One message, with its places filled; nothing as long as it is still on its way, and never its key. */
	say(key: MessageKey, values: Values = {}): string {
		const message = this.#messages?.[key];
		if (message === undefined) this.seek(key);
		return typeof message === 'object'
			? fillMessage(message, values, this.language)
			: (message ?? '');
	}

	/** Looks for a word that was said too early, or that no part of this page has, until it is here or all is. */
	private seek(key: MessageKey): void {
		if (!this.#messages || this.parts.has(REST)) return;
		this.bring(LATER)
			.then(() => this.bring(...(this.#messages?.[key] === undefined ? [REST] : [])))
			.catch(() => setTimeout(() => this.seek(key), 2000));
	}
}

/** Words of a language, and of Indonesian for what that one lacks. */
async function fetched(parts: Iterable<Part>, language: string): Promise<Messages> {
	const tags = new Set([FIRST_LANGUAGE, language]);
	const all = await Promise.all([...tags].flatMap((tag) => [...parts].map((part) => part(tag))));
	return Object.assign({}, ...all) as Messages;
}

/** The one set of words of this device. */
export const words = new Words();

/** Says a message in the chosen language: `t('ideas.count', { count: 3 })`. */
export function t(key: MessageKey, values?: Values): string {
	return words.say(key, values);
}
