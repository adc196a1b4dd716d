import type { Idea } from '#lib/domain/ideas/ideas.ts';
import type { PersonId } from '#lib/domain/shared/ids.ts';

/** The reason an idea carries that its own author took back. */
export const TAKEN_BACK = 'taken-back';

/** What a person's own screen lists: all the room sees, and what became of one's own ideas, with the reason. */
export function heardBy(person: PersonId, all: readonly Idea[], open: readonly Idea[]): Idea[] {
	const seen = new Set(open.map(({ id }) => id));
	return all.filter(
		({ id, createdBy, reason }) => seen.has(id) || (createdBy === person && reason !== TAKEN_BACK)
	);
}
