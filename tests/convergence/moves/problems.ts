import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { addBetween } from '#lib/domain/problems/between.ts';
import { causesOf, hiddenProblemsOf, problemsOf } from '#lib/domain/problems/cards.ts';
import { detailProblem } from '#lib/domain/problems/details.ts';
import { moveToTree } from '#lib/domain/problems/elsewhere.ts';
import { closeCircle } from '#lib/domain/problems/feedback.ts';
import { findingsOf } from '#lib/domain/problems/findings.ts';
import { ACTORS } from '#lib/domain/problems/kinds.ts';
import { keepAsIs, KEEPABLE, readAloud, tickEnough } from '#lib/domain/problems/marks.ts';
import { bringBackProblem, mergeProblem } from '#lib/domain/problems/merging.ts';
import { moveProblem, OUTLINE_STEPS, putUnder, unlink } from '#lib/domain/problems/moves.ts';
import { cardsIn } from '#lib/domain/problems/outline.ts';
import { growOwnTree, partCore } from '#lib/domain/problems/ownTree.ts';
import {
	addProblem,
	beginTree,
	parkProblem,
	rewordProblem,
	showTree
} from '#lib/domain/problems/problems.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import { readingsOf } from '#lib/domain/problems/reading.ts';
import { sayEffect } from '#lib/domain/problems/sayEffect.ts';
import { splitProblem } from '#lib/domain/problems/split.ts';
import { swapLink } from '#lib/domain/problems/swap.ts';
import { traceToIdea } from '#lib/domain/problems/traces.ts';
import { treesOf, treeInView } from '#lib/domain/problems/tree.ts';
import { agreeTree, makeCore, nameTree, reopenTree } from '#lib/domain/problems/trees.ts';

import { treesHold } from '../../support/treesHold.ts';
import type { Part, Turn } from '../turn.ts';

const SIDES = ['causes', 'effects'] as const;
const card = ({ plan, idOf }: Turn) => idOf(problemsOf(plan));
const idea = ({ plan, idOf }: Turn) => idOf(ideasOf(plan));
const link = ({ plan, idOf }: Turn) => idOf(causesOf(plan));
/** A cause in the first tree: two that are put under each other apart close a circle. */
const below = ({ plan, idOf }: Turn) => idOf(cardsIn(treesOf(plan)[0]?.causes ?? []));
const tree = ({ plan, idOf }: Turn) => idOf(treesOf(plan));

export const problems: Part = {
	moves: {
		// Few trees: in a tree of its own no card meets another.
		beginTree: (turn) =>
			(turn.plan.trees.size === 0 || turn.chance(0.2)) &&
			beginTree(turn.plan, turn.words(), turn.stamp(), {
				core: turn.stamp().id,
				ideas: [idea(turn)]
			}),
		addProblem: (turn) => {
			const place = { side: turn.oneOf(SIDES), on: card(turn) };
			return addProblem(turn.plan, turn.words(), place, turn.stamp());
		},
		'addProblem again': (turn) => {
			const place = { side: turn.oneOf(SIDES), on: card(turn) };
			return addProblem(turn.plan, turn.words(), place, turn.stamp());
		},
		rewordProblem: (turn) => {
			const found = problemsOf(turn.plan).find(({ id }) => id === card(turn));
			return rewordProblem(turn.plan, found?.id ?? 'none', turn.words(), turn.by, found?.text);
		},
		moveProblem: (turn) => moveProblem(turn.plan, card(turn), turn.oneOf(OUTLINE_STEPS), turn.by),
		putUnder(turn) {
			const found = causesOf(turn.plan).find(({ id }) => id === link(turn));
			const side = turn.oneOf(SIDES);
			const [from, on] =
				side === 'causes' ? [found?.cause, found?.effect] : [found?.effect, found?.cause];
			const spot = { side, card: from ?? 'none', on: on ?? 'none' };
			return putUnder(turn.plan, spot, { side: turn.oneOf(SIDES), on: card(turn) }, turn.by);
		},
		'putUnder too': (turn) => {
			const place = { side: turn.oneOf(SIDES), on: card(turn) };
			return putUnder(turn.plan, { card: card(turn) }, place, turn.by);
		},
		'putUnder below': (turn) =>
			putUnder(turn.plan, { card: below(turn) }, { side: 'causes', on: below(turn) }, turn.by),
		'putUnder below again': (turn) =>
			putUnder(turn.plan, { card: below(turn) }, { side: 'causes', on: below(turn) }, turn.by),
		unlink: (turn) => unlink(turn.plan, link(turn), turn.by),
		closeCircle: (turn) => closeCircle(turn.plan, card(turn), card(turn), turn.words(), turn.by),
		parkProblem: (turn) =>
			parkProblem(turn.plan, card(turn), turn.chance(0.5) ? turn.words() : undefined, turn.by),
		binProblem: (turn) => binProblem(turn.plan, card(turn), turn.by),
		showTree: (turn) => showTree(turn.plan, tree(turn), turn.by),
		nameTree: (turn) => nameTree(turn.plan, tree(turn), turn.words(), turn.by),
		makeCore: (turn) => makeCore(turn.plan, card(turn), turn.by),
		agreeTree: (turn) => agreeTree(turn.plan, tree(turn), turn.stamp()),
		reopenTree: (turn) => reopenTree(turn.plan, tree(turn), turn.by),
		detailProblem: (turn) => {
			const evidence = turn.chance(0.3) ? null : turn.words();
			return detailProblem(turn.plan, card(turn), { evidence, actor: turn.oneOf(ACTORS) }, turn.by);
		},
		keepAsIs: (turn) => keepAsIs(turn.plan, card(turn), turn.oneOf(KEEPABLE), turn.by),
		tickEnough: (turn) => tickEnough(turn.plan, card(turn), turn.chance(0.7), turn.by),
		readAloud: (turn) => readAloud(turn.plan, link(turn), turn.chance(0.7), turn.by),
		swapLink: (turn) => swapLink(turn.plan, link(turn), turn.by),
		splitProblem: (turn) => {
			const halves = { first: turn.words(), second: turn.words() };
			return splitProblem(turn.plan, card(turn), halves, turn.stamp());
		},
		addBetween: (turn) => addBetween(turn.plan, link(turn), turn.words(), turn.stamp()),
		sayEffect: (turn) => sayEffect(turn.plan, card(turn), turn.words(), turn.stamp()),
		// Few trees, as above.
		growOwnTree: (turn) => turn.chance(0.1) && growOwnTree(turn.plan, card(turn), turn.stamp()),
		partCore: (turn) => {
			const halves = { first: turn.words(), second: turn.words(), core: turn.stamp().id };
			const core = turn.idOf(treesOf(turn.plan).map((each) => each.core));
			return turn.chance(0.1) && partCore(turn.plan, core, halves, turn.stamp());
		},
		moveToTree: (turn) => moveToTree(turn.plan, card(turn), tree(turn), turn.by),
		mergeProblem: (turn) => mergeProblem(turn.plan, card(turn), card(turn), turn.by),
		bringBackProblem: (turn) =>
			bringBackProblem(turn.plan, turn.idOf(hiddenProblemsOf(turn.plan)), turn.by),
		traceToIdea: (turn) => traceToIdea(turn.plan, card(turn), idea(turn), turn.by)
	},
	seen: (plan) => [
		causesOf(plan),
		hiddenProblemsOf(plan),
		treesOf(plan).map(({ graph, ...tree }) => [tree, [...graph.cards.values()], graph.counted]),
		treeInView(plan)?.id,
		findingsOf(plan),
		treesOf(plan).map((each) => readingsOf(each, 'id'))
	],
	holds: treesHold
};
