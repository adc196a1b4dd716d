import type { Idea } from '#lib/domain/ideas/ideas.ts';
import { TAKEN_BACK } from '#lib/domain/shared/binReasons.ts';
import type { PersonId } from '#lib/domain/shared/ids.ts';

/** What a person's own screen lists: all the room sees, and what became of one's own ideas, with the reason. */
export function heardBy(person: PersonId, all: readonly Idea[], open: readonly Idea[]): Idea[] {
	const seen = new Set(open.map(({ id }) => id));
	return all.filter(
		({ id, createdBy, reason }) => seen.has(id) || (createdBy === person && reason !== TAKEN_BACK)
	);
}
