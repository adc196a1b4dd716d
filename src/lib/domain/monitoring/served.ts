import { activitiesOf } from '../actions/activities.ts';
import type { Activity } from '../actions/read.ts';
import { servingBy } from '../actions/serving.ts';
import { ideasIn } from '../ideas/ideasIn.ts';
import { headsOf } from '../ideas/merging.ts';
import { meansOf } from '../objectives/means.ts';
import { neighbours } from '../shared/neighbours.ts';
import type { Plan } from '../plan.ts';
import { causesOf, problemsOf } from '../problems/cards.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { ActivityId, IdeaId } from '../shared/ids.ts';
import { optionsById } from '../votes/optionsById.ts';

/**
 * Tells which activities answer an idea, the nearest link there is: those it became; else those taken up from a vote
 * on it or on its group, by whatever method; else those that serve a card it came to; else those that serve a cause of such a card.
 */
export function activitiesFor(plan: Plan): (idea: IdeaId, became?: ActivityId) => Activity[] {
	const activities = activitiesOf(plan);
	const byId = groupBy(activities, ({ id }) => id as string);
	const byCard = servingBy(activities);
	const byIdea = chosenFor(plan, activities);
	const cardsOf = groupBy(
		problemsOf(plan).flatMap(({ id, ideas }) => ideas.map((idea) => ({ id, idea }))),
		({ idea }) => idea as string
	);
	const below = neighbours(downwards(plan), 'end', 'means');
	const serving = (cards: Iterable<string>) => [...cards].flatMap((card) => byCard.get(card) ?? []);
	return (idea, became = '') => {
		const cards = new Set<string>((cardsOf.get(idea) ?? []).map(({ id }) => id));
		return (
			byId.get(became) ??
			byIdea.get(idea)?.map(({ line }) => line) ??
			nonEmpty(serving(cards)) ??
			serving(spread(cards, below))
		);
	};
}

/** Each activity that was taken up from a vote, by the ideas in the option it was made of and by those they stand with now. */
function chosenFor(plan: Plan, activities: readonly Activity[]) {
	const options = optionsById(plan);
	const within = ideasIn(plan);
	const heads = headsOf(plan);
	const chosen = activities.flatMap((line) => {
		const { fromOption = '' } = line;
		const won = within(options.get(fromOption)?.ref ?? fromOption);
		const ideas = new Set(won.flatMap((idea) => [idea, heads.get(idea) ?? idea]));
		return [...ideas].map((idea) => ({ idea, line }));
	});
	return groupBy(chosen, ({ idea }) => idea);
}

function downwards(plan: Plan) {
	const causes = causesOf(plan)
		.filter(({ feedback }) => !feedback)
		.map(({ cause, effect }) => ({ means: cause as string, end: effect as string }));
	return [...causes, ...meansOf(plan)];
}

/** These and everything they lead to. A set that grows while it is walked ends at a circle, too. */
function spread(from: Set<string>, next: Map<string, string[]>): Set<string> {
	for (const at of from) for (const other of next.get(at) ?? []) from.add(other);
	return from;
}

function nonEmpty<T>(list: T[]): T[] | undefined {
	return list.length > 0 ? list : undefined;
}
