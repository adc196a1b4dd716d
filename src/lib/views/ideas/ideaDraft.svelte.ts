import { addIdea, type IdeaRefusal } from '#lib/domain/ideas/ideas.ts';
import { waits } from '#lib/domain/ideas/waiting.ts';
import { LONGEST_SENTENCE, withoutUnreadable } from '#lib/domain/shared/words.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';
import { tagsHere, type Tags } from '#lib/session/tags.ts';

/** A card being written on one phone. Nobody else sees a half sentence, and a reload does not lose it. */
export class IdeaDraft {
	#text = $state('');
	refusal = $state<IdeaRefusal>();
	/** The words that went out last, to show that they arrived. */
	sent = $state<string>();
	/** Which idea they became. */
	sentAs = $state<string>();
	readonly left = $derived(LONGEST_SENTENCE - this.#text.trim().length);
	readonly isReady = $derived(this.#text.trim() !== '');
	private readonly plan: string;

	constructor(plan: string) {
		this.plan = plan;
		this.#text = draftIn(`idea.${plan}`);
	}

	get text(): string {
		return this.#text;
	}

	set text(text: string) {
		this.#text = text;
		this.refusal = undefined;
		if (text !== '') this.sent = undefined; // what is said of the last idea is not said of the next
		keepDraft(`idea.${this.plan}`, text);
	}

	/** Sends what was written, with what is known of who said it. False if it was refused: the words stay, and the reason stands beside them. */
	send(
		session: Pick<Session, 'plan' | 'stamp'> & Partial<Pick<Session, 'surface'>>,
		onBehalfOf?: string,
		tags: Tags = onBehalfOf ? {} : tagsHere(this.plan)
	): boolean {
		const stamp = { ...session.stamp(), ...(onBehalfOf && { onBehalfOf }) };
		const channel = onBehalfOf ? 'scribe' : 'phone';
		const held = waits(session.plan, session.surface === 'desk');
		const said = { text: this.#text, channel, ...tags, ...held } as const;
		const answer = addIdea(session.plan, said, stamp);
		if (answer.ok) {
			this.sent = this.#text.trim();
			this.sentAs = answer.value;
			this.text = '';
		} else {
			// Nobody can find a letter that no screen shows: it is taken out, and the rest may go.
			if (answer.refusal === 'unreadable-letters') this.text = withoutUnreadable(this.#text);
			this.refusal = answer.refusal;
		}
		return answer.ok;
	}
}
