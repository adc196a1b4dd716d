import { activityOf } from '#lib/domain/actions/activities.ts';
import type { BoardName } from '#lib/domain/board/scene.ts';
import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { ideaOf } from '#lib/domain/ideas/ideaOf.ts';
import { readOn } from '#lib/domain/ideas/readOn.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';

/**
 * The words of a card of this board, whatever it is; nothing for one that is gone. An objective has the id of its problem,
 * before which the board of pairs puts `o_`.
 */
export function cardText(plan: Plan, id: string, board: BoardName): string {
	const own = id.replace(/^o_/, '');
	const isIn = (card: { id: string }) => card.id === own;
	const isTurned = board === 'objectives' || own !== id;
	const lists = [
		() => (isTurned ? objectivesOf(plan).find(isIn)?.text : undefined),
		() => problemsOf(plan).find(isIn)?.text,
		() => activityOf(plan, own)?.name,
		() => readIdea(plan, own),
		() => groupedIdeasOf(plan).clusters.find(isIn)?.title
	];
	for (const list of lists) {
		const text = list();
		if (text !== undefined) return text;
	}
	return '';
}

function readIdea(plan: Plan, id: string): string | undefined {
	const idea = ideaOf(plan, id);
	return idea && readOn(idea);
}
