import { SvelteMap } from 'svelte/reactivity';

import { countAnswers } from '#lib/domain/meeting/answers.ts';
import { MOOD_CARDS, type Mood, type MoodCard } from '#lib/domain/meeting/kinds.ts';
import {
	closeMood,
	countCards,
	openMood,
	putMoodAway,
	type MoodCounts
} from '#lib/domain/meeting/moods.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** Questions that are asked in every meeting. */
export const ASKS = ['feel', 'clear', 'agree'] as const;

type Answer = { ok: true } | { ok: false; refusal: Refusal };

type PaperCounts = Partial<Record<MoodCard, number | null | undefined>>;

/** A mood check as the desk asks, closes and tells it. What is typed is nobody else's yet. */
class MoodDesk {
	question = $state('');
	cards = $state<Mood['cards']>('faces');
	means = $state<Partial<Record<MoodCard, string>>>({});
	/** Cards counted by hand and not kept yet, by the mood they were counted for. */
	readonly #paper = new SvelteMap<string, PaperCounts>();
	refusal = $state<Refusal>();
	/** The question is written again though another one was told. */
	asksAgain = $state(false);
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
	}

	/** What was counted by hand for this mood and is not kept yet. */
	paperOf(mood: string): PaperCounts {
		return this.#paper.get(mood) ?? {};
	}

	/** Somebody counts the hands for one card of this mood. */
	count(mood: string, card: MoodCard, hands: number | null | undefined): void {
		this.#paper.set(mood, { ...this.paperOf(mood), [card]: hands });
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
		[this.question, this.means] = ['', {}];
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
		const counted = Object.entries(this.paperOf(id)).filter(([, n]) => typeof n === 'number');
		if (counted.length === 0) return true;
		const counts = Object.fromEntries(counted) as MoodCounts;
		const isKept = this.#hear(countCards(plan, id, counts, person));
		if (isKept) this.#paper.delete(id);
		return isKept;
	}

	putAway(id: string): void {
		this.#hear(putMoodAway(this.#session.plan, id, this.#session.person));
	}

	#hear(answer: Answer): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}

const made = new WeakMap<Plan, MoodDesk>();

/** The one mood desk of an open plan: what is half-written is there when its panel is opened again. */
export function moodDeskOf(session: Session): MoodDesk {
	const desk = made.get(session.plan) ?? new MoodDesk(session);
	made.set(session.plan, desk);
	return desk;
}
