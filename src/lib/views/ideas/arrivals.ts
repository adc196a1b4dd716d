import type { Idea } from '#lib/domain/ideas/ideas.ts';

/**
 * The order in which ideas came to this screen. A phone's clock may be a year slow: what it says now is still
 * the newest in the room. What was there when the screen opened stands in the order of its times.
 */
export function arrivals(): (ideas: readonly Idea[]) => Idea[] {
	const turns = new Map<string, number>();
	const turn = ({ id }: Idea) => turns.get(id) ?? 0;
	/** The ideas, last come first. */
	return (ideas) => {
		for (const { id } of ideas) if (!turns.has(id)) turns.set(id, turns.size);
		return [...ideas].sort((a, b) => turn(b) - turn(a));
	};
}
