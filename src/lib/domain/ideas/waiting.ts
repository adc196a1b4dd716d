import type { Plan } from '../plan.ts';

/**
 * What a new idea says of itself where new ideas wait: while people write quietly each one does, whoever writes it down;
 * where somebody looks first, what comes from elsewhere than the desk. By itself, because a phone reads it at once.
 */
export function waits({ meta }: Plan, atDesk: boolean): { held?: true } {
	const way = meta.get('newIdeas');
	return way === 'together' || (way === 'look' && !atDesk) ? { held: true } : {};
}
