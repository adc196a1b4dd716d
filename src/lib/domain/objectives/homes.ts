import type { Plan } from '../plan.ts';
import { standsWith } from '../problems/same.ts';

/** Where something said of a card stands: with the card that says the same, once the two are one. */
export function homesIn(plan: Plan): (card: string) => string {
	const stands = standsWith(plan);
	return (card) => stands.get(card) ?? card;
}
