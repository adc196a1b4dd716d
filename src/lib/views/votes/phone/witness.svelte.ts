import type { Plan } from '#lib/domain/plan.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import type { Closing, SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import type { Sealing, SealRefusal } from '#lib/domain/votes/sealed/sealing.ts';
import { agreeToClose, offerWitness, signClosing } from '#lib/domain/votes/sealed/witness.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';
import { freshNonce, witnessKey } from '#lib/session/votingKeys.ts';

/**
 * Where a witness is with one round (VOTE-92). `signing`: what was agreed to, signed without being asked again;
 * `amendment`: asked to sign, with a reason to read first; `differs`: a closing that is not what was agreed to.
 */
export type Task = 'none' | 'compare' | 'agreed' | 'signing' | 'signed' | 'amendment' | 'differs';

/** Somebody who watches a round from this phone: offers, compares, agrees, signs. */
export class Witness {
	readonly key: Key;
	refusal = $state<SealRefusal>();
	readonly #plan: Plan;
	readonly #stamp: () => Stamp;

	constructor(plan: Plan, stamp: () => Stamp) {
		this.#plan = plan;
		this.#stamp = stamp;
		this.key = witnessKey().key;
	}

	/** What there is to do for this phone in a round. */
	taskIn(round: SealedRound): Task {
		if (!round.config.witnesses.includes(this.key)) return 'none';
		return this.amendmentIn(round) ? 'amendment' : closingTask(round, this.key);
	}

	/** Why the last thing was not done, as long as that matters: who has agreed or signed is told of nothing else. */
	refusalIn(round: SealedRound): SealRefusal | undefined {
		const task = this.taskIn(round);
		return task === 'agreed' || task === 'signed' ? undefined : this.refusal;
	}

	/** An amendment that waits for this witness: it says why, and nobody signs it unasked. */
	amendmentIn({ config, closing, otherClosings }: SealedRound): Closing | undefined {
		if (!config.witnesses.includes(this.key)) return undefined;
		const all = closing ? [closing, ...otherClosings] : otherClosings;
		return all.find(
			({ version, isValid, signers }) => version > 1 && !isValid && !signers.includes(this.key)
		);
	}

	/** Offers to be a witness, before a round opens. */
	offer(name: string): boolean {
		return this.#took(offerWitness(this.#plan, witnessKey(), name, this.#stamp()));
	}

	/** Agrees with exactly the list that is proposed now, with chance of this phone's own. */
	agree(round: SealedRound): boolean {
		return this.#took(agreeToClose(this.#plan, round, witnessKey(), freshNonce(), this.#stamp()));
	}

	/** Signs the closing that waits. A screen is a moment behind its plan: where nothing waits any more, all is well. */
	sign(round: SealedRound): boolean {
		const answer = signClosing(this.#plan, round, witnessKey(), this.#stamp());
		const isBehind = !answer.ok && answer.refusal === 'not-closed';
		if (isBehind) this.refusal = undefined;
		return isBehind || this.#took(answer);
	}

	#took(answer: Sealing): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}

function closingTask(round: SealedRound, key: Key): Task {
	if (round.closing?.signers.includes(key)) return 'signed';
	const hasAgreed = round.proposal?.ready.includes(key) ?? false;
	if (round.state === 'proposed') return hasAgreed ? 'agreed' : 'compare';
	// Where others were enough, a closing asks nothing of this phone.
	return round.state === 'closing' && hasAgreed ? signing(round) : 'none';
}

/** What was agreed to and nothing else is signed without being asked again. */
function signing({ proposal, closing }: SealedRound): Task {
	return isSame(proposal?.papers, closing?.papers) ? 'signing' : 'differs';
}

function isSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
	return a.length === b.length && a.every((name, at) => name === b[at]);
}
