import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { fullIdeasOf } from './full.ts';
import { isOpen } from './ideas.ts';

/**
 * Gives every open idea that has no number one to be called by in the hall ("idea 27"), oldest first and on from the
 * highest that this plan knows. A number is never taken away; each sitting keeps the ones it gave, so that two desks
 * which number one idea apart both find it again; nor does an undo take it back.
 */
export function numberIdeas(
	plan: Plan,
	sitting: string | undefined,
	person: PersonId
): Result<IdeaId[], PlanRefusal | 'no-such-record'> {
	if (sitting !== undefined && !recordIn(plan.sittings, sitting)) return refuse('no-such-record');
	const ideas = fullIdeasOf(plan);
	const given = ideas.flatMap(({ number = {} }) => Object.values(number));
	const highest = given.reduce((most, number) => Math.max(most, number), 0);
	const nameless = ideas.filter((idea) => isOpen(idea) && !idea.number).map(({ id }) => id);
	if (nameless.length === 0) return done([]);
	const give = () => {
		nameless.forEach((id, at) => {
			recordIn(plan.ideas, id)?.set(`number:${sitting ?? NO_SITTING}`, highest + 1 + at);
		});
		return nameless;
	};
	return change(plan, person, give, { stays: true });
}

/** Stands for the sitting where there was none. */
const NO_SITTING = 'plan';
