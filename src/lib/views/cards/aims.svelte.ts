import type { Mood } from '#lib/domain/meeting/kinds.ts';
import { countCards } from '#lib/domain/meeting/moods.ts';
import type { SideCounts } from '#lib/domain/meeting/cards/heldCards.ts';
import { SIDES, type Side } from '#lib/domain/meeting/cards/patterns.ts';
import { handsOfCards, noCardsIn, sidesOf, type NoCards } from '#lib/domain/votes/cardVotes.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import { hallIn } from '#lib/live/hall.svelte.ts';
import { sealedOf } from '#lib/live/sealed.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { cardWords } from '../lead/faces.ts';
import { RoundDesk } from '../votes/run/roundDesk.svelte.ts';

/** What cards are read for: a mood check, a round, or only to be counted aloud. */
export interface Aim {
	name: string;
	label: string;
	/** What each side says. */
	sides: readonly (readonly [Side, string])[];
	/** Why it takes no cards. */
	no?: NoCards | 'witness' | 'other-desk';
	mood?: Mood;
	round?: SealedRound;
	/** How many people of it were counted at once before: another count is added to theirs. */
	counted?: number;
}

/** Cards that are counted aloud, and written down nowhere. */
const COUNT = 'count';

/** What cards can be read for now, and the one that was chosen. */
export class Aims {
	refusal = $state<Refusal>();
	#chosen = $state<string>();
	readonly #session: Session;
	readonly #hall: ReturnType<typeof hallIn>;
	readonly #sealed: ReturnType<typeof sealedOf>;
	readonly #desk: RoundDesk;

	constructor(session: Session) {
		this.#session = session;
		this.#hall = hallIn(session.plan, session.box);
		this.#sealed = sealedOf(session);
		this.#desk = new RoundDesk(session);
	}

	readonly all: Aim[] = $derived.by(() => {
		const mood = this.#hall.mood.current ?? this.#hall.lastMood.current;
		const running = this.#sealed.rounds.current.filter(
			({ state }) => state === 'open' || state === 'proposed'
		);
		return [
			...running.map((round) => this.#forRound(round)),
			...(mood ? [forMood(mood)] : []),
			{
				name: COUNT,
				label: t('cards.aim.count'),
				sides: SIDES.map((side) => [side, ''] as const)
			}
		];
	});

	/**
	 * The one that was chosen; before anybody chose, the first that takes cards. Where it has gone meanwhile there is none:
	 * what cards said to one question is never counted for another by itself.
	 */
	readonly now: Aim | undefined = $derived(
		this.#chosen === undefined
			? this.all.find(({ no }) => !no)
			: this.all.find(({ name }) => name === this.#chosen)
	);

	/** Whether answers to the present one say nothing to this one: only what is counted aloud may still be written down. */
	isOther({ name }: Aim): boolean {
		return this.now !== undefined && this.now.name !== COUNT && this.now.name !== name;
	}

	choose({ name }: Aim): void {
		[this.#chosen, this.refusal] = [name, undefined];
	}

	/** Writes the sums where they belong. False if they were refused, and why stands in `refusal`. */
	write({ mood, round }: Aim, counts: SideCounts): boolean {
		const { plan, person } = this.#session;
		if (round) {
			const isIn = this.#desk.hands(round, handsOfCards(round.config, counts));
			this.refusal = this.#desk.refusal;
			return isIn;
		}
		const answer = mood ? countCards(plan, mood.id, counts, person) : { ok: true as const };
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}

	#forRound(round: SealedRound): Aim {
		const { config, name } = round;
		const sides = sidesOf(config).map(
			([side, option]) => [side, option?.label ?? t('cards.nothing')] as const
		);
		const no = noCardsIn(config) ?? this.#noHand(round);
		const counted = round.papers.hands.reduce((all, { record }) => all + record.people, 0);
		return {
			name,
			label: t('cards.aim.round', { question: config.question }),
			sides,
			round,
			counted,
			...(no && { no })
		};
	}

	/** A count of the room is this desk's to write, and a witness's to sign. */
	#noHand(round: SealedRound): 'witness' | 'other-desk' | undefined {
		if (!this.#desk.owns(round)) return 'other-desk';
		return this.#desk.hasWitness(round) || round.config.needs === 0 ? undefined : 'witness';
	}
}

function forMood(mood: Mood): Aim {
	const sides = SIDES.map((side) => [side, cardWords(mood, side)] as const);
	return { name: mood.id, label: t('cards.aim.mood', { question: mood.question }), sides, mood };
}
