import {
	addAssumption,
	assumeInstead,
	assumptionsOf,
	binAssumption,
	bringBackAssumption,
	changeAssumption,
	toAssumeOf
} from '#lib/domain/objectives/assumptions.ts';
import {
	addCriterion,
	binCriterion,
	bringBackCriterion,
	changeCriterion,
	criteriaOf
} from '#lib/domain/objectives/criteria.ts';
import { ASSUMPTIONS, CRITERIA, STRATEGIES } from '#lib/domain/objectives/kinds.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import { strategiesOf } from '#lib/domain/objectives/ranking.ts';
import {
	addStrategy,
	binStrategy,
	bringBackStrategy,
	changeStrategy,
	decideStrategy,
	scoreStrategy
} from '#lib/domain/objectives/strategies.ts';
import { strategyFindingsOf } from '#lib/domain/objectives/strategyFindings.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { binnedRowsOf } from '#lib/domain/shared/rows.ts';
import { expect } from 'vitest';

import type { Part, Turn } from '../turn.ts';

const criterion = ({ plan, idOf }: Turn) => idOf(criteriaOf(plan));
const strategy = ({ plan, idOf }: Turn) => idOf(strategiesOf(plan));
const assumption = ({ plan, idOf }: Turn) => idOf(assumptionsOf(plan));
const objectives = ({ plan, idOf }: Turn) => [idOf(objectivesOf(plan))];

export const strategies: Part = {
	moves: {
		addAssumption: (turn) => addAssumption(turn.plan, { text: turn.words() }, turn.stamp()),
		assumeInstead: (turn) => {
			const problem = turn.idOf(problemsOf(turn.plan));
			return assumeInstead(turn.plan, problem, { text: turn.words() }, turn.stamp());
		},
		changeAssumption: (turn) => {
			const changes = {
				likelihood: turn.int(7),
				impact: turn.chance(0.5) ? 1 + turn.int(5) : null,
				changeable: turn.oneOf(['yes', 'no', null] as const)
			};
			return changeAssumption(turn.plan, assumption(turn), changes, turn.by);
		},
		binAssumption: (turn) => binAssumption(turn.plan, assumption(turn), turn.words(), turn.by),
		bringBackAssumption: (turn) =>
			bringBackAssumption(turn.plan, turn.idOf(binnedRowsOf(turn.plan, ASSUMPTIONS)), turn.by),
		addCriterion: (turn) =>
			addCriterion(turn.plan, { label: turn.words(), weight: turn.int(110) }, turn.stamp()),
		changeCriterion: (turn) => {
			const costLike = turn.chance(0.5) ? (true as const) : null;
			return changeCriterion(turn.plan, criterion(turn), { costLike }, turn.by);
		},
		binCriterion: (turn) => binCriterion(turn.plan, criterion(turn), turn.words(), turn.by),
		bringBackCriterion: (turn) =>
			bringBackCriterion(turn.plan, turn.idOf(binnedRowsOf(turn.plan, CRITERIA)), turn.by),
		addStrategy: (turn) => {
			const draft = { name: turn.words(), objectives: objectives(turn) };
			return addStrategy(turn.plan, draft, turn.stamp());
		},
		changeStrategy: (turn) =>
			changeStrategy(turn.plan, strategy(turn), { objectives: objectives(turn) }, turn.by),
		scoreStrategy: (turn) => {
			const score = turn.chance(0.8) ? turn.int(7) : undefined;
			return scoreStrategy(
				turn.plan,
				strategy(turn),
				{ criterion: criterion(turn), score },
				turn.by
			);
		},
		decideStrategy: (turn) => {
			const reason = turn.chance(0.5) ? turn.words() : '';
			const decision = turn.chance(0.5)
				? { selected: 'yes' as const }
				: { selected: 'no' as const, reason, otherActor: turn.oneOf(['', 'Dinas PU']) };
			return decideStrategy(turn.plan, strategy(turn), decision, turn.by);
		},
		binStrategy: (turn) => binStrategy(turn.plan, strategy(turn), turn.words(), turn.by),
		bringBackStrategy: (turn) =>
			bringBackStrategy(turn.plan, turn.idOf(binnedRowsOf(turn.plan, STRATEGIES)), turn.by)
	},
	seen: (plan) => [
		criteriaOf(plan),
		strategiesOf(plan),
		strategiesOf(plan, { equalWeights: true }),
		assumptionsOf(plan),
		toAssumeOf(plan),
		strategyFindingsOf(plan)
	],
	holds(plan) {
		for (const { rank, score, sum, weights } of strategiesOf(plan)) {
			expect(rank === undefined).toBe(score === undefined);
			if (score !== undefined) expect(Math.abs(score * weights - sum * 1000)).toBeLessThan(weights);
			if (score !== undefined) expect(score >= 1000 && score <= 5000).toBe(true);
		}
	}
};
