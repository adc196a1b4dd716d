import type { Plan } from '../plan.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { byTime } from '../shared/stamp.ts';
import { readDefinition } from './readDefinition.ts';
import type { Option } from './round.ts';

/** What could be chosen in any round, by the option's id: whatever the method, on signed papers or without. */
export function optionsById(plan: Plan): ReadonlyMap<string, Option> {
	return new Map(
		rememberedIn(plan.rounds, readDefinition, byTime).flatMap(({ options }) =>
			options.map((option) => [option.id, option] as const)
		)
	);
}
