import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

import { likelyDuplicatesOf, type LikelyDuplicate } from '#lib/domain/ideas/duplicates.ts';
import { groupIdeas, putManyInCluster } from '#lib/domain/ideas/manyIdeas.ts';
import { mergeIdea } from '#lib/domain/ideas/merging.ts';
import { suggestionsOf, type Suggestion } from '#lib/domain/ideas/suggestions.ts';
import { recall, remember } from '#lib/session/settings.ts';

import type { IdeaTable } from './ideaTable.svelte.ts';
import {
	markOfFit,
	markOfGroup,
	markOfPair,
	MOST_QUIET,
	readQuiet,
	unlessQuiet,
	type QuietMark
} from './quiet.ts';

/** What is suggested on this screen, and what was declined on this device. Nothing of it is in the plan. */
export class Suggesting {
	readonly table: IdeaTable;
	readonly #quiet = new SvelteSet<QuietMark>();
	/** Said yes to, and still on the screen for a moment: pressed twice, one group is made. */
	readonly #taken = new WeakSet<Suggestion>();
	#all = $state.raw<Suggestion[]>([]);
	#pairs = $state.raw<LikelyDuplicate[]>([]);
	/** True until the words were compared for the first time. */
	isBusy = $state(true);

	readonly suggestions: Suggestion[] = $derived.by(() => unlessQuiet(this.#all, this.#quiet));
	readonly pairs: LikelyDuplicate[] = $derived.by(() =>
		this.#pairs.filter((pair) => !this.#quiet.has(markOfPair(pair)))
	);

	constructor(table: IdeaTable) {
		this.table = table;
		for (const mark of readQuiet(recall(this.#name))) this.#quiet.add(mark);
	}

	/** Compares the words when the board changed, a moment later: not with every letter of the room. Returns how to stop. */
	follow(): () => void {
		void this.table.open.live.groups.current;
		const wait = untrack(() => (this.isBusy ? 0 : 400));
		const timer = setTimeout(() => {
			const { plan } = this.table.open.session;
			this.#all = suggestionsOf(plan);
			this.#pairs = likelyDuplicatesOf(plan);
			this.isBusy = false;
		}, wait);
		return () => clearTimeout(timer);
	}

	/** How many were declined here. */
	get quietCount(): number {
		return this.#quiet.size;
	}

	/** Puts the chosen ideas where they may belong, by one change; the others of the suggestion are declined. */
	accept(suggestion: Suggestion, chosen: readonly string[], title: string): boolean {
		if (this.#taken.has(suggestion)) return true;
		const { session } = this.table.open;
		const answer =
			suggestion.cluster === undefined
				? groupIdeas(session.plan, chosen, title, session.stamp())
				: putManyInCluster(session.plan, chosen, suggestion.cluster, session.person);
		if (!this.table.hear(answer)) return false;
		this.#taken.add(suggestion);
		const rest = suggestion.ideas.filter(({ id }) => !chosen.includes(id));
		if (rest.length > 0) this.decline({ ...suggestion, ideas: rest });
		return true;
	}

	/** Lets a suggestion be, on this device, until what speaks for it changes. */
	decline({ cluster, ideas }: Suggestion): void {
		if (cluster === undefined) this.#hush([markOfGroup(ideas.map(({ id }) => id))]);
		else this.#hush(ideas.map(({ id, why }) => markOfFit(id, cluster, why.words)));
	}

	/** Lets one idea stand with the other. */
	merge(from: string, into: string, reason: string): void {
		const { plan, person } = this.table.open.session;
		this.table.hear(mergeIdea(plan, from, into, person, reason));
	}

	/** Two ideas are two. */
	keepApart(pair: LikelyDuplicate): void {
		this.#hush([markOfPair(pair)]);
	}

	/** Brings back what was declined here. */
	wake(): void {
		this.#quiet.clear();
		remember(this.#name, '');
	}

	#hush(marks: readonly QuietMark[]): void {
		for (const mark of marks) this.#quiet.add(mark);
		remember(this.#name, [...this.#quiet].slice(-MOST_QUIET).join(' '));
	}

	get #name(): string {
		return `quiet.${this.table.open.session.id}`;
	}
}
