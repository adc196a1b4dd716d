import type { Plan } from '../plan.ts';
import { readSpot } from '../shared/places.ts';
import { BOARDS, type BoardName } from './scene.ts';

/** Width by height of what a board is laid out for as long as nobody has laid it out: a desk's stage on a laptop. */
export const DESK = 2.4;

/** No stage is further from a square. */
const FARTHEST_FROM_SQUARE = 20;

/** The shapes that are tried for a room, as parts of its own, the nearest first: a tree of few cards becomes narrower than it is laid out for. */
const TRIED = [1, 1.3, 0.8, 1.6, 0.6, 2, 0.4, 2.4, 3];

/** Boards of more cards than this are not tried in other shapes: it would take too long. */
export const MOST_TRIED = 300;

/**
 * Width by height of what a board is laid out for. Whoever lays it out chooses it for all (`layOutBoard`): desks with
 * other screens show the same board, and a card more changes nothing of it.
 */
export function aspectOf(plan: Plan, board: BoardName, tree?: string): number {
	const said = readSpot(plan.places.get(boardPlace(board, tree)));
	if (!said || said.x <= 0 || said.y <= 0) return DESK;
	const aspect = said.x / said.y;
	return Math.min(FARTHEST_FROM_SQUARE, Math.max(1 / FARTHEST_FROM_SQUARE, aspect));
}

/** The name under which a board, among the places of its cards, has what it is laid out for. */
export function boardPlace(board: BoardName, tree?: string): string {
	return tree === undefined ? `b_${board}` : `b_${board}_${tree}`;
}

/** The board a name among the places is of: who wrote it laid that board out, and moved no card. Nothing for a card's. */
export function boardOfPlace(name: string): BoardName | undefined {
	return BOARDS.find(
		(board) => name === boardPlace(board) || name.startsWith(boardPlace(board, ''))
	);
}

/** The shape, tried around this one, that is worth most; of several the one nearest to it. */
export function fittest(own: number, worthOf: (aspect: number) => number): number {
	let [best, most] = [own, -Infinity];
	for (const part of TRIED) {
		const worth = worthOf(own * part);
		if (worth > most) [best, most] = [own * part, worth];
	}
	return best;
}
