import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { turnOver } from '#lib/domain/objectives/objectives.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { livePlan } from '#lib/live/plan.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { optionOf } from './agreeing/optionOf.ts';
import { choicesIn, keyOf, type Choice } from './choices.ts';

test('[VOTE-131] a problem and the objective it is turned into are two choices, of one record', () => {
	const plan = planWith('leak');
	const card = problemsOf(plan)[0]!.id;
	yes(turnOver(plan, card, 'No leak', stamp('turned')));
	const { problems, objectives } = choicesIn(livePlan(plan, boxIn(new Y.Doc())));
	const session = { plan, stamp: () => stamp('option') } as unknown as Session;
	const again = ([choice]: Choice[]) => {
		const option = optionOf(choice!, session);
		return [option.ref, option.label, keyOf(plan, option) === choice!.key];
	};
	expect(problems[0]?.key).not.toBe(objectives[0]?.key);
	expect([again(problems), again(objectives)]).toEqual([
		[card, 'leak', true],
		[card, 'No leak', true]
	]);
});
