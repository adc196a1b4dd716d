import { activitiesOf } from '../actions/activities.ts';
import type { Activity } from '../actions/read.ts';
import { meansOf } from '../objectives/means.ts';
import { neighbours } from '../objectives/roles.ts';
import type { Plan } from '../plan.ts';
import { causesOf, problemsOf } from '../problems/cards.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { ActivityId, IdeaId } from '../shared/ids.ts';
import { roundsOf } from '../votes/rounds.ts';

/**
 * Tells which activities answer an idea, the nearest link there is: those it became; else those taken up from a vote
 * on it; else those that serve a card it came to; else those that serve a cause of such a card.
 */
export function activitiesFor(plan: Plan): (idea: IdeaId, became?: ActivityId) => Activity[] {
	const activities = activitiesOf(plan);
	const byId = groupBy(activities, ({ id }) => id as string);
	const byCard = groupBy(activities, ({ fromProblem }) => fromProblem);
	const voted = new Map(
		roundsOf(plan).flatMap(({ options }) => options.map(({ id, ref }) => [id as string, ref]))
	);
	const byIdea = groupBy(activities, ({ fromOption = '' }) => voted.get(fromOption) ?? fromOption);
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
			byIdea.get(idea) ??
			nonEmpty(serving(cards)) ??
			serving(spread(cards, below))
		);
	};
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
