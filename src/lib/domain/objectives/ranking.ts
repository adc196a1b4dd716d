import type { Plan } from '../plan.ts';
import { rowsOf } from '../shared/rows.ts';
import { assumedProblems, toAssumeOf } from './assumptions.ts';
import { criteriaOf } from './criteria.ts';
import { STRATEGIES, type Strategy } from './kinds.ts';
import { ranksOf, weigh, type Weighed } from './weighing.ts';

/** A strategy with what its scores come to. */
export type RankedStrategy = Strategy &
	Weighed & {
		/** 1, 2, 2, 4; nothing until every criterion has a score. */
		rank?: number;
		/** What comes of one that was not selected: what the group said, else what follows from it. */
		outcome?: NonNullable<Strategy['becomes']>;
	};

/** Every strategy, in the order of the list, with score and rank; `equalWeights` shows how firm the ranks are. */
export function strategiesOf(
	plan: Plan,
	{ equalWeights = false }: { equalWeights?: boolean } = {}
): RankedStrategy[] {
	const criteria = criteriaOf(plan);
	const strategies = rowsOf(plan, STRATEGIES);
	const weighed = strategies.map(({ scores }) => weigh(criteria, scores, equalWeights));
	const ranks = ranksOf(weighed);
	const beyond = new Set<string>([
		...assumedProblems(plan).keys(),
		...toAssumeOf(plan).map(({ id }) => id)
	]);
	return strategies.map((strategy, at) => {
		const rank = ranks[at];
		const outcome = outcomeOf(strategy, beyond);
		return {
			...strategy,
			...(weighed[at] as Weighed),
			...(rank !== undefined && { rank }),
			...(outcome && { outcome })
		};
	});
}

/** Nothing is lost (section 1.6): others do it, it is beyond control, or it waits. */
function outcomeOf(
	{ selected, becomes, otherActor, objectives = [] }: Strategy,
	beyond: ReadonlySet<string>
): RankedStrategy['outcome'] {
	if (selected !== 'no') return undefined;
	if (becomes) return becomes;
	if (otherActor !== undefined) return 'referral';
	const isBeyond = objectives.length > 0 && objectives.every((id) => beyond.has(id));
	return isBeyond ? 'assumption' : 'long-list';
}
