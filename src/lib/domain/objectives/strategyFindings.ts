import type { Plan } from '../plan.ts';
import { assumptionsOf } from './assumptions.ts';
import { criteriaOf } from './criteria.ts';
import { strategiesOf } from './ranking.ts';

/** What stands out in assumptions and strategies; each has words in every language under `finding.`. */
export const STRATEGY_FINDINGS = [
	/** Nobody has said yet how likely it is, or whether the plan can change it. */
	'assumption.unscreened',
	/** Unlikely, and the plan can change it: no activity does so yet. */
	'assumption.add-activity',
	/** The weights do not come to 100. */
	'strategy.weights',
	'strategy.not-scored',
	/** Not selected, and nobody can read why. */
	'strategy.no-reason'
] as const;

/** Something to talk about: the record it is about, or of the weights together what they come to. */
export interface StrategyFinding {
	code: (typeof STRATEGY_FINDINGS)[number];
	id?: string;
	count?: number;
}

/** What to look at again before choosing a way (sections 1.6 and 1.8). None of it stops anybody. */
export function strategyFindingsOf(plan: Plan): StrategyFinding[] {
	return [...assumptionFindings(plan), ...weightFindings(plan), ...scoreFindings(plan)];
}

function assumptionFindings(plan: Plan): StrategyFinding[] {
	return assumptionsOf(plan).flatMap(
		({ id, screened, activity, mitigation }): StrategyFinding[] => {
			if (!screened) return [{ code: 'assumption.unscreened', id }];
			const isOpen = screened === 'add-activity' && !activity && !mitigation;
			return isOpen ? [{ code: 'assumption.add-activity', id }] : [];
		}
	);
}

function weightFindings(plan: Plan): StrategyFinding[] {
	const count = criteriaOf(plan).reduce((sum, { weight = 0 }) => sum + weight, 0);
	return count === 0 || count === 100 ? [] : [{ code: 'strategy.weights', count }];
}

function scoreFindings(plan: Plan): StrategyFinding[] {
	return strategiesOf(plan).flatMap(
		({ id, missing, selected, reason, otherActor }): StrategyFinding[] => [
			...(missing.length > 0 ? [{ code: 'strategy.not-scored' as const, id }] : []),
			...(selected === 'no' && !reason && !otherActor
				? [{ code: 'strategy.no-reason' as const, id }]
				: [])
		]
	);
}
