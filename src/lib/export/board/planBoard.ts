import { ideasLayout } from '#lib/domain/board/ideasScene.ts';
import { pairSceneOf } from '#lib/domain/board/pairScene.ts';
import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import type { BoardName, BoardScene, Layout } from '#lib/domain/board/scene.ts';
import { workLayout } from '#lib/domain/board/workScene.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';

import type { BoardHead } from './frame.ts';
import { headOf } from './head.ts';
import type { BoardFileWords } from './words.ts';

/** One board of a plan, ready to be drawn in a file. */
export interface PlanBoard {
	board: BoardName;
	/** As the desk has it. */
	scene: BoardScene;
	/** The same in any shape. */
	layout: Layout;
	head: BoardHead;
	tree?: ProblemTree;
}

type OfTree = Exclude<BoardName, 'ideas'>;

const LAYOUTS: Record<OfTree, (plan: Plan, tree: ProblemTree) => Layout> = {
	problems: (plan, tree) => (aspect) => problemsSceneOf(plan, tree, aspect),
	objectives: workLayout,
	pair: (plan, tree) => (aspect) => pairSceneOf(plan, tree, aspect)
};

const EMPTY: Layout = () => ({ cards: [], links: [] });

function layoutOf(plan: Plan, board: BoardName, tree: ProblemTree | undefined): Layout {
	if (board === 'ideas') return ideasLayout(plan);
	return tree ? LAYOUTS[board](plan, tree) : EMPTY;
}

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
	const layout = layoutOf(plan, board, tree);
	return { board, head, layout, scene: layout(), ...(tree && { tree }) };
}
