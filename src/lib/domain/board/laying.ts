import type { Plan } from '../plan.ts';
import { treesOf } from '../problems/tree.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId, TreeId } from '../shared/ids.ts';
import { placesOf, type Spot } from '../shared/places.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { boardPlace, fittest, MOST_TRIED } from './aspect.ts';
import { boundsOf, fittedLetters } from './bounds.ts';
import { ideasLayout } from './ideasScene.ts';
import { problemsSceneOf } from './problemsScene.ts';
import { placeNameOf, type BoardName, type Layout, type Size } from './scene.ts';
import { workLayout } from './workScene.ts';

/** Which board is laid out, and the room of whoever does it, in pixels. Without one the board keeps its shape. */
export interface Laying {
	board: BoardName;
	tree?: TreeId | undefined;
	room?: Size | undefined;
}

/**
 * Lets every card of one board go back to where the layout puts it, in the shape that gives the largest letters in this
 * room, in one change: one step back brings all of them to where hands had put them. Says how many went. Nothing lies by
 * hand on the board of pairs.
 */
export function layOutBoard(
	plan: Plan,
	{ board, tree: id, room }: Laying,
	person: PersonId
): Result<number, PlanRefusal | 'no-such-tree'> {
	const sceneOf = layoutOf(plan, board, id);
	if (!sceneOf) return refuse('no-such-tree');
	const places = placesOf(plan);
	const names = sceneOf()
		.cards.map(placeNameOf)
		.filter((name) => places.has(name));
	const place = boardPlace(board, board === 'ideas' ? undefined : id);
	const shape = () => room && shapeFor(room, sceneOf);
	const asItLies = names.length === 0 ? shape() : undefined;
	if (names.length === 0 && isSame(asItLies ?? places.get(place), places.get(place)))
		return done(0);
	return change(plan, person, () => {
		for (const name of names) plan.places.delete(name);
		const chosen = asItLies ?? shape(); // with no card in the hands' places
		if (chosen) plan.places.set(place, [chosen.x, chosen.y]);
		return names.length;
	});
}

/** How a board lies where hands put cards, or nothing if there is no such tree. */
function layoutOf(plan: Plan, board: BoardName, id: TreeId | undefined): Layout | undefined {
	if (board === 'ideas') return ideasLayout(plan);
	const tree = treesOf(plan).find((each) => each.id === id);
	if (board === 'pair' || !tree) return tree && (() => ({ cards: [], links: [] }));
	return board === 'problems'
		? (aspect) => problemsSceneOf(plan, tree, aspect)
		: workLayout(plan, tree);
}

/**
 * What a board is laid out for in this room, as a place can hold it: where there are too many cards to try others, the
 * shape of the room itself. Nothing where there is nothing to lay out.
 */
function shapeFor(room: Size, layout: Layout): Spot | undefined {
	const own = room.width / room.height;
	const { length } = layout(own).cards;
	if (length === 0) return undefined;
	const lettersIn = (aspect: number) => fittedLetters(boundsOf(layout(aspect).cards), room);
	const aspect = length > MOST_TRIED ? own : fittest(own, lettersIn);
	return { x: Math.round(aspect * WHOLE), y: WHOLE };
}

const WHOLE = 1000;

function isSame(one: Spot | undefined, other: Spot | undefined): boolean {
	return one?.x === other?.x && one?.y === other?.y;
}
