import { countAnswers } from '#lib/domain/meeting/answers.ts';
import { MOOD_CARDS, type Mood, type MoodCard } from '#lib/domain/meeting/kinds.ts';
import {
	closeMood,
	countCards,
	openMood,
	putMoodAway,
	type MoodCounts
} from '#lib/domain/meeting/moods.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** Questions that are asked in every meeting. */
export const ASKS = ['feel', 'clear', 'agree'] as const;

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** A mood check as the desk asks, closes and tells it. What is typed is nobody else's yet. */
export class MoodDesk {
	question = $state('');
	cards = $state<Mood['cards']>('faces');
	means = $state<Partial<Record<MoodCard, string>>>({});
	paper = $state<Partial<Record<MoodCard, number | null | undefined>>>({});
	refusal = $state<Refusal>();
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
	}

	/** Takes a question that is often asked, with what each card says to it. */
	take(ask: (typeof ASKS)[number]): void {
		this.question = t(`mood.ask.${ask}`);
		this.means = Object.fromEntries(
			MOOD_CARDS.map((card) => [card, ask === 'feel' ? '' : t(`mood.${ask}.${card}`)])
		);
	}

	ask(): void {
		const { plan } = this.#session;
		const { question, cards } = this;
		const said = MOOD_CARDS.flatMap((card) => {
			const words = this.means[card]?.trim();
			return words ? [[card, words] as const] : [];
		});
		const means = said.length > 0 ? Object.fromEntries(said) : undefined;
		const draft = { question, cards, ...(means && { means }) };
		if (!this.#hear(openMood(plan, draft, this.#session.stamp()))) return;
		[this.question, this.means, this.paper] = ['', {}, {}];
	}

	/** Ends it with what is in the box at this moment, and what was counted by hand so far. */
	close(id: string): void {
		const { plan, box } = this.#session;
		if (!this.keepPaper(id)) return;
		this.#hear(closeMood(plan, id, countAnswers(box, id), this.#session.stamp()));
	}

	/** True when the hand counts could be kept, or nobody counted. */
	keepPaper(id: string): boolean {
		const { plan, person } = this.#session;
		const counted = Object.entries(this.paper).filter(([, n]) => typeof n === 'number');
		if (counted.length === 0) return true;
		return this.#hear(countCards(plan, id, Object.fromEntries(counted) as MoodCounts, person));
	}

	putAway(id: string): void {
		this.#hear(putMoodAway(this.#session.plan, id, this.#session.person));
	}

	#hear(answer: Answer): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}
