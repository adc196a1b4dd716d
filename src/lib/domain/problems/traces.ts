import * as Y from 'yjs';

import { ideaOf } from '../ideas/ideaOf.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId, ProblemId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';

export type TraceRefusal = PlanRefusal | 'no-such-problem' | 'no-such-idea';

/** Notes one more idea that a problem card came from. Two people may do it at once. */
export function traceToIdea(
	plan: Plan,
	problem: ProblemId,
	idea: IdeaId,
	person: PersonId
): Result<ProblemId, TraceRefusal> {
	const record = recordIn(plan.problems, problem);
	if (!record) return refuse('no-such-problem');
	if (!ideaOf(plan, idea)) return refuse('no-such-idea');
	return change(plan, person, () => {
		const ideas = record.get('ideas');
		if (ideas instanceof Y.Map) ideas.set(idea, true);
		else record.set('ideas', new Y.Map<unknown>([[idea, true]]));
		return problem;
	});
}
