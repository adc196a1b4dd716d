import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { lastPlace } from '../shared/order.ts';
import { refuse, type Result } from '../shared/result.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { causesOf, linkKey } from './cards.ts';
import { draw } from './links.ts';

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
		const order = lastPlace(causesOf(plan).filter((each) => each.effect === effect));
		draw(plan, { cause, effect, order, feedback: true, ...(words && { note: words.value }) });
		return linkKey(cause, effect);
	});
}
