import type { PersonId } from '../shared/ids.ts';
import { isId } from '../shared/ids.ts';
import type { Graph } from './graph.ts';
import { mark } from './mark.ts';

/** The group's word that a tree says what it means. */
export interface Agreed {
	/** When, ISO 8601. */
	at: string;
	by: PersonId;
	/** The mark of the tree as it was then. */
	mark: string;
}

/** A mark of everything a tree says: its cards, what is parked, and its links. */
export function markOfTree({ core, cards, counted, feedback }: Graph): string {
	const texts = [...cards.values()].map(({ card }) => [card.id, card.text, card.parked ?? '']);
	const links = [counted, feedback].map((some) => some.map(({ id }) => id).sort());
	return mark(JSON.stringify([core, texts.sort(), links]));
}

/** Reads an agreement, or nothing if a peer wrote something else. */
export function readAgreed(value: unknown): Agreed | undefined {
	if (typeof value !== 'object' || !value) return undefined;
	const { at, by, mark: of } = value as Record<string, unknown>;
	if (typeof at !== 'string' || !isId<PersonId>(by) || typeof of !== 'string') return undefined;
	return { at, by, mark: of };
}
