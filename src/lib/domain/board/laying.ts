import type { Plan } from '../plan.ts';
import { treesOf } from '../problems/tree.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId, TreeId } from '../shared/ids.ts';
import { placesOf } from '../shared/places.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { ideasSceneOf } from './ideasScene.ts';
import { objectivesSceneOf } from './objectivesScene.ts';
import { problemsSceneOf } from './problemsScene.ts';
import { placeNameOf, type BoardName, type BoardScene } from './scene.ts';

/**
 * Lets every card of one board go back to where the layout puts it, in one change, so that one step back brings all of
 * them to where hands had put them. Says how many went. Nothing lies by hand on the board of pairs.
 */
export function layOutBoard(
	plan: Plan,
	board: BoardName,
	tree: TreeId | undefined,
	person: PersonId
): Result<number, PlanRefusal | 'no-such-tree'> {
	const places = placesOf(plan);
	const scene = sceneAt(plan, board, tree);
	if (!scene) return refuse('no-such-tree');
	const names = scene.cards.map(placeNameOf).filter((name) => places.has(name));
	if (names.length === 0) return done(0);
	return change(plan, person, () => {
		for (const name of names) plan.places.delete(name);
		return names.length;
	});
}

/** What stands on a board where hands put cards, or nothing if there is no such tree. */
function sceneAt(plan: Plan, board: BoardName, id: TreeId | undefined): BoardScene | undefined {
	if (board === 'ideas') return ideasSceneOf(plan);
	const tree = treesOf(plan).find((each) => each.id === id);
	if (board === 'pair' || !tree) return tree && { cards: [], links: [] };
	return board === 'problems' ? problemsSceneOf(plan, tree) : objectivesSceneOf(plan, tree);
}
