import type { Activity } from '#lib/domain/actions/read.ts';
import type { Idea } from '#lib/domain/ideas/ideas.ts';
import type { Objective } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { optionsById } from '#lib/domain/votes/optionsById.ts';

/** One step back along the chain from a line of the plan. */
export interface Trail {
	kind: 'vote' | 'objective' | 'problem' | 'idea';
	icon: 'votes' | 'objectives' | 'problems' | 'ideas';
	text: string;
}

/** What a line of the plan comes from, nearest first. What is no longer there is left out. */
export function originOf(
	{ fromOption, fromProblem }: Activity,
	plan: Plan,
	known: { objectives: readonly Objective[]; ideas: readonly Idea[] }
): Trail[] {
	const option = optionsById(plan).get(fromOption ?? '');
	const objective = known.objectives.find(({ id }) => id === fromProblem);
	const problem = problemsOf(plan).find(({ id }) => id === fromProblem);
	const idea = known.ideas.find(({ id }) => id === fromOption || id === option?.ref);
	return [
		...(option ? [{ kind: 'vote', icon: 'votes', text: option.label } as const] : []),
		...(objective
			? [{ kind: 'objective', icon: 'objectives', text: objective.text } as const]
			: []),
		...(problem ? [{ kind: 'problem', icon: 'problems', text: problem.text } as const] : []),
		...(idea ? [{ kind: 'idea', icon: 'ideas', text: idea.text } as const] : [])
	];
}
