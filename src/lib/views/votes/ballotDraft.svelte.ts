import { castDots, type BallotRefusal, type BallotStamp } from '#lib/domain/votes/ballots.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import type { Round } from '#lib/domain/votes/round.ts';
import type { OptionId } from '#lib/domain/shared/ids.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

type Dots = Record<OptionId, number>;

/** Dots being given out, by a person on a phone or by a scribe from paper. Nobody else sees them until they are sent. */
export class BallotDraft {
	#dots = $state.raw<Dots>({});
	/** Why the last tap, or the sending, was not taken. */
	refusal = $state<BallotRefusal>();
	readonly left = $derived.by(() => this.#round.dots - sumOf(this.#dots));
	readonly #round: Round;
	readonly #key: string | undefined;

	/** With a key the draft outlives a reload; paper is typed in one go and needs none. */
	constructor(round: Round, key?: string) {
		this.#round = round;
		this.#key = key;
		if (key) this.#dots = readDots(draftIn(key), round);
	}

	get isBegun(): boolean {
		return sumOf(this.#dots) > 0;
	}

	on(option: OptionId): number {
		return this.#dots[option] ?? 0;
	}

	give(option: OptionId): void {
		const given = this.on(option);
		if (given >= this.#round.most) this.refusal = 'over-the-most';
		else if (this.left <= 0) this.refusal = 'over-budget';
		else this.#put({ ...this.#dots, [option]: given + 1 });
	}

	take(option: OptionId): void {
		this.#put({ ...this.#dots, [option]: Math.max(0, this.on(option) - 1) });
	}

	/** Takes over what another tab of this browser gave meanwhile, or that it was sent. */
	reread(): void {
		if (this.#key) this.#dots = readDots(draftIn(this.#key), this.#round);
	}

	/** Begins anew, empty or from an earlier choice. */
	start(dots: Dots = {}): void {
		this.#put({ ...dots });
	}

	/** Puts the choice into the box. Nothing given is "I do not choose". */
	cast(box: BallotBox, stamp: BallotStamp, dots: Dots = this.#dots): boolean {
		const answer = castDots(box, this.#round, dots, stamp);
		if (answer.ok) this.start();
		else this.refusal = answer.refusal;
		return answer.ok;
	}

	#put(dots: Dots): void {
		this.#dots = dots;
		this.refusal = undefined;
		if (this.#key) keepDraft(this.#key, sumOf(dots) > 0 ? JSON.stringify(dots) : '');
	}
}

function sumOf(dots: Dots): number {
	return Object.values(dots).reduce((sum, given) => sum + given, 0);
}

/** What was kept on this device, as far as it fits this round. */
function readDots(kept: string, { options, dots: budget, most }: Round): Dots {
	const dots: Dots = {};
	try {
		const raw = JSON.parse(kept || '{}') as Dots;
		for (const { id } of options) {
			const given = Object.hasOwn(raw, id) ? raw[id] : undefined;
			if (Number.isSafeInteger(given) && Number(given) > 0)
				dots[id] = Math.min(Number(given), most);
		}
	} catch {
		return {}; // half a draft is no draft
	}
	return sumOf(dots) <= budget ? dots : {};
}
