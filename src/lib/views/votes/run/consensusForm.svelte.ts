import type { Objection } from '#lib/domain/votes/agreeing/objection.ts';
import { decideByConsensus } from '#lib/domain/votes/consensus.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { optionOf } from '../agreeing/optionOf.ts';
import type { Choice } from '../choices.ts';

/** An objection being written down, with the answer it got in the hall. */
interface Heard {
	text: string;
	by: string;
	answer: string;
}

/** A decision being written down that needed no vote: what was agreed, who objected, how many were there. */
export class ConsensusForm {
	agreed = $state.raw<readonly string[]>([]);
	objections = $state<Heard[]>([]);
	present = $state(0);
	refusal = $state<Refusal>();
	readonly #session: Session;

	/** `present`: how many have come, as far as somebody counted. */
	constructor(session: Session, present = 0) {
		this.#session = session;
		this.present = present;
	}

	has({ key }: Choice): boolean {
		return this.agreed.includes(key);
	}

	toggle({ key }: Choice): void {
		const others = this.agreed.filter((known) => known !== key);
		this.agreed = others.length < this.agreed.length ? others : [...this.agreed, key];
		this.refusal = undefined;
	}

	object(): void {
		this.objections.push({ text: '', by: '', answer: '' });
	}

	/** Writes it down. Gives the decision's id, or nothing if it was refused. */
	decide(question: string, choices: readonly Choice[], sitting?: string): string | undefined {
		const stamp = this.#session.stamp();
		const options = choices.map((choice) => optionOf(choice, this.#session));
		const idOf = new Map(choices.map(({ key }, at) => [key, options[at]?.id ?? '']));
		const answer = decideByConsensus(
			this.#session.plan,
			{
				question,
				options,
				agreed: this.agreed.flatMap((key) => idOf.get(key) ?? []),
				objections: $state.snapshot(this.objections).map(asSaid),
				present: this.present,
				...(sitting && { sitting })
			},
			stamp
		);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (!answer.ok) return undefined;
		this.agreed = [];
		this.objections = [];
		return answer.value;
	}
}

/** Whoever got no answer in words stays with their objection: the room agreed all the same. */
function asSaid({ text, by, answer }: Heard): Objection {
	return { text, by, answer, how: answer.trim() === '' ? 'stays' : 'answered' };
}
