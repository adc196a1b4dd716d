import type { Plan } from '../plan.ts';
import { problemsOf } from '../problems/cards.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { ObjectiveId, ProblemId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { draftObjective } from './drafting.ts';
import { wordedAs, writeWording } from './wordings.ts';

export type ProposeRefusal = PlanRefusal | WordsRefusal | 'no-such-problem' | 'nothing-to-turn';

/**
 * Lets the lexicon of a language word the objective of a problem, as a draft that a person has to word or confirm.
 * What anybody has worded stays as it is. Refused where the lexicon finds nothing to turn.
 */
export function proposeObjective(
	plan: Plan,
	problem: ProblemId,
	language: string,
	stamp: Stamp
): Result<ObjectiveId, ProposeRefusal> {
	const card = problemsOf(plan).find(({ id }) => id === problem);
	if (!card) return refuse('no-such-problem');
	const id: string = problem;
	if (wordedAs(plan, id)) return done(id);
	const proposed = draftObjective(card.text, language);
	if (!proposed) return refuse('nothing-to-turn');
	const words = sentence(proposed.draft);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		const text = words.value;
		writeWording(plan, stamp, { text, problem, against: card.text, draft: text });
		return id;
	});
}
