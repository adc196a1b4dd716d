import type { Idea } from './ideas.ts';

/** What names somebody, waits for a facilitator's eye or was taken back is nobody else's business. */
export function isHidden({ held, status }: Pick<Idea, 'held' | 'status'>): boolean {
	return held === true || status === 'private' || status === 'binned';
}
