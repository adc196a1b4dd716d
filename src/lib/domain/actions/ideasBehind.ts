import { ideasOf } from '../ideas/ideas.ts';
import { ideasIn } from '../ideas/ideasIn.ts';
import { IDEA_DETAILS } from '../ideas/kinds.ts';
import type { Plan } from '../plan.ts';
import { causesOf, problemsOf } from '../problems/cards.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { ActivityId, IdeaId } from '../shared/ids.ts';
import { kind } from '../shared/kinds.ts';
import { rowsOf } from '../shared/rows.ts';
import { optionsById } from '../votes/optionsById.ts';
import type { Activity } from './read.ts';

const IDEAS = kind('ideas', { promotedTo: IDEA_DETAILS.promotedTo });

/**
 * The ideas each line answers: those that became it, those in the option it was made of, and those behind the problem it
 * solves and behind all that follows from that problem. Ideas that were merged into one of them are answered, too.
 */
export function ideasBehind(
	plan: Plan,
	lines: readonly Activity[]
): Map<ActivityId, ReadonlySet<IdeaId>> {
	const became = groupBy(rowsOf(plan, IDEAS), ({ promotedTo }) => promotedTo);
	const merged = groupBy(ideasOf(plan), ({ mergedInto }) => mergedInto);
	const ofCard = cardIdeas(plan);
	const options = optionsById(plan);
	const within = ideasIn(plan);
	return new Map(
		lines.map(({ id, fromOption = '', fromProblem = '' }) => {
			const voted = options.get(fromOption)?.ref ?? fromOption;
			const first = [
				...(became.get(id) ?? []).map((idea) => idea.id),
				...within(voted),
				...ofCard(voted),
				...ofCard(fromProblem)
			];
			return [id, spreading(first, (idea) => (merged.get(idea) ?? []).map((other) => other.id))];
		})
	);
}

/** The ideas behind a card and behind everything it leads to. */
function cardIdeas(plan: Plan): (card: string) => IdeaId[] {
	const ideas = new Map(problemsOf(plan).map(({ id, ideas: own }) => [id, own]));
	const links = causesOf(plan).filter(({ feedback }) => !feedback);
	const effects = groupBy(links, ({ cause }) => cause);
	return (card) =>
		[...spreading([card], (at) => (effects.get(at) ?? []).map(({ effect }) => effect))].flatMap(
			(at) => ideas.get(at) ?? []
		);
}

/** These and whatever can be reached from them; a circle ends where it began. */
function spreading(from: readonly string[], next: (at: string) => readonly string[]): Set<string> {
	const reached = new Set(from);
	for (const at of reached) for (const other of next(at)) reached.add(other);
	return reached;
}
