import { ideasSceneOf } from '#lib/domain/board/ideasScene.ts';
import { pairSceneOf } from '#lib/domain/board/pairScene.ts';
import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import type { BoardName, BoardScene } from '#lib/domain/board/scene.ts';
import { workSceneOf } from '#lib/domain/board/workScene.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { treeInView, treesOf } from '#lib/domain/problems/tree.ts';
import type { TreeId } from '#lib/domain/shared/ids.ts';

/** What a board shows now. The tree is the one that is asked for, else the one the room looks at. */
export function sceneOf(plan: Plan, board: BoardName, wanted: TreeId | undefined): BoardScene {
	if (board === 'ideas') return ideasSceneOf(plan);
	const trees = treesOf(plan);
	const tree = trees.find(({ id }) => id === wanted) ?? treeInView(plan, trees);
	return SCENES[board](plan, tree);
}

const SCENES = {
	problems: problemsSceneOf,
	objectives: workSceneOf,
	pair: pairSceneOf
};
