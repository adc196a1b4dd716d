import { elsewhereOf, type Elsewhere } from '#lib/domain/meeting/elsewhere.ts';
import { agendaNowOf, type AgendaNow } from '#lib/domain/meeting/agendaNow.ts';
import { leadIn } from '#lib/live/lead.svelte.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { Clock } from '../stage/clock.svelte.ts';

/** The meeting on its way, as a screen sees it: minutes are enough, so the clock is read seldom. Make it while a component is being made. */
export class MeetingNow {
	readonly live: ReturnType<typeof leadIn>;
	readonly #clock = new Clock(2000);
	readonly #open: OpenPlan;

	constructor(open: OpenPlan) {
		this.#open = open;
		this.live = leadIn(open.session.plan);
	}

	/** This moment in seconds since 1970. */
	get moment(): number {
		return this.#clock.now;
	}

	/** Where the meeting is; nothing before its agenda has begun. */
	get now(): AgendaNow | undefined {
		const sitting = this.live.sitting.current;
		void this.live.agenda.current; // read again when a point changed
		return sitting && agendaNowOf(this.#open.session.plan, sitting.id, this.moment);
	}

	/** Where the room is instead, while the point that is running is of another step (LEAD-34). */
	get elsewhere(): Elsewhere | undefined {
		const running = this.now?.running;
		return running && elsewhereOf(this.#open.session.plan, running);
	}
}
