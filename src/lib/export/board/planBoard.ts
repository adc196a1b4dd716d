import { ideasSceneOf } from '#lib/domain/board/ideasScene.ts';
import { objectivesSceneOf } from '#lib/domain/board/objectivesScene.ts';
import { pairSceneOf } from '#lib/domain/board/pairScene.ts';
import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import type { BoardName, BoardScene } from '#lib/domain/board/scene.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';

import type { BoardHead } from './frame.ts';
import { headOf } from './head.ts';
import type { BoardFileWords } from './words.ts';

/** One board of a plan, ready to be drawn in a file. */
export interface PlanBoard {
	board: BoardName;
	scene: BoardScene;
	head: BoardHead;
	tree?: ProblemTree;
}

const SCENES: Record<BoardName, (plan: Plan, tree: ProblemTree | undefined) => BoardScene> = {
	ideas: (plan) => ideasSceneOf(plan),
	problems: problemsSceneOf,
	objectives: objectivesSceneOf,
	pair: pairSceneOf
};

/** A board as it stands in the plan, with what its file says around it. `tree` is an id, else the first. */
export function planBoardOf(
	plan: Plan,
	{ board, tree: chosen, at }: { board: BoardName; tree?: string; at: string },
	words: BoardFileWords
): PlanBoard {
	const trees = board === 'ideas' ? [] : treesOf(plan);
	const tree = trees.find(({ id }) => id === chosen) ?? trees[0];
	const no = tree && trees.length > 1 ? words.tree(trees.indexOf(tree) + 1) : undefined;
	const named = [words.boards[board], no, tree?.title].filter(Boolean).join(' · ');
	const head = headOf(plan, named, at, words);
	return { board, head, scene: SCENES[board](plan, tree), ...(tree && { tree }) };
}
