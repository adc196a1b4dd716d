import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { ideaOf, ideasOf, type Idea, type IdeaRefusal } from './ideas.ts';

/** Lets an idea wait for a facilitator's eye: no screen of the room shows it (section 4: accusations, abuse). */
export function holdIdea(plan: Plan, id: IdeaId, person: PersonId): Result<IdeaId, IdeaRefusal> {
	return hold(plan, id, true, person);
}

/** Lets an idea that waited through to the room. */
export function letThrough(plan: Plan, id: IdeaId, person: PersonId): Result<IdeaId, IdeaRefusal> {
	return hold(plan, id, false, person);
}

/** The ideas that wait, oldest first: not those that somebody has already decided on. */
export function heldIdeasOf(plan: Plan): Idea[] {
	return ideasOf(plan).filter(({ held, status }) => held && status === 'active');
}

function hold(plan: Plan, id: IdeaId, held: boolean, person: PersonId) {
	const idea = ideaOf(plan, id);
	if (!idea) return refuse('no-such-idea');
	if ((idea.held ?? false) === held) return done(id);
	return change(plan, person, () => {
		const record = recordIn(plan.ideas, id);
		if (held) record?.set('held', true);
		else record?.delete('held');
		return id;
	});
}
