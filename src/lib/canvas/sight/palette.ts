import type { Box } from '../boxes.ts';
import { paintOf } from '../card/paintOf.ts';

/** The colours of a card seen from far away. */
export interface CardColours {
	edge: string;
	fill: string;
	/** Its letters. */
	ink: string;
}

/** Colours as the page's styles have them, so that they stand there only. Each is asked for once. */
export class Palette {
	readonly #host: HTMLElement;
	readonly #cards = new Map<string, CardColours>();
	readonly #named = new Map<string, string>();
	#letters: string | undefined;

	/** `host` is the element the board is shown in. */
	constructor(host: HTMLElement) {
		this.#host = host;
	}

	/** A colour by its name in the page's styles (`--ink`). */
	named(name: string): string {
		const known = this.#named.get(name);
		if (known !== undefined) return known;
		const colour = getComputedStyle(this.#host).getPropertyValue(name).trim();
		this.#named.set(name, colour);
		return colour;
	}

	/** The letters of the page. */
	get letters(): string {
		this.#letters ??= getComputedStyle(this.#host).fontFamily;
		return this.#letters;
	}

	/** The colours of a card: those its element would have. */
	card({ kind, part, colour }: Pick<Box, 'kind' | 'part' | 'colour'>): CardColours {
		const name = `${kind} ${part} ${colour}`;
		const known = this.#cards.get(name);
		if (known) return known;
		const card = document.createElement('div');
		card.className = 'rembuk-card';
		Object.assign(card.dataset, { kind, part, colour });
		for (const [key, value] of Object.entries(paintOf(colour))) card.style.setProperty(key, value);
		this.#host.append(card);
		const { borderTopColor: edge, backgroundColor: fill, color: ink } = getComputedStyle(card);
		const colours = { edge, fill, ink };
		card.remove();
		this.#cards.set(name, colours);
		return colours;
	}

	/** The colours of a group's frame: its edge, and the strip its head stands in. */
	frame(colour: string): { edge: string; full: string } {
		const { edge } = this.card({ kind: 'cluster', part: 'member', colour });
		return { edge, full: this.card({ kind: 'cluster', part: 'head', colour }).fill };
	}
}
