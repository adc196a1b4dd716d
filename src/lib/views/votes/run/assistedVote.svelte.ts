import { castPaper, faultIn } from '#lib/domain/votes/sealed/cast.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { slipPair } from '#lib/domain/votes/sealed/slips.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/**
 * Somebody who votes with their own slip on the desk's screen (voting.md 4.3). The code is held while they choose, is
 * gone when they are done or walk away, and the ballot says that it came about this way.
 */
export class AssistedVote {
	#code = $state('');
	refusal = $state<Refusal>();
	isDone = $state(false);
	readonly #session: Session;
	readonly #scribe: Key;
	readonly #round: () => SealedRound;

	constructor(session: Session, scribe: Key, round: () => SealedRound) {
		this.#session = session;
		this.#scribe = scribe;
		this.#round = round;
	}

	/** The public key of the slip that is here. */
	get voter(): Key | undefined {
		return slipPair(this.#code)?.key;
	}

	/** Takes a slip as it was typed, if it is one of this round's. */
	enter(code: string): void {
		const { config, voided } = this.#round();
		const key = slipPair(code)?.key;
		const isOurs = key !== undefined && config.slips.includes(key);
		this.refusal = isOurs ? undefined : 'unknown-slip';
		if (key !== undefined && voided.includes(key)) this.refusal = 'slip-voided';
		if (!this.refusal) this.#code = code;
	}

	/** Puts their ballot into the box. Nothing of them stays on this screen. */
	send(says: Says, by: string): void {
		const pair = slipPair(this.#code);
		this.refusal = pair ? faultIn(this.#round().config, says) : 'unknown-slip';
		if (!pair || this.refusal) return;
		const { box, person } = this.#session;
		const casting = { how: 'assisted' as const, by, scribe: this.#scribe };
		const answer = castPaper(box, this.#round(), pair, says, casting, person);
		pair.secret.fill(0);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (!answer.ok) return;
		this.#code = '';
		this.isDone = true;
	}

	/** Ready for the next one. */
	begin(): void {
		this.#code = '';
		this.refusal = undefined;
		this.isDone = false;
	}
}
