import type { ObjectiveCard } from './objectiveCards.ts';
import type { ObjectiveTree } from './objectiveTree.ts';
import { neighbours } from '../shared/neighbours.ts';

/** One step to read aloud (O6): "If [means], then [end]" upwards, "[end]: how?" downwards. */
export interface MeansStep {
	end: ObjectiveCard;
	/** Everything that leads to it at once; together it should be enough. */
	means: ObjectiveCard[];
}

/** The tree as steps to read aloud, from what is furthest up down to where activities start. */
export function readingOf({ cards, links }: ObjectiveTree): MeansStep[] {
	const byId = new Map(cards.map((card) => [card.id, card]));
	const below = neighbours(links, 'end', 'means');
	const height = ({ role, level }: ObjectiveTree['cards'][number]) =>
		role === 'goal' ? level : -level;
	return [...cards]
		.sort((a, b) => height(b) - height(a))
		.flatMap((end) => {
			const means = (below.get(end.id) ?? []).flatMap((id) => byId.get(id) ?? []);
			return means.length > 0 ? [{ end, means }] : [];
		});
}
