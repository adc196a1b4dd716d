import { decideByConsensus, type Objection } from '#lib/domain/votes/consensus.ts';
import type { Option } from '#lib/domain/votes/round.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import type { Choice } from '../choices.ts';

/** A decision being written down that needed no vote: what was agreed, who objected, how many were there. */
export class ConsensusForm {
	agreed = $state.raw<readonly string[]>([]);
	objections = $state<Required<Objection>[]>([]);
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
		this.objections.push({ text: '', by: '' });
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
				objections: $state.snapshot(this.objections),
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

/** One typed for this question has no record to point at. */
function optionOf({ key, label, cost }: Choice, session: Session): Option {
	const { ideas, clusters, problems, objectives, strategies, activities } = session.plan;
	const roots = [ideas, clusters, problems, objectives, strategies, activities];
	const isRecord = roots.some((root) => root.has(key));
	const { id } = session.stamp();
	return { id, ref: isRecord ? key : '', label, ...(cost !== undefined && { cost }) };
}
