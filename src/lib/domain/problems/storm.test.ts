import { expect, test } from 'vitest';

import { seeded } from '../../../../tests/support/seeded.ts';
import { apart, drawn, planWith, stamp } from '../../../../tests/support/trees.ts';
import { treesHold } from '../../../../tests/support/treesHold.ts';
import type { Plan } from '../plan.ts';
import { problemsOf } from './cards.ts';
import { closeCircle } from './feedback.ts';
import { moveToTree } from './elsewhere.ts';
import { bringBackProblem, mergeProblem } from './merging.ts';
import { moveProblem, OUTLINE_STEPS, putUnder, unlink } from './moves.ts';
import { addProblem, beginTree, parkProblem, rewordProblem } from './problems.ts';
import { binProblem } from './setAside.ts';
import { spotOf, treeOfCard } from './spots.ts';
import { splitProblem } from './split.ts';
import { swapLink } from './swap.ts';
import { treesOf } from './tree.ts';
import { makeCore } from './trees.ts';

const SIDES = ['causes', 'effects'] as const;
/** Seeds that failed once stay. */
const ONCE_FAILED: number[] = [];
const SEEDS = Array.from({ length: 25 }, (_, at) => at + 1);

function act(plan: Plan, chance: ReturnType<typeof seeded>, fresh: string): void {
	const { oneOf } = chance;
	const cards = problemsOf(plan).map(({ id }) => id);
	if (cards.length === 0) return void beginTree(plan, fresh, stamp(`t-${fresh}`), { core: fresh });
	const [card, on] = [oneOf(cards), oneOf(cards)];
	const side = oneOf(SIDES);
	const tree = treeOfCard(plan, card);
	const spot = tree && spotOf(tree, card);
	const add = () => addProblem(plan, fresh, { side, on }, stamp(fresh));
	const step = () => moveProblem(plan, card, oneOf(OUTLINE_STEPS), 'someone');
	const acts = [
		add,
		add,
		add,
		step,
		step,
		step,
		() => putUnder(plan, spot ?? { card }, { side, on }, 'someone'),
		() => putUnder(plan, { card }, { side, on }, 'someone'),
		() => binProblem(plan, card, 'someone'),
		() => parkProblem(plan, card, chance.chance(0.6) ? 'why' : undefined, 'someone'),
		() => rewordProblem(plan, card, `${card} ${fresh}`, 'someone'),
		() => closeCircle(plan, card, on, '', 'someone'),
		() => unlink(plan, oneOf([...plan.causes.keys(), 'a>b']), 'someone'),
		() => beginTree(plan, fresh, stamp(`t-${fresh}`), { core: fresh }),
		() => makeCore(plan, card, 'someone'),
		() => splitProblem(plan, card, { first: `${card} a`, second: fresh }, stamp(fresh)),
		() => swapLink(plan, oneOf([...plan.causes.keys(), 'a>b']), 'someone'),
		() => mergeProblem(plan, card, on, 'someone'),
		() => mergeProblem(plan, card, on, 'someone'),
		() => moveToTree(plan, card, treeOfCard(plan, on)?.id ?? 'none', 'someone'),
		() => bringBackProblem(plan, oneOf([...plan.problems.keys()]), 'someone')
	];
	oneOf(acts)();
}

test.each([...ONCE_FAILED, ...SEEDS])(
	'[PROBLEM-2] whatever people do apart, every card stands in exactly one place, seed %i',
	(seed) => {
		const chance = seeded(seed);
		const { plans, meet } = apart(planWith('core', { causes: { a: {} }, effects: { x: {} } }), 3);
		for (let n = 0; n < 90; n++) {
			const plan = chance.oneOf(plans);
			act(plan, chance, `c${n}`);
			treesHold(plan);
			if (chance.chance(0.06)) meet();
		}
		meet();
		const [first, ...others] = plans;
		treesHold(first!);
		for (const other of others)
			expect(treesOf(other).map(drawn)).toEqual(treesOf(first!).map(drawn));
	}
);

test.each(SEEDS)(
	'[PROBLEM-8] on one device, bins and moves leave every card joined to the main problem, seed %i',
	(seed) => {
		const { oneOf, chance } = seeded(seed);
		const plan = planWith('core', { causes: { a: { a1: {} }, b: {} }, effects: { x: {}, y: {} } });
		for (let n = 0; n < 60; n++) {
			const cards = problemsOf(plan).map(({ id }) => id);
			const [tree] = treesOf(plan);
			const card = oneOf(cards);
			const spot = spotOf(tree!, card);
			// A card hangs on one that is on its own side, or on the main problem.
			const on = oneOf([tree!.core.id, ...cards.filter((id) => spotOf(tree!, id))]);
			const side = spotOf(tree!, on)?.side ?? oneOf(SIDES);
			if (chance(0.4)) addProblem(plan, `c${n}`, { side, on }, stamp(`c${n}`));
			else if (chance(0.3)) binProblem(plan, card, 'lead');
			else if (chance(0.5) && spot) putUnder(plan, spot, { side, on }, 'lead');
			else moveProblem(plan, card, oneOf(OUTLINE_STEPS), 'lead');
			expect(treesOf(plan)[0]!.loose).toEqual([]);
			expect(treesOf(plan)[0]!.extra).toEqual([]);
		}
	}
);
