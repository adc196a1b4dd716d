import { SvelteMap } from 'svelte/reactivity';

import { withoutUnreadable } from '#lib/domain/shared/words.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

interface Draft {
	text: string;
	/** What stood there when the person began, or last saved. */
	seen: string;
	refusal?: Refusal;
}

/** Takes the words of one row to the plan: what was typed, and what the row said before. */
export type Save = (typed: string, seen: string) => { ok: boolean; refusal?: Refusal };

/**
 * Words being typed into rows that others may change too. A row somebody is in is never written over under
 * their hands; what others did meanwhile comes together with it when it is saved.
 */
export class Drafts {
	readonly #drafts = new SvelteMap<string, Draft>();

	/** Begins with what the row says now, unless something of this person's is still waiting in it. */
	open(id: string, now: string): void {
		if (!this.#drafts.has(id)) this.#drafts.set(id, { text: now, seen: now });
	}

	type(id: string, text: string, now: string): void {
		const seen = this.#drafts.get(id)?.seen ?? now;
		this.#drafts.set(id, { text: text.replace(/\s*[\r\n]+\s*/g, ' '), seen });
	}

	textOf(id: string, now: string): string {
		return this.#drafts.get(id)?.text ?? now;
	}

	isTouched(id: string): boolean {
		const draft = this.#drafts.get(id);
		return draft !== undefined && draft.text !== draft.seen;
	}

	faultOf(id: string): Refusal | undefined {
		return this.#drafts.get(id)?.refusal;
	}

	/** Saves what was typed; the row stays open. Tells why not, if not. */
	keep(id: string, save: Save): Refusal | undefined {
		const draft = this.#drafts.get(id);
		if (!draft || draft.text === draft.seen) return undefined;
		const answer = save(draft.text, draft.seen);
		if (answer.ok) {
			this.#drafts.set(id, { text: draft.text, seen: draft.text });
			return undefined;
		}
		const { refusal } = answer;
		// Nobody can find a letter that no screen shows: it is taken out, and the rest may go.
		const text = refusal === 'unreadable-letters' ? withoutUnreadable(draft.text) : draft.text;
		this.#drafts.set(id, { ...draft, text, ...(refusal && { refusal }) });
		return refusal;
	}

	/** Saves what was typed and lets the row follow the plan again. Words that were refused for their length stay. */
	close(id: string, save: Save): Refusal | undefined {
		const refusal = this.keep(id, save);
		if (refusal !== 'too-long' && refusal !== 'unreadable-letters') this.drop(id);
		return refusal;
	}

	/** Lets go of what was typed. */
	drop(id: string): void {
		this.#drafts.delete(id);
	}
}
