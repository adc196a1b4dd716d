import { isHidden } from '#lib/domain/ideas/hidden.ts';
import type { Idea } from '#lib/domain/ideas/ideas.ts';

/** The ideas that may leave in a file for others: not the private ones, not those that wait, not those taken back. */
export function ideasForFiles(ideas: readonly Idea[]): Idea[] {
	return ideas.filter((idea) => !isHidden(idea));
}
