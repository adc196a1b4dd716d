import { expect } from 'vitest';

import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { causesOf, problemsOf } from '#lib/domain/problems/cards.ts';
import { closeCircle } from '#lib/domain/problems/feedback.ts';
import { moveProblem, OUTLINE_STEPS, putUnder, unlink } from '#lib/domain/problems/moves.ts';
import { cardsIn } from '#lib/domain/problems/outline.ts';
import {
	addProblem,
	beginTree,
	parkProblem,
	rewordProblem,
	showTree
} from '#lib/domain/problems/problems.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import { traceToIdea } from '#lib/domain/problems/traces.ts';
import { treesOf, treeInView } from '#lib/domain/problems/tree.ts';

import type { Part, Turn } from '../turn.ts';

const SIDES = ['causes', 'effects'] as const;
const card = ({ plan, idOf }: Turn) => idOf(problemsOf(plan));
const idea = ({ plan, idOf }: Turn) => idOf(ideasOf(plan));
const link = ({ plan, idOf }: Turn) => idOf(causesOf(plan));

export const problems: Part = {
	moves: {
		beginTree: (turn) =>
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
		unlink: (turn) => unlink(turn.plan, link(turn), turn.by),
		closeCircle: (turn) => closeCircle(turn.plan, card(turn), card(turn), turn.words(), turn.by),
		parkProblem: (turn) =>
			parkProblem(turn.plan, card(turn), turn.chance(0.5) ? turn.words() : undefined, turn.by),
		binProblem: (turn) => binProblem(turn.plan, card(turn), turn.by),
		showTree: (turn) => showTree(turn.plan, turn.idOf(treesOf(turn.plan)), turn.by),
		traceToIdea: (turn) => traceToIdea(turn.plan, card(turn), idea(turn), turn.by)
	},
	seen: (plan) => [causesOf(plan), treesOf(plan), treeInView(plan)?.id],
	holds(plan) {
		expect(shownIn(plan)).toEqual(
			problemsOf(plan)
				.map(({ id }) => id)
				.sort()
		);
	}
};

/** Every place of every tree: each card stands in exactly one. */
function shownIn(plan: Plan): string[] {
	return treesOf(plan)
		.flatMap(({ core, causes, effects, loose, parked }) =>
			[core, ...cardsIn(causes), ...cardsIn(effects), ...loose, ...parked].map(({ id }) => id)
		)
		.sort();
}
