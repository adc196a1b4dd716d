import { activityOf } from '#lib/domain/actions/activities.ts';
import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { ideaOf } from '#lib/domain/ideas/ideaOf.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';

/** The words of a card, whatever it is; nothing for one that is gone. On a board of pairs an objective goes by `o_` and its id. */
export function cardText(plan: Plan, id: string): string {
	const own = id.replace(/^o_/, '');
	const isIn = (card: { id: string }) => card.id === own;
	const lists = [
		() => problemsOf(plan).find(isIn)?.text,
		() => objectivesOf(plan).find(isIn)?.text,
		() => activityOf(plan, own)?.name,
		() => ideaOf(plan, own)?.text,
		() => groupedIdeasOf(plan).clusters.find(isIn)?.title
	];
	if (own !== id) lists.reverse();
	for (const list of lists) {
		const text = list();
		if (text !== undefined) return text;
	}
	return '';
}
