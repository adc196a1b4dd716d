import {
	lockBoard,
	showOnStage,
	sizeHall,
	type Hall,
	type Stage,
	type StageView
} from '#lib/domain/meeting/stage.ts';
import {
	addTime,
	pauseTimer,
	runTimerOn,
	startTimer,
	stopTimer
} from '#lib/domain/meeting/timer.ts';
import { present } from '#lib/domain/shared/fields.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { stageIn, type LiveStage } from '#lib/live/stage.svelte.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { stageAtStop, stopAt, type Stop } from './stops.ts';

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** True while what is in hand at this desk is what the room looks at. It stays so from step to step. */
const leading = $state({ on: false });

/** What a group walks at a step. */
export interface Walk {
	/** The cards in their order, and the sentences that are read. */
	stops: readonly Stop[];
	links: readonly Stop[];
	/** At which stop a card is, where a stop shows several. */
	find?: (card: string) => number;
	/** The words of any card that may be lit. */
	textOf: (card: string) => string | undefined;
}

/** What a desk does with the wall: every verb is one command, and why it was not done is kept for the eye. */
export class DeskStage {
	readonly live: LiveStage;
	refusal = $state<Refusal>();
	readonly #open: OpenPlan;
	readonly #walk: () => Walk;

	constructor(open: OpenPlan, walk: () => Walk) {
		this.#open = open;
		this.live = stageIn(open.session.plan);
		this.#walk = walk;
	}

	get stage(): Stage {
		return this.live.stage.current;
	}

	/** The places of the walk as the wall is looked at now. */
	get stops(): readonly Stop[] {
		return this.stage.view === 'reading' ? this.#walk().links : this.#walk().stops;
	}

	get at(): number {
		if (this.stage.view === 'teams') return -1; // groups of people are walked elsewhere
		const { find } = this.#walk();
		const { card, view } = this.stage;
		return find && card !== undefined && view !== 'own'
			? find(card)
			: stopAt(this.stops, this.stage);
	}

	/** The words of the card, the group or the sentence the room looks at. */
	get shown(): string | undefined {
		return this.stage.view === 'own' ? undefined : this.stops[this.at]?.text;
	}

	/** The words of the card that is lit. */
	get lit(): string | undefined {
		const { spotlight } = this.stage;
		return spotlight === undefined ? undefined : this.#walk().textOf(spotlight);
	}

	get follows(): boolean {
		return leading.on;
	}

	/** Shows the room its step in another way, at the same card. */
	view(view: StageView): void {
		const { link, ...stage } = this.stage;
		if (view === 'own') return this.show({ view });
		if (view !== 'reading') return this.show({ ...stage, view });
		const first = this.#linkOf(stage.card) ?? link ?? this.#walk().links[0]?.id;
		this.show({ view, ...(stage.card && { card: stage.card }), ...(first && { link: first }) });
	}

	/** Walks so many places on or back; from no place it begins at the first. */
	walk(by: number): void {
		const { stops, at } = this;
		const stop = stops[at < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, at + by))];
		if (stop) this.show(stageAtStop(this.stage, stop, 'branch'));
	}

	/** Whether what the room looks at has this card or sentence: a desk may look at another tree (TRACE-6). */
	has(wanted: string): boolean {
		const { stops, links, textOf } = this.#walk();
		return textOf(wanted) !== undefined || [...stops, ...links].some(({ id }) => id === wanted);
	}

	/** Leads the room to what is in hand, where it has that, as long as it follows. */
	lead(card: string | undefined, link: string | undefined): void {
		const inHand = link ?? card;
		if (inHand !== undefined && this.has(inHand)) this.#leadTo(card, link);
	}

	follow(on: boolean): void {
		leading.on = on;
	}

	/** What can be lit: the card in hand, or the one in view. */
	toLight(inHand: string | undefined): string | undefined {
		return [inHand, this.stage.card].find((id) => id !== undefined && this.has(id));
	}

	/** Lights a card while the others stand back, or puts the light out. */
	light(card: string | undefined): void {
		const stage = this.stage;
		if (card === undefined) {
			const { view, card: last, link, drawing } = stage;
			return this.show({ view, ...present({ card: last, link, drawing }) });
		}
		const view = stage.view === 'own' || stage.view === 'reading' ? 'branch' : stage.view;
		this.show({ ...stage, view, card, spotlight: card });
	}

	show(stage: Stage): void {
		this.hear(showOnStage(this.#open.session.plan, stage, this.#open.session.person));
	}

	lock(locked: boolean): void {
		this.hear(lockBoard(this.#open.session.plan, locked, this.#open.session.person));
	}

	size(hall: Hall): void {
		this.hear(sizeHall(this.#open.session.plan, hall, this.#open.session.person));
	}

	startClock(minutes: number): void {
		const { plan } = this.#open.session;
		this.hear(startTimer(plan, Math.round(minutes * 60), this.#open.session.stamp()));
	}

	clock(act: 'pause' | 'run' | 'more' | 'stop'): void {
		const { plan, person } = this.#open.session;
		const now = this.#open.session.stamp();
		if (act === 'pause') this.hear(pauseTimer(plan, now));
		else if (act === 'run') this.hear(runTimerOn(plan, now));
		else if (act === 'more') this.hear(addTime(plan, 60, now));
		else this.hear(stopTimer(plan, person));
	}

	hear(answer: Answer): void {
		this.refusal = answer.ok ? undefined : answer.refusal;
	}

	#leadTo(card: string | undefined, link: string | undefined): void {
		const { stage } = this;
		const read = link ?? this.#linkOf(card);
		if (stage.view === 'reading' && read) return this.show({ ...stage, link: read });
		if (link !== undefined) return this.show({ ...stage, view: 'reading', link });
		if (card === undefined || stage.view === 'reading') return;
		this.show(stageAtStop(stage, { id: card, text: '' }, 'branch'));
	}

	/** The sentence that hangs a card up: the first one it is a part of. */
	#linkOf(card: string | undefined): string | undefined {
		if (card === undefined) return undefined;
		return this.#walk().links.find(({ id }) => id.split('>').includes(card))?.id;
	}
}
