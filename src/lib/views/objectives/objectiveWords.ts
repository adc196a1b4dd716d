import type { Objective } from '#lib/domain/objectives/objectives.ts';
import type { Problem } from '#lib/domain/problems/cards.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** What stands on a card of the objective tree: the objective, or the problem that waits to be turned over. */
export function objectiveWords(objectives: ReadonlyMap<string, Objective>) {
	return ({ id, text }: Problem) => {
		const objective = objectives.get(id);
		return objective ? { text: objective.text } : { text, lead: `? ${t('objectives.not-yet')}:` };
	};
}
