import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from './change.ts';
import { isId, type PersonId } from './ids.ts';
import { refuse, type Result } from './result.ts';

/** Where a card lies on the board, in whole board units from its middle. */
export interface Spot {
	x: number;
	y: number;
}

/** The edge of the board, so that no card is carried out of reach. */
export const FARTHEST = 100_000;

/**
 * Puts a card somewhere on the board. A board calls it when a card is let go, or a few times a second while it is
 * dragged: one key for both numbers, so that what is written over melts into the change before it and a plan does not
 * grow with every drag.
 */
export function placeCard(
	plan: Plan,
	card: string,
	{ x, y }: Spot,
	person: PersonId
): Result<Spot, PlanRefusal | 'not-a-number' | 'no-such-record'> {
	if (!isId(card)) return refuse('no-such-record');
	if (!isOnBoard(x) || !isOnBoard(y)) return refuse('not-a-number');
	const spot = { x: Math.round(x), y: Math.round(y) };
	const now = readSpot(plan.places.get(card));
	if (now?.x === spot.x && now.y === spot.y) return { ok: true, value: spot };
	return change(plan, person, () => {
		plan.places.set(card, [spot.x, spot.y]);
		return spot;
	});
}

/** Puts several cards somewhere at once, as one hand moves them: one change. Checked whole before anything is written. */
export function placeCards(
	plan: Plan,
	spots: ReadonlyMap<string, Spot>,
	person: PersonId
): Result<number, PlanRefusal | 'not-a-number' | 'no-such-record'> {
	for (const [card, { x, y }] of spots) {
		if (!isId(card)) return refuse('no-such-record');
		if (!isOnBoard(x) || !isOnBoard(y)) return refuse('not-a-number');
	}
	const now = placesOf(plan);
	const moved = [...spots].filter(([card, { x, y }]) => {
		const spot = now.get(card);
		return spot?.x !== Math.round(x) || spot.y !== Math.round(y);
	});
	if (moved.length === 0) return { ok: true, value: 0 };
	return change(plan, person, () => {
		for (const [card, { x, y }] of moved) plan.places.set(card, [Math.round(x), Math.round(y)]);
		return moved.length;
	});
}

/** Lets a card go back to where the layout puts it. */
export function unplaceCard(
	plan: Plan,
	card: string,
	person: PersonId
): Result<string, PlanRefusal> {
	if (!plan.places.has(card)) return { ok: true, value: card };
	return change(plan, person, () => (plan.places.delete(card), card));
}

/** Every card that was put somewhere by hand, and where. */
export function placesOf(plan: Plan): Map<string, Spot> {
	const spots = new Map<string, Spot>();
	for (const [card, value] of plan.places.entries()) {
		const spot = readSpot(value);
		if (spot && isId(card)) spots.set(card, spot);
	}
	return spots;
}

/** Reads a place, or nothing if a peer wrote something else. */
export function readSpot(value: unknown): Spot | undefined {
	if (!Array.isArray(value)) return undefined;
	const [x, y] = value as unknown[];
	return isOnBoard(x) && isOnBoard(y) ? { x, y } : undefined;
}

function isOnBoard(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FARTHEST;
}
