import { decisionModeOf, sittingsOf } from '#lib/domain/meeting/sittings.ts';
import type { Plan } from '#lib/domain/plan.ts';

/** How a room decides where nobody at the desk said: it talks first, unless its sitting or its plan says that it votes (VOTE-129). */
export function usualDeciding(plan: Plan, sitting: string | undefined): 'agree' | 'vote' {
	const today = sittingsOf(plan).find(({ id }) => id === sitting) ?? {};
	return decisionModeOf(plan, today) === 'vote' ? 'vote' : 'agree';
}
