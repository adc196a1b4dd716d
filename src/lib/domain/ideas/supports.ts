import type { Plan } from '../plan.ts';
import { isId, type IdeaId, type PersonId } from '../shared/ids.ts';
import { ideasOf } from './ideas.ts';

/** Who supports each idea. A merged idea's supporters, and its author, stand with the one it joined. */
export function supportersOf(plan: Plan): ReadonlyMap<IdeaId, ReadonlySet<PersonId>> {
	const ideas = new Map(ideasOf(plan).map((idea) => [idea.id, idea]));
	const supporters = new Map<IdeaId, Set<PersonId>>();
	const stand = (person: PersonId, id: IdeaId) => {
		let idea = ideas.get(id);
		while (idea?.mergedInto) idea = ideas.get(idea.mergedInto); // ends: `ideasOf` opens every ring
		if (!idea || idea.createdBy === person) return;
		supporters.set(idea.id, (supporters.get(idea.id) ?? new Set()).add(person));
	};
	for (const [key, yes] of plan.supports.entries()) {
		const [idea, person] = key.split(':');
		if (yes === true && isId<IdeaId>(idea) && isId<PersonId>(person)) stand(person, idea);
	}
	for (const idea of ideas.values()) if (idea.mergedInto) stand(idea.createdBy, idea.id);
	return supporters;
}
