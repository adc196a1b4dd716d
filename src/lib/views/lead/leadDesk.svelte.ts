import { goto } from '$app/navigation';

import { changeAgendaPoint, dropAgendaPoint } from '#lib/domain/meeting/agenda.ts';
import type { AgendaTemplate } from '#lib/domain/meeting/agendaTemplates.ts';
import { finishPoint } from '#lib/domain/meeting/finishing.ts';
import { endLater, shortenRest } from '#lib/domain/meeting/agendaNow.ts';
import { goToPoint, layAgenda, takeRoomTo } from '#lib/domain/meeting/leading.ts';
import { readStep } from '#lib/domain/method.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { stepPath } from '../frame/steps.ts';
import { MeetingNow } from './agendaNow.svelte.ts';
import { hallMoment } from './hallMoment.ts';

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** What a facilitator does with the agenda: every verb is one command, and why it was not done is kept for the eye. */
export class LeadDesk extends MeetingNow {
	refusal = $state<Refusal>();
	readonly #session: OpenPlan['session'];

	constructor(open: OpenPlan) {
		super(open);
		this.#session = open.session;
	}

	/** Lays out an agenda in the words of this screen. */
	lay({ name, type, points }: AgendaTemplate): void {
		const sitting = { type, title: t(`agenda.template.${name}`), start: hallMoment(new Date()) };
		const drafts = points.map((point) => ({
			title: t(`agenda.point.${point.name}`),
			prompt: t(`agenda.say.${point.name}`),
			step: point.step,
			minutes: point.minutes,
			...(point.shows && { shows: point.shows })
		}));
		const stamp = () => this.#session.stamp();
		this.#hear(layAgenda(this.#session.plan, { sitting, points: drafts, stamp }));
	}

	/** Begins a point: the room goes to its step, and this desk along with it. */
	go(point: { id: string; step?: string }): void {
		const { plan } = this.#session;
		if (this.#hear(goToPoint(plan, point.id, this.#session.stamp()))) this.#openStepOf(point);
	}

	/** Takes the room back to the step of the point that is running, and this desk along with it. */
	back(point: { step?: string }): void {
		const { plan, person } = this.#session;
		const step = readStep(point.step);
		if (step && this.#hear(takeRoomTo(plan, step, person))) this.#openStepOf(point);
	}

	/** Ends the point that is running. */
	finish(point: string): void {
		this.#hear(finishPoint(this.#session.plan, point, this.#session.stamp()));
	}

	minutes(point: string, minutes: number): boolean {
		const { plan, person } = this.#session;
		return this.#hear(changeAgendaPoint(plan, point, { minutes }, person));
	}

	drop(point: string): void {
		const { plan, person } = this.#session;
		this.#hear(dropAgendaPoint(plan, point, t('agenda.drop-why'), person));
	}

	/** Puts a late agenda right in one of two ways. */
	putRight(way: 'shorten' | 'end-later'): void {
		const { plan, person } = this.#session;
		const sitting = this.live.sitting.current;
		if (!sitting) return;
		const change = way === 'shorten' ? shortenRest : endLater;
		this.#hear(change(plan, sitting.id, Date.now() / 1000, person));
	}

	#openStepOf(point: { step?: string }): void {
		const step = readStep(point.step);
		const there = step && stepPath(this.#session.id, 'desk', step);
		// Gone to where one is already, the keyboard would be taken out of the agenda.
		if (there && there !== location.pathname) void goto(there);
	}

	#hear(answer: Answer): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}
