import type { Activity } from '#lib/domain/actions/read.ts';
import type { Idea } from '#lib/domain/ideas/ideas.ts';
import { ideasIn } from '#lib/domain/ideas/ideasIn.ts';
import type { Objective } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { optionsById } from '#lib/domain/votes/optionsById.ts';

/** One step back along the chain from a line of the plan. */
export interface Trail {
	kind: 'vote' | 'objective' | 'problem' | 'idea';
	icon: 'votes' | 'objectives' | 'problems' | 'ideas';
	id: string;
	text: string;
}

/** What a line of the plan comes from, nearest first. What is no longer there is left out. */
export function originOf(
	{ fromOption = '', fromProblem }: Activity,
	plan: Plan,
	known: { objectives: readonly Objective[]; ideas: readonly Idea[] }
): Trail[] {
	const option = optionsById(plan).get(fromOption);
	const objective = known.objectives.find(({ id }) => id === fromProblem);
	const problem = problemsOf(plan).find(({ id }) => id === fromProblem);
	const within = new Set<string>(ideasIn(plan)(option?.ref ?? fromOption));
	const ideas = known.ideas.filter(({ id }) => within.has(id));
	return [
		...(option ? [step('vote', 'votes', { id: option.id, text: option.label })] : []),
		...(objective ? [step('objective', 'objectives', objective)] : []),
		...(problem ? [step('problem', 'problems', problem)] : []),
		...ideas.map((idea) => step('idea', 'ideas', idea))
	];
}

function step(
	kind: Trail['kind'],
	icon: Trail['icon'],
	{ id, text }: Pick<Trail, 'id' | 'text'>
): Trail {
	return { kind, icon, id, text };
}
