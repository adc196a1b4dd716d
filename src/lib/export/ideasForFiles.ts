import type { Idea } from '#lib/domain/ideas/ideas.ts';

/** The ideas that may leave in a file for others: not the private ones, not those nobody has let through yet. */
export function ideasForFiles(ideas: readonly Idea[]): Idea[] {
	return ideas.filter(
		({ status, held }) => status !== 'private' && status !== 'binned' && held !== true
	);
}
