import { enclosuresOfCards, type Enclosure } from '#lib/domain/board/enclosures.ts';
import { cardUnder, groupAround } from '#lib/domain/board/landing.ts';
import { freeSpots } from '#lib/domain/board/freeSpots.ts';
import type { BoardCard, CardKind } from '#lib/domain/board/scene.ts';
import { placeCards } from '#lib/domain/shared/places.ts';

import type { BoardActs } from '../acts/boardActs.ts';
import { cardOf, shapeOf } from '../card/cardShape.ts';
import type { BoardPort, CardRef } from '../port.ts';

/**
 * What it means that a hand let cards go here, beside their places. An idea goes to the group it lies in, or out of its
 * own; any other card that lies on one comes to lie beside it, and none is hidden by another. CLUSTER-13, BOARD-46.
 */
export function land(
	port: BoardPort,
	acts: BoardActs,
	cards: readonly BoardCard[],
	others: readonly BoardCard[]
): void {
	const isAlone = cards.length === 1;
	const along = new Set(cards.flatMap(({ id, kind }) => (kind === 'cluster' ? id : [])));
	const frames = enclosuresOfCards(others);
	const staying = cards.filter((card) => {
		const isCarried = card.of !== undefined && along.has(card.of); // with the head of its group
		return isCarried || !isTaken(acts, card, { others, frames, isAlone });
	});
	const still = others.filter((other) => other.byHand || staying.some((card) => isOn(card, other)));
	if (freeSpots(staying, still).size === 0) return; // what only the layout put there makes room itself
	placeCards(port.plan, freeSpots(staying, others), port.person);
}

/** The cards a card would go to or be asked about if it were let go here: they are lit while a hand is over them. */
export function goal(
	card: BoardCard,
	others: readonly BoardCard[],
	frames: readonly Enclosure[]
): BoardCard[] {
	const on = cardUnder(card, others);
	if (card.kind !== 'idea') return on?.kind === goalOf(card) ? [on] : [];
	const group = groupAround(card, others, frames);
	if (group === undefined) return on?.kind === 'idea' ? [on] : [];
	return group === card.of ? [] : others.filter(({ id }) => id === group);
}

/** What a card may go with: a line of the plan with what it serves, any other with its own kind. */
const goalOf = ({ kind }: BoardCard): CardKind => (kind === 'activity' ? 'objective' : kind);

/** What a card is let go among. */
interface Around {
	others: readonly BoardCard[];
	frames: readonly Enclosure[];
	isAlone: boolean;
}

function isTaken(acts: BoardActs, card: BoardCard, { others, frames, isAlone }: Around): boolean {
	const on = isAlone ? cardUnder(card, others) : undefined;
	if (on && acts.drop(refOf(card), refOf(on))) return true;
	if (card.kind !== 'idea') return false;
	const group = groupAround(card, others, frames);
	return group !== card.of && acts.regroup(card.id, group);
}

function isOn(card: BoardCard, other: BoardCard): boolean {
	return cardUnder(card, [other]) !== undefined;
}

function refOf(card: BoardCard): CardRef {
	return cardOf(shapeOf(card)) ?? card;
}
