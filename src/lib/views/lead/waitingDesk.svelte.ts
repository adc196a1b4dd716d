import { letAllThrough, letIdeasWait, letThrough, type Way } from '#lib/domain/ideas/held.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { startTimer } from '#lib/domain/meeting/timer.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import type { Asking } from '../ideas/AsideSheet.svelte';

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** How new ideas wait, as the desk says it, and what it does with those that do. */
export class WaitingDesk {
	/** How long people write quietly; nothing where no clock is wished. */
	minutes = $state<number | null | undefined>(5);
	/** The idea somebody is about to set aside. */
	parting = $state<string>();
	/** Why, being asked. */
	asking = $state.raw<Asking>();
	refusal = $state<Refusal>();
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
	}

	/** Says how new ideas wait from now on. Quiet writing takes its clock along. */
	choose(way: Way | undefined): void {
		const { plan, person } = this.#session;
		if (!this.#hear(letIdeasWait(plan, way, person))) return;
		const seconds = Math.round((this.minutes ?? 0) * 60);
		if (way === 'together' && seconds > 0) {
			this.#hear(startTimer(plan, seconds, this.#session.stamp()));
		}
	}

	show(id: string): void {
		this.#hear(letThrough(this.#session.plan, id, this.#session.person));
	}

	showAll(): void {
		this.#hear(letAllThrough(this.#session.plan, this.#session.person));
	}

	/** Opens what one can be set aside as, or folds it. */
	part(id: string): void {
		this.parting = this.parting === id ? undefined : id;
	}

	/** Sets it aside with a reason its author reads; gives why not, if it was refused. */
	setAside({ ideas, status }: Asking, reason: string): Refusal | undefined {
		for (const { id } of ideas) {
			const answer = settleIdea(this.#session.plan, id, status, reason, this.#session.person);
			if (!answer.ok) return answer.refusal;
		}
		this.parting = undefined;
		return undefined;
	}

	#hear(answer: Answer): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}

const made = new WeakMap<Plan, WaitingDesk>();

/** The one of an open plan: what is half done is there when its panel is opened again. */
export function waitingDeskOf(session: Session): WaitingDesk {
	const desk = made.get(session.plan) ?? new WaitingDesk(session);
	made.set(session.plan, desk);
	return desk;
}
