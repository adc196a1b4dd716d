import type { Idea } from '#lib/domain/ideas/ideas.ts';

/**
 * The order in which ideas came to this screen. A phone's clock may be a year slow: what it says now is still
 * the newest in the room. What was there when the screen opened stands in the order of its times.
 */
export class Arrivals {
	readonly #turn = new Map<string, number>();

	/** The ideas, last come first. */
	newest(ideas: readonly Idea[]): Idea[] {
		for (const { id } of ideas) if (!this.#turn.has(id)) this.#turn.set(id, this.#turn.size);
		const turn = ({ id }: Idea) => this.#turn.get(id) ?? 0;
		return [...ideas].sort((a, b) => turn(b) - turn(a));
	}
}
