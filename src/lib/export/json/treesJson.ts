import type { Plan } from '#lib/domain/plan.ts';
import type { Branch } from '#lib/domain/problems/outline.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';

/** A card with what leads to it, or with what it leads to. A card shown before has only its id. */
export interface BranchJson {
	id: string;
	text?: string;
	ideas?: string[];
	branches?: BranchJson[];
}

/** The problem trees as they are drawn. Objectives are a list of their own, each with the problem it turns over. */
export function treesJson(plan: Plan) {
	return treesOf(plan).map(({ id, core, causes, effects, loose, parked, extra }) => ({
		id,
		core: { id: core.id, text: core.text, ideas: core.ideas },
		causes: causes.map(branchJson),
		effects: effects.map(branchJson),
		loose: loose.map((card) => ({ id: card.id, text: card.text })),
		parked: parked.map((card) => ({ id: card.id, text: card.text, reason: card.parked })),
		otherLinks: extra.map(({ cause, effect, circle, note }) => ({ cause, effect, circle, note }))
	}));
}

function branchJson({ card, again, branches }: Branch): BranchJson {
	if (again) return { id: card.id };
	const { id, text, ideas } = card;
	return { id, text, ideas, branches: branches.map(branchJson) };
}
