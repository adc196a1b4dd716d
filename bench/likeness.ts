import { likelyDuplicatesOf } from '#lib/domain/ideas/duplicates.ts';
import { suggestionsOf } from '#lib/domain/ideas/suggestions.ts';
import type { Plan } from '#lib/domain/plan.ts';

/** What compares all ideas with each other, by what it is for. */
export const COMPARISONS: Record<string, (plan: Plan) => unknown[]> = {
	'ideas that may say the same': likelyDuplicatesOf,
	'ideas that may belong together': suggestionsOf
};
