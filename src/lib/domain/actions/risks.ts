import type { Plan } from '../plan.ts';
import { rowsOf } from '../shared/rows.ts';
import { RISKS, type Risk } from './kinds.ts';

/** A risk with its weight, likelihood × impact from 1 to 25; none while one of the two is not said. */
export interface RiskRow extends Risk {
	weight?: number;
}

/** From this weight on a risk needs somebody who minds it and something that is done about it. */
export const HEAVY = 12;

/** Every risk, the heaviest first, those nobody has weighed last. */
export function risksOf(plan: Plan): RiskRow[] {
	return rowsOf(plan, RISKS)
		.map((risk) => {
			const { likelihood, impact } = risk;
			return likelihood && impact ? { ...risk, weight: likelihood * impact } : risk;
		})
		.sort((a: RiskRow, b: RiskRow) => (b.weight ?? 0) - (a.weight ?? 0));
}
