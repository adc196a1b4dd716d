import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { Draft, type Drawer } from './draft.svelte.ts';

type Ranking = { ranking: OptionId[][] };

/** An order, made by tapping the first, then the second, as far as somebody wants to go. */
export class RankingDraft extends Draft<Ranking> {
	readonly screens: number;

	constructor(config: RoundConfig, drawer?: Drawer) {
		super(config, { ranking: [] }, drawer);
		// What is left when all others have a place needs no question.
		this.screens = Math.min(config.places ?? Infinity, config.options.length - 1);
	}

	get isBegun(): boolean {
		return this.says.ranking.length > 0;
	}

	/** The options that have a place, from the first down. */
	get order(): OptionId[] {
		return this.says.ranking.flat();
	}

	/** Which place an option has, from 1; 0 for none. */
	placeOf(option: OptionId): number {
		return this.order.indexOf(option) + 1;
	}

	/** Gives an option the next place, or takes its place away if it has one. */
	tap(option: OptionId): boolean {
		const others = this.order.filter((id) => id !== option);
		const isIn = others.length < this.order.length;
		return this.#put(isIn ? others : [...others, option]);
	}

	/** Takes back the last place that was given. */
	undo(): void {
		this.#put(this.order.slice(0, -1));
	}

	/** Moves an option one place up (-1) or down (1). */
	move(option: OptionId, by: -1 | 1): void {
		const order = [...this.order];
		const [from, to] = [order.indexOf(option), order.indexOf(option) + by];
		const other = order[to];
		if (from < 0 || other === undefined) return;
		[order[from], order[to]] = [other, option];
		this.#put(order);
	}

	#put(order: OptionId[]): boolean {
		return this.put({ ranking: order.map((id) => [id]) });
	}
}
