import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

/** Which cards somebody has in hand on this screen: list, board and panels beside them share it. Never stored. */
export class Selection {
	readonly cards = new SvelteSet<string>();
	/** The link in hand, if it is a link. */
	link = $state<string>();

	/** The one card in hand, or nothing where there are none or several. */
	get only(): string | undefined {
		return this.cards.size === 1 ? [...this.cards][0] : undefined;
	}

	/** Takes these cards in hand, and lets go of all others. */
	take(...cards: string[]): void {
		if (cards.length === this.cards.size && cards.every((card) => this.cards.has(card))) return;
		this.cards.clear();
		for (const card of cards) this.cards.add(card);
		if (cards.length > 0) this.link = undefined;
	}

	/** Takes a link in hand. */
	takeLink(link: string | undefined): void {
		this.cards.clear();
		this.link = link;
	}
}

/** The selection of this screen, made by the step's view. */
export const [selectionHere, setSelection] = createContext<Selection>();
