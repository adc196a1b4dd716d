import { amendSealed, publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';
import { comparisonsOf, recordComparison } from '#lib/domain/votes/sealed/comparing.ts';
import {
	addHands,
	closeSealed,
	proposeClosing,
	voidSlip,
	withdrawHands
} from '#lib/domain/votes/sealed/desk.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import type { HandsRecord, RecordName } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import type { KeyPair } from '#lib/domain/votes/sealed/signing.ts';
import { tellTwice } from '#lib/domain/votes/sealed/twice.ts';
import { signPaper } from '#lib/domain/votes/sealed/witness.ts';
import {
	handedOutBy,
	handedOutOf,
	handOut,
	slipsMissing,
	type HandedOut
} from '#lib/domain/votes/handedOut.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { deskKey, witnessKey } from '#lib/session/votingKeys.ts';

import { Witness } from '../phone/witness.svelte.ts';
import { isSlipAlarm, slipCountsOf } from './slipCounts.ts';

/** So many papers are given to everybody at a time, and so long after the ones before, in milliseconds. */
const AT_ONCE = 50;
const NEXT_LUMP = 100;

/** What the desk does with one sealed round. Each verb says in `refusal` why the last one was not done. */
export class RoundDesk {
	refusal = $state<Refusal>();
	readonly #session: Session;
	readonly #desk: KeyPair;
	/** The witness whose key lies on this laptop. */
	readonly witness: Witness;

	constructor(session: Session) {
		this.#session = session;
		this.#desk = deskKey(session.id);
		this.witness = new Witness(session.plan, () => session.stamp());
	}

	/** The desk's public key. */
	get key(): Key {
		return this.#desk.key;
	}

	/** Whether this laptop opened the round: another one can watch it and not close it. */
	owns({ config }: SealedRound): boolean {
		return config.desk === this.#desk.key;
	}

	/** Whether the witness at this laptop may sign the round's closing. */
	hasWitness({ config }: SealedRound): boolean {
		return config.witnesses.includes(this.witness.key);
	}

	/** What this desk says it handed out, and what all desks together have. */
	handed({ config }: SealedRound): { here: HandedOut; all: HandedOut } {
		const { plan, person } = this.#session;
		return { here: handedOutBy(plan, config.round, person), all: handedOutOf(plan, config.round) };
	}

	hand({ config }: SealedRound, counts: Partial<HandedOut>): boolean {
		const { plan, person } = this.#session;
		const now = handedOutBy(plan, config.round, person);
		return this.#done(handOut(plan, config.round, { ...now, ...counts }, person));
	}

	/** Voids a slip. `isOut`: somebody had it, and `spare`: they got another one. */
	void(round: SealedRound, slip: Key, why: string, { isOut = false, spare = false }): boolean {
		const { plan } = this.#session;
		const answer = voidSlip(plan, round, { slip, why }, this.#desk, this.#session.stamp());
		if (!this.#done(answer)) return false;
		const { issued } = this.handed(round).here;
		return !isOut || spare || this.hand(round, { issued: Math.max(0, issued - 1) });
	}

	/** Takes up a count of hands or beans, and the witness signs it, where one is at this laptop: a quick round has none. */
	hands(round: SealedRound, hands: Pick<HandsRecord, 'how' | 'totals' | 'people'>): boolean {
		const { plan } = this.#session;
		const answer = addHands(plan, round, hands, this.#desk, this.#session.stamp());
		return answer.ok && this.hasWitness(round)
			? this.confirm(round, answer.value)
			: this.#done(answer);
	}

	/** Takes a count of hands back, with a reason. */
	withdraw(round: SealedRound, of: RecordName, why: string): boolean {
		const { plan } = this.#session;
		const wrong = { of, why };
		return this.#done(withdrawHands(plan, round, wrong, this.#desk, this.#session.stamp()));
	}

	/** The witness at this laptop says that a typed paper says what the paper says. */
	confirm(round: SealedRound, paper: RecordName): boolean {
		const { plan } = this.#session;
		return this.#done(signPaper(plan, round, paper, witnessKey(), this.#session.stamp()));
	}

	/** Whether slips that do not add up are a warning by now, and not just lying on the table (VOTE-81). */
	alarms(round: SealedRound, missing: number): boolean {
		return isSlipAlarm(round, missing, this.#counted === round.name);
	}

	/**
	 * Says that all is counted and typed, and lists what is in the box, for everybody to look whether their own is there.
	 * With slips that nobody can account for it lists nothing: the warning says what is to do.
	 */
	propose(round: SealedRound): boolean {
		const { plan, box } = this.#session;
		const counts = slipCountsOf(round, this.handed(round).all);
		this.#counted = round.name;
		if (slipsMissing(counts) !== 0) return false;
		return this.#done(proposeClosing(plan, box, round, counts, this.#desk, this.#session.stamp()));
	}

	/** Closes with the list the witnesses agreed to. Pressed twice it is closed: a refusal would keep the list back. */
	close(round: SealedRound): boolean {
		const { plan, box } = this.#session;
		const answer = closeSealed(plan, box, round, this.#desk, this.#session.stamp());
		if (!answer.ok && answer.refusal === 'round-closed') return true;
		return this.#done(answer);
	}

	/** Gives the counted papers to every device, so that each can count again: a lump now, the next in a moment (VOTE-109). */
	publish(round: SealedRound): boolean {
		const { plan, box } = this.#session;
		const stamp = this.#session.stamp();
		const answer = publishPapers(plan, box, round, this.#desk, stamp, AT_ONCE);
		clearTimeout(this.#publishing);
		if (answer.ok && answer.value > 0)
			this.#publishing = setTimeout(() => this.publish(round), NEXT_LUMP);
		return this.#done(answer);
	}

	/** Takes late papers in, or settles a dispute by naming the closing that holds. */
	amend(round: SealedRound, why: string, of?: Pick<RivalClosing, 'name' | 'papers'>): boolean {
		const { plan, box } = this.#session;
		const which = of ? { why, of: of.name, papers: of.papers } : { why };
		return this.#done(amendSealed(plan, box, round, which, this.#desk, this.#session.stamp()));
	}

	/** Writes down that typed papers were held against the paper box (VOTE-103). */
	compared(round: SealedRound, seed: string, differ: readonly RecordName[]): boolean {
		const { plan, box } = this.#session;
		const stamp = this.#session.stamp();
		return this.#done(recordComparison(plan, box, round, { seed, differ }, this.#desk, stamp));
	}

	/** Tells phones whose slip spoke from another place too, as soon as the box shows it (VOTE-114). */
	tellTwice(round: SealedRound): void {
		const { plan, box } = this.#session;
		tellTwice(plan, box, round, this.#desk, this.#session.stamp());
	}

	/** What was compared so far. */
	comparisons(round: SealedRound) {
		return comparisonsOf(this.#session.plan, this.#session.box, round);
	}

	/** The round whose slips the desk has said are all counted. */
	#counted = $state<RecordName>();
	#publishing: ReturnType<typeof setTimeout> | undefined;

	#done(answer: Result<unknown, Refusal>): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}

interface RivalClosing {
	name: RecordName;
	papers: RecordName[];
}
