import type { Plan } from '../plan.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import type { FieldRefusal } from '../shared/field.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { sentence } from '../shared/words.ts';
import type { IdeaRefusal } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';
import { settle } from './settling.ts';
import { IDEA_DETAILS } from './kinds.ts';

export type OutcomeRefusal = IdeaRefusal | FieldRefusal;

/** Passes an idea on to an office, perhaps with the day `YYYY-MM-DD` an answer is due. Office and day are the reason; more may be said. */
export function referIdea(
	plan: Plan,
	id: IdeaId,
	to: { office: string; due?: string; reason?: string },
	person: PersonId
): Result<IdeaId, OutcomeRefusal> {
	if (!ideaOf(plan, id)) return refuse('no-such-idea');
	const office = IDEA_DETAILS.office.check(to.office);
	const due = to.due ? IDEA_DETAILS.due.check(to.due) : done('');
	const reason = to.reason?.trim() ? sentence(to.reason) : done('');
	if (!office.ok) return office;
	if (!due.ok) return due;
	if (!reason.ok) return reason;
	const facts = { office: office.value, due: due.value };
	return settle(plan, id, 'referred', reason.value, person, facts);
}
