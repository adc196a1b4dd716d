import { strategiesOf } from '#lib/domain/objectives/ranking.ts';
import { objectiveFindingsOf } from '#lib/domain/objectives/findings.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { findingsOf } from '#lib/domain/problems/findings.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';

/** Every tree with the role and level of each card, and what there is to ask about it. */
export function treesShown(plan: Plan) {
	const findings = findingsOf(plan);
	return treesOf(plan).map(({ id, title, core, graph, agreed }) => ({
		id,
		title,
		core: core.id,
		agreed,
		cards: [...graph.cards.values()].map(({ card, ...facts }) => ({
			id: card.id,
			text: card.text,
			parked: card.parked,
			ideas: card.ideas,
			...facts
		})),
		feedback: graph.feedback.map(({ cause, effect, note }) => ({ cause, effect, note })),
		circles: graph.loops.map(({ cards }) => cards),
		findings: findings.filter(({ tree }) => tree === id)
	}));
}

/** The objectives, what there is to ask about them, and the strategies with their scores and ranks. */
export function objectivesShown(plan: Plan) {
	return {
		objectives: objectivesOf(plan),
		findings: objectiveFindingsOf(plan),
		strategies: strategiesOf(plan)
	};
}
