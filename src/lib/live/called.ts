import { openIdeasOf, type Idea } from '#lib/domain/ideas/ideas.ts';
import { readStep, type Step } from '#lib/domain/method.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';

import { watch } from './watch.ts';

/** A card that everybody can be called to. */
export interface CalledCard {
	id: string;
	text: string;
	/** The idea it is, with its photo and its voice. */
	idea?: Idea;
}

/** Where the cards of the other steps are that have words of their own. */
const WORDED: Partial<Record<Step, (plan: Plan) => CalledCard[]>> = {
	problems: problemsOf,
	objectives: objectivesOf
};

/** The cards of a step that a call may show, the newest first: none that waits, is private or was taken back (CALL-4). */
export function cardsToCall(plan: Plan, step: Step): CalledCard[] {
	if (step === 'ideas') return openIdeasOf(plan).map(asCard).reverse();
	return (WORDED[step]?.(plan) ?? []).flatMap(({ id, text }) => (text ? [{ id, text }] : []));
}

/** Whatever changes which cards there are to call: the step, and the cards of each of its kinds. */
export function watchCards({ meta, ideas, problems, objectives }: Plan) {
	return watch(meta, ideas, problems, objectives);
}

/** The card a call is about, as it is at this moment; nothing for one the room may not see, or not any more (CALL-4). */
export function calledCard(plan: Plan, id: string): CalledCard | undefined {
	return cardsToCall(plan, readStep(plan.meta.get('step')) ?? 'meeting').find(
		(card) => card.id === id
	);
}

function asCard(idea: Idea): CalledCard {
	return { id: idea.id, text: idea.text, idea };
}
