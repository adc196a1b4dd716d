import type { Draft } from '#lib/domain/votes/agreeing/draft.ts';
import { proposeDraft, rewordDraft, type Proposal } from '#lib/domain/votes/agreeing/drafting.ts';
import type { Option } from '#lib/domain/votes/round.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import type { Choice } from '../choices.ts';
import { optionOf } from './optionOf.ts';

/** A draft being worded at the desk. Nobody else sees it before the room is asked. */
export class ProposalForm {
	picked = $state.raw<readonly string[]>([]);
	words = $state('');
	refusal = $state<Refusal>();
	readonly #session: Session;

	/** `draft`: the one that is worded anew; it begins with what stands now. */
	constructor(session: Session, draft?: Draft) {
		this.#session = session;
		if (!draft) return;
		const { proposed, words } = draft.now;
		this.picked = proposed.map(({ id }) => id);
		this.words = words ?? '';
	}

	toggle(key: string): void {
		const others = this.picked.filter((known) => known !== key);
		this.picked = others.length < this.picked.length ? others : [...this.picked, key];
		this.refusal = undefined;
	}

	/** Puts it to the room. True once it is on the wall. */
	ask(question: string, choices: readonly Choice[], sitting?: string): boolean {
		const options = choices.map((choice) => optionOf(choice, this.#session));
		const keyed = new Map(choices.map(({ key }, at) => [key, options[at]]));
		const picked = this.picked.flatMap((key) => keyed.get(key) ?? []);
		const given = { question, options, ...this.#said(picked), ...(sitting && { sitting }) };
		return this.#heard(proposeDraft(this.#session.plan, given, this.#session.stamp()));
	}

	/** Asks the room anew, with other words or about something else. */
	reword({ id, options }: Draft): boolean {
		const picked = options.filter((option) => this.picked.includes(option.id));
		const { plan } = this.#session;
		return this.#heard(rewordDraft(plan, id, this.#said(picked), this.#session.stamp()));
	}

	/** With nothing picked the sentence itself is what is proposed. */
	#said(picked: Option[]): Proposal {
		const words = this.words.trim();
		if (picked.length > 0 || words === '') return { proposed: picked, words };
		return { proposed: [{ id: this.#session.stamp().id, ref: '', label: words }] };
	}

	#heard(answer: { ok: true } | { ok: false; refusal: Refusal }): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}
