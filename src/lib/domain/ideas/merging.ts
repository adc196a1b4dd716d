import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { ideasOf, type IdeaRefusal } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';
import { settle } from './settling.ts';

/**
 * Lets an idea stand with another that says the same (section 1.0, rule 4). Its words and its author stay, and its
 * supporters go along. When the other stands with this one already, the two are turned around.
 */
export function mergeIdea(
	plan: Plan,
	id: IdeaId,
	into: IdeaId,
	person: PersonId,
	reason = ''
): Result<IdeaId, IdeaRefusal> {
	if (id === into || !ideaOf(plan, id) || !ideaOf(plan, into)) return refuse('no-such-idea');
	const isBelow = headsOf(plan).get(into) === id;
	return change(plan, person, () => {
		if (isBelow) settle(plan, into, 'active', '', person);
		settle(plan, id, 'merged', reason.trim(), person, { mergedInto: into });
		return id;
	});
}

/** The idea that each one stands with: itself, or the end of its chain of merges. */
export function headsOf(plan: Plan): Map<IdeaId, IdeaId> {
	const ideas = new Map(ideasOf(plan).map((idea) => [idea.id, idea]));
	const heads = new Map<IdeaId, IdeaId>();
	for (const idea of ideas.values()) {
		let head = idea;
		while (head.mergedInto) head = ideas.get(head.mergedInto) ?? head; // ends: `ideasOf` opens every ring
		heads.set(idea.id, head.id);
	}
	return heads;
}
