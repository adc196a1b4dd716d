import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';
import type { Option } from '#lib/domain/votes/round.ts';
import type { LivePlan } from '#lib/live/plan.svelte.ts';

/** The lists of a plan that people can choose from. */
export const SOURCES = ['ideas', 'problems', 'objectives', 'activities'] as const;
export type Source = (typeof SOURCES)[number];

/** Something a round could ask about, as it stands in the plan now. */
export interface Choice {
	/** The record's id, of a card its id after `CARD`, or for a typed one an id of its own. */
	key: string;
	label: string;
	/** Whole currency units. */
	cost?: number;
	/** How many said "me too", where people could. */
	support?: number;
}

/** A problem and the objective it is turned into go by one id: on a ballot they are two things. */
const CARD = 'card ';

/** The record a choice was copied from. */
export function refOf(key: string): string {
	return key.startsWith(CARD) ? key.slice(CARD.length) : key;
}

/** The choice that something on a ballot was: a card of the problem tree, unless it says what its objective says. */
export function keyOf(plan: Plan, { id, ref, label }: Option): string {
	if (ref === '') return id;
	if (!problemsOf(plan).some((card) => card.id === ref)) return ref;
	const objective = objectivesOf(plan).find((each) => each.id === ref);
	return objective?.text === label ? ref : CARD + ref;
}

/** All that can be put to a vote: ideas with the most supporters first, the rest in the plan's own order. */
export function choicesIn(live: LivePlan): Record<Source, Choice[]> {
	const supporters = live.supporters.current;
	const ideas = live.openIdeas.current.map(({ id, text }) => ({
		key: id,
		label: text,
		support: supporters.get(id)?.size ?? 0
	}));
	return {
		ideas: ideas.sort((a, b) => b.support - a.support),
		problems: live.trees.current
			.flatMap(cardsOf)
			.map(({ id, text }) => ({ key: CARD + id, label: text })),
		objectives: live.objectives.current.map(({ id, text }) => ({ key: id, label: text })),
		activities: live.activities.current.map(({ id, name, cost }) => ({
			key: id,
			label: name,
			...(cost !== undefined && { cost })
		}))
	};
}

function cardsOf({ core, causes, effects, loose }: ProblemTree) {
	return [core, ...inReadingOrder(causes), ...inReadingOrder(effects), ...loose];
}

function inReadingOrder(branches: ProblemTree['causes']): ProblemTree['core'][] {
	return branches.flatMap(({ card, again, branches: inner }) =>
		again ? [] : [card, ...inReadingOrder(inner)]
	);
}
