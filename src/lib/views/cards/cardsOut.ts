import { CARDS_MOST } from '#lib/domain/meeting/cards/patterns.ts';
import { recall, remember } from '#lib/session/settings.ts';

/** How many cards were handed out in a plan's meetings, as this desk last said it. */
export function cardsOut(plan: string): number {
	const kept = Number(recall(`cards.${plan}`));
	return Number.isInteger(kept) && kept >= 1 && kept <= CARDS_MOST ? kept : 30;
}

/** Keeps how many cards were handed out. */
export function keepCardsOut(plan: string, count: number): void {
	remember(`cards.${plan}`, String(count));
}
