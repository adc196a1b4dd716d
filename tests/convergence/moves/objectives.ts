import { expect } from 'vitest';

import { confirmObjective, chooseWording } from '#lib/domain/objectives/confirming.ts';
import { branchesOf } from '#lib/domain/objectives/branches.ts';
import { dropObjective, takeUpAgain } from '#lib/domain/objectives/dropping.ts';
import { objectiveFindingsOf } from '#lib/domain/objectives/findings.ts';
import { addMeansFor, linkMeans, meansOf, unlinkMeans } from '#lib/domain/objectives/means.ts';
import {
	addMeans,
	binObjective,
	objectivesOf,
	rewordObjective,
	turnOver
} from '#lib/domain/objectives/objectives.ts';
import { objectiveTreeOf } from '#lib/domain/objectives/objectiveTree.ts';
import { proposeObjective } from '#lib/domain/objectives/proposing.ts';
import { readingOf } from '#lib/domain/objectives/reading.ts';
import { wordedOf } from '#lib/domain/objectives/wordings.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';

import type { Part, Turn } from '../turn.ts';

const objective = ({ plan, idOf }: Turn) => idOf(objectivesOf(plan));
const problem = ({ plan, idOf }: Turn) => idOf(problemsOf(plan));
const card = (turn: Turn) => (turn.chance(0.5) ? objective(turn) : problem(turn));

export const objectives: Part = {
	moves: {
		turnOver: (turn) => turnOver(turn.plan, problem(turn), turn.words(), turn.stamp()),
		'turnOver again': (turn) => turnOver(turn.plan, problem(turn), turn.words(), turn.stamp()),
		addMeans: ({ plan, words, stamp }) => addMeans(plan, words(), stamp()),
		rewordObjective: (turn) => rewordObjective(turn.plan, objective(turn), turn.words(), turn.by),
		binObjective: (turn) => turn.chance(0.5) && binObjective(turn.plan, objective(turn), turn.by),
		proposeObjective: (turn) =>
			proposeObjective(turn.plan, problem(turn), turn.oneOf(['id', 'en', 'jv']), turn.stamp()),
		confirmObjective: (turn) => confirmObjective(turn.plan, objective(turn), turn.stamp(), turn.by),
		chooseWording: (turn) => {
			const wordings = wordedOf(turn.plan).flatMap(({ all }) => all);
			return chooseWording(turn.plan, turn.idOf(wordings), turn.by);
		},
		dropObjective: (turn) => dropObjective(turn.plan, objective(turn), turn.words(), turn.by),
		takeUpAgain: (turn) => takeUpAgain(turn.plan, objective(turn), turn.by),
		addMeansFor: (turn) => addMeansFor(turn.plan, turn.words(), card(turn), turn.stamp()),
		linkMeans: (turn) => linkMeans(turn.plan, card(turn), card(turn), turn.by),
		unlinkMeans: (turn) => unlinkMeans(turn.plan, turn.idOf(meansOf(turn.plan)), turn.by)
	},
	seen: (plan) => {
		const trees = treesOf(plan).map((tree) => objectiveTreeOf(plan, tree));
		return [
			objectivesOf(plan),
			wordedOf(plan),
			meansOf(plan),
			trees.map((tree) => [tree, branchesOf(tree), readingOf(tree)]),
			objectiveFindingsOf(plan)
		];
	},
	holds(plan) {
		const trees = treesOf(plan).map((tree) => objectiveTreeOf(plan, tree));
		const shown = new Set(trees.flatMap((tree) => shownIn(tree)));
		if (trees.length > 0) {
			expect(objectivesOf(plan).filter(({ id }) => !shown.has(id))).toEqual([]);
		}
		for (const { cards, links } of trees) {
			expect(cards.filter(({ role }) => role === 'purpose')).toHaveLength(1);
			const ids = new Set(cards.map(({ id }) => id));
			expect(links.filter(({ means, end }) => !ids.has(means) || !ids.has(end))).toEqual([]);
		}
		saysEverything(plan);
	}
};

function shownIn({ cards, beside }: ReturnType<typeof objectiveTreeOf>): string[] {
	const ids = [...cards, ...beside].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	return ids;
}

/** What a person wrote and nobody settled, changed or binned stands in the objective. */
function saysEverything(plan: Plan): void {
	for (const { all, text } of wordedOf(plan)) {
		for (const wording of all) {
			if (wording.settled === undefined && wording.draft === undefined)
				expect(text.split(' / ')).toEqual(expect.arrayContaining(wording.text.split(' / ')));
		}
	}
}
