import { expect } from 'vitest';

import type { Plan } from '../../src/lib/domain/plan.ts';
import { hiddenProblemsOf, problemsOf } from '../../src/lib/domain/problems/cards.ts';
import type { Graph } from '../../src/lib/domain/problems/graph.ts';
import { cardsIn } from '../../src/lib/domain/problems/outline.ts';
import { netsOf, walk } from '../../src/lib/domain/problems/paths.ts';
import { treesOf, type ProblemTree } from '../../src/lib/domain/problems/tree.ts';

/** What must be true of the problem trees of a plan, whatever people did apart. */
export function treesHold(plan: Plan): void {
	const cards = problemsOf(plan).map(({ id }) => id);
	const trees = treesOf(plan);
	expect(trees.flatMap(placesOf).sort()).toEqual([...cards].sort());
	noneIsGone(plan, cards);
	for (const { graph } of trees) levelsHold(graph);
}

/** Every place of a tree, each card once for each place it stands in. */
function placesOf({ core, causes, effects, loose, parked }: ProblemTree): string[] {
	const all = [core, ...cardsIn(causes), ...cardsIn(effects), ...loose, ...parked];
	return all.map(({ id }) => id);
}

/** A card is in sight, or it was put away by a command and can be brought back; it stands with one that is there. */
function noneIsGone(plan: Plan, standing: string[]) {
	const hidden = hiddenProblemsOf(plan);
	expect([...standing, ...hidden.map(({ id }) => id)].sort()).toEqual(
		[...plan.problems.keys()].sort()
	);
	const inBin = new Set(hidden.filter(({ mergedInto }) => !mergedInto).map(({ id }) => id));
	for (const { mergedInto } of hidden) {
		if (mergedInto) expect(standing.includes(mergedInto) || inBin.has(mergedInto)).toBe(true);
	}
}

/** No card leads to itself over links that count, and each stands one level beyond the farthest card it hangs on. */
function levelsHold({ core, cards, counted }: Graph) {
	const { effects } = netsOf(counted);
	for (const card of cards.keys()) expect(walk(card, effects).back).toEqual([]);
	for (const [id, { side, level, causes, effects, role }] of cards) {
		const joined = ['core', 'cause', 'effect', 'both'].includes(role);
		expect(level !== undefined).toBe(joined);
		if (!side || level === undefined || id === core) continue;
		const towards = side === 'causes' ? effects : causes;
		const levels = towards
			.filter((on) => on === core || cards.get(on)?.side === side)
			.map((on) => cards.get(on)?.level ?? 0);
		expect(level).toBe(1 + Math.max(...levels));
	}
}
