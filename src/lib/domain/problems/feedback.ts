import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { linkKey } from './cards.ts';
import { placeAfter } from './links.ts';

export type FeedbackRefusal = PlanRefusal | WordsRefusal | 'no-such-problem' | 'would-loop';

/** Says that an effect comes back as a cause (P9): the link is drawn dashed, and counts for no role or level. */
export function closeCircle(
	plan: Plan,
	cause: ProblemId,
	effect: ProblemId,
	note: string,
	person: PersonId
): Result<string, FeedbackRefusal> {
	if (!recordIn(plan.problems, cause) || !recordIn(plan.problems, effect)) {
		return refuse('no-such-problem');
	}
	if (cause === effect) return refuse('would-loop');
	const words = note.trim() === '' ? undefined : sentence(note);
	if (words && !words.ok) return words;
	return change(plan, person, () => {
		const order = placeAfter(plan, { side: 'causes', on: effect });
		const link = { order, feedback: true, ...(words && { note: words.value }) };
		plan.causes.set(linkKey(cause, effect), link);
		return linkKey(cause, effect);
	});
}
