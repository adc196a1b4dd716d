import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import type { ProblemId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { causesOf, problemsOf, type CauseLink } from './cards.ts';
import { cut, draw } from './links.ts';
import type { MoveRefusal } from './moves.ts';
import { writeCard } from './problems.ts';

export type BetweenRefusal = MoveRefusal | WordsRefusal | 'no-such-link';

/**
 * Puts a new card into a link, because read aloud something was missing between the two (P6): the cause leads to the new
 * card, and that to the effect, at the place the link had on either side.
 */
export function addBetween(
	plan: Plan,
	link: string,
	text: string,
	stamp: Stamp
): Result<ProblemId, BetweenRefusal> {
	const found = causesOf(plan).find(({ id }) => id === link);
	const effect = problemsOf(plan).find(({ id }) => id === found?.effect);
	if (!found || !effect) return refuse('no-such-link');
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		writeCard(plan, stamp, { tree: effect.tree, text: words.value, ideas: [] });
		putBetween(plan, found, stamp.id);
		return stamp.id;
	});
}

/** Lets a link lead over a card. What was said of a circle stays with the half that closes it. Call inside a change. */
function putBetween(plan: Plan, link: CauseLink, card: ProblemId): void {
	cut(plan, [link.id]);
	draw(plan, { cause: link.cause, effect: card, order: link.order, feedback: false });
	draw(plan, { ...link, cause: card });
}
