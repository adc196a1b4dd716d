import type { Draft } from '#lib/domain/votes/agreeing/draft.ts';
import {
	agreeOnDraft,
	answerObjection,
	leaveToVote,
	recordObjection,
	type AnswerGiven,
	type DraftRefusal
} from '#lib/domain/votes/agreeing/drafting.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { draftIn as keptIn, keepDraft } from '#lib/session/settings.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { keyOf } from '../choices.ts';
import { readSetUp, setUpKey } from '../setup/setUp.ts';

/** The desk while the room talks about a draft: what is said in the hall, answers, and how it ends. */
export class DraftDesk {
	text = $state('');
	by = $state('');
	refusal = $state<Refusal>();
	readonly #session: Session;
	readonly #id: string;

	constructor(session: Session, id: string) {
		this.#session = session;
		this.#id = id;
	}

	/** Writes down what somebody says in the hall. */
	record(): void {
		const said = { text: this.text, by: this.by };
		const { plan } = this.#session;
		if (!this.#done(recordObjection(plan, this.#id, said, this.#session.stamp()))) return;
		this.text = '';
		this.by = '';
	}

	answer(given: AnswerGiven): boolean {
		const { plan, box } = this.#session;
		return this.#done(answerObjection(plan, box, this.#id, given, this.#session.stamp()));
	}

	/** The room agrees. Nothing of it waits for a vote any more. */
	agree(people: number): boolean {
		const { plan, box, id } = this.#session;
		const isDone = this.#done(agreeOnDraft(plan, box, this.#id, people, this.#session.stamp()));
		if (isDone) keepDraft(setUpKey(id), '');
		return isDone;
	}

	/** No agreement: a vote is prepared with the same question and options. */
	toVote(draft: Draft): boolean {
		const { plan, box, id } = this.#session;
		if (!this.#done(leaveToVote(plan, box, this.#id, this.#session.stamp()))) return false;
		const key = setUpKey(id);
		const kept = readSetUp(keptIn(key));
		const keys = draft.options.map((option) => keyOf(plan, option));
		const isPrepared = kept.question === draft.question && kept.picked.length === keys.length;
		if (isPrepared) {
			keepDraft(key, JSON.stringify({ ...kept, deciding: 'vote' })); // typed options and all
			return true;
		}
		const typed = draft.options.filter(({ ref }) => ref === '');
		const from = {
			deciding: 'vote',
			question: draft.question,
			picked: keys,
			typed: typed.map((option) => ({ key: option.id, label: option.label }))
		};
		keepDraft(key, JSON.stringify({ ...kept, ...from }));
		return true;
	}

	#done(answer: Result<unknown, DraftRefusal>): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}
