import { describeIdea } from '#lib/domain/ideas/describing.ts';
import type { FilledCluster } from '#lib/domain/ideas/grouped.ts';
import type { Idea } from '#lib/domain/ideas/ideas.ts';
import type { IdeaTopic } from '#lib/domain/ideas/kinds.ts';
import {
	groupIdeas,
	mergeMany,
	putManyInCluster,
	settleMany
} from '#lib/domain/ideas/manyIdeas.ts';
import { takeMediumOff, type Medium } from '#lib/domain/ideas/photos.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import { numbersOf } from '#lib/live/numbers.svelte.ts';

import type { Selection } from '../board/selection.svelte.ts';
import { isHeldStill } from '../frame/heldStill.ts';
import type { OpenPlan } from '../frame/planContext.ts';
import { undoOf } from '../frame/undoOf.ts';
import type { Asking } from './AsideSheet.svelte';
import { between, pickAct } from './picking.ts';
import { isFound } from './searching.ts';

/** What a command answers. */
export type Answer = { ok: true; value?: unknown } | { ok: false; refusal: Refusal };

/** The ideas under one facilitator's hands: which are in hand, what is looked for, and what was done last. */
export class IdeaTable {
	readonly open: OpenPlan;
	readonly selection: Selection;
	/** The words looked for. */
	search = $state('');
	/** The card the keyboard is on, or was on last. */
	current = $state<string>();
	/** The idea whose clearer words are being written. */
	wording = $state<string>();
	/** Why the last act was not done. */
	refusal = $state<Refusal>();
	/** What was done last, in words. */
	done = $state<string>();
	/** The idea that was hidden last, as long as that is told. */
	hidden = $state.raw<Idea>();
	/** Where a range that is being taken began. */
	#anchor: string | undefined;

	readonly clusters: FilledCluster[] = $derived.by(() => this.open.live.groups.current.clusters);
	readonly loose: Idea[] = $derived.by(() => this.#found(this.open.live.groups.current.loose));
	/** The cards of each group that are shown. */
	readonly shown: ReadonlyMap<string, Idea[]> = $derived.by(
		() => new Map(this.clusters.map(({ id, ideas }) => [id, this.#found(ideas)]))
	);
	/** The columns in reading order: the loose cards, then each group's. */
	readonly columns: string[][] = $derived.by(() =>
		[this.loose, ...this.shown.values()].map((ideas) => ideas.map(({ id }) => id))
	);
	/** The cards in hand, in reading order, also those a search hides. */
	readonly inHand: Idea[] = $derived.by(() => {
		const { loose, clusters } = this.open.live.groups.current;
		const all = [...loose, ...clusters.flatMap(({ ideas }) => ideas)];
		return all.filter(({ id }) => this.selection.cards.has(id));
	});

	constructor(open: OpenPlan, selection: Selection) {
		this.open = open;
		this.selection = selection;
	}

	/** True while the board is locked: only what is new comes in, and what is improper goes (BOARD-50). */
	get isHeld(): boolean {
		return isHeldStill(this.open);
	}

	/** Takes a card in hand beside the others, or lets go of it. */
	toggle(id: string): void {
		const { cards } = this.selection;
		if (cards.has(id)) cards.delete(id);
		else this.selection.take(...cards, id);
		this.#stand(id);
	}

	/** Takes every card from the one that was taken last to this one. */
	takeTo(id: string): void {
		this.selection.take(...between(this.columns, this.#anchor ?? this.current, id));
		this.current = id;
	}

	/** Takes this card alone; a second time lets go of it. */
	takeOnly(id: string): void {
		if (this.selection.only === id) this.selection.take();
		else this.selection.take(id);
		this.#stand(id);
	}

	/** Takes all cards of a column in hand. */
	takeColumn(cards: readonly string[]): void {
		this.selection.take(...this.selection.cards, ...cards);
	}

	/** Does what a key asks of the card it is pressed on. Gives the card the keyboard is to go to; `true` where it stays. */
	press(event: KeyboardEvent, id: string): string | boolean {
		const act = pickAct(event, this.columns, id);
		if (act?.do === 'let-go') this.selection.take();
		else if (act?.do === 'column') this.takeColumn(this.columnOf(id));
		else if (act?.do === 'go') {
			this.#anchor = act.extend ? (this.#anchor ?? id) : act.to;
			if (act.extend) this.selection.take(...between(this.columns, this.#anchor, act.to));
			this.current = act.to;
			return act.to;
		}
		return act !== undefined;
	}

	/** The cards of the column a card stands in. */
	columnOf(id: string): string[] {
		return this.columns.find((cards) => cards.includes(id)) ?? [];
	}

	/** The cards that go along with one that is moved: all that are in hand, if it is one of them. */
	along(id: string): string[] {
		const inHand = this.inHand.map((idea) => idea.id);
		return inHand.includes(id) ? inHand : [id];
	}

	put(ideas: readonly string[], cluster: string | undefined): void {
		const { plan, person } = this.open.session;
		if (!this.hear(putManyInCluster(plan, ideas, cluster, person))) return;
		const title = this.clusters.find(({ id }) => id === cluster)?.title;
		const count = ideas.length;
		this.#finish(
			ideas,
			title === undefined
				? t('ideas.hand.loosed', { count })
				: t('ideas.hand.grouped', { count, title })
		);
	}

	/** Takes a photo or a recording off a card; its author sees that it was taken off (MEDIA-33). */
	takeOff(idea: string, medium: Medium): void {
		const { plan, person } = this.open.session;
		if (this.hear(takeMediumOff(plan, idea, medium, person))) this.#finish([], t('media.off.done'));
	}

	/** Gives an idea another picture of what it is about, or takes it off (LISTEN-10). */
	showAbout(idea: string, about: IdeaTopic | undefined): void {
		const { plan, person } = this.open.session;
		const answer = describeIdea(plan, idea, { about: about ?? null }, person);
		if (!this.hear(answer)) return;
		this.#finish(
			[],
			about ? t('topic.desk.put', { is: t(`topic.${about}`) }) : t('topic.desk.off')
		);
	}

	/** Opens a new group with the cards in hand. */
	group(title: string): boolean {
		const { plan } = this.open.session;
		const ids = this.inHand.map(({ id }) => id);
		const isDone = this.hear(groupIdeas(plan, ids, title, this.open.session.stamp()));
		if (isDone) {
			const values = { count: ids.length, title: title.trim() };
			this.#finish(ids, t('ideas.hand.grouped', values));
		}
		return isDone;
	}

	/** Lets the cards in hand stand with one of them. */
	merge(into: string, reason: string): boolean {
		const { plan, person } = this.open.session;
		const ids = this.inHand.map(({ id }) => id);
		const isDone = this.hear(mergeMany(plan, ids, into, person, reason));
		if (isDone) this.#finish(ids, t('ideas.hand.merged', { count: ids.length }));
		return isDone;
	}

	/** Sets cards aside for a reason; gives why not, if it was refused. */
	setAside({ ideas, status }: Asking, reason: string): Refusal | undefined {
		const { plan, person } = this.open.session;
		const ids = ideas.map(({ id }) => id);
		const answer = settleMany(plan, ids, status, reason, person);
		if (!answer.ok) return answer.refusal;
		this.#finish(ids, t('ideas.hand.set-aside', { count: ids.length }));
		return undefined;
	}

	/** Hides an idea from the room by one press: why is written after, by whoever wants to (IDEA-42). */
	hide(idea: Idea): void {
		this.refusal = this.setAside(
			{ ideas: [idea], status: 'private' },
			t('ideas.aside.hide.reason')
		);
		if (this.refusal) return;
		this.hidden = idea;
		this.done = t('ideas.aside.hide.done', { text: idea.text });
	}

	/** Takes the last act back, while it is told. */
	takeBack(): void {
		undoOf(this.open.session.plan).undo();
	}

	/** What is said of the last act is no longer said once a step is taken back, or another is made. Returns how to stop. */
	forgetAfter(): () => void {
		return undoOf(this.open.session.plan).watch(() => this.#finish([], undefined));
	}

	/** Takes in a command's answer. */
	hear(answer: Answer): boolean {
		this.#finish([], undefined);
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}

	#finish(ideas: readonly string[], words: string | undefined): void {
		this.refusal = undefined;
		this.done = words;
		this.hidden = undefined;
		for (const id of ideas) this.selection.cards.delete(id);
	}

	#stand(id: string): void {
		this.current = id;
		this.#anchor = id;
	}

	#found(ideas: Idea[]): Idea[] {
		if (this.search.trim() === '') return ideas;
		const numbers = numbersOf(this.open.session.plan).current;
		return ideas.filter((idea) => isFound(idea, this.search, numbers.get(idea.id)));
	}
}
