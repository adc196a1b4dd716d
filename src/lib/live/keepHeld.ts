import { holdArrived } from '#lib/domain/ideas/held.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { PersonId } from '#lib/domain/shared/ids.ts';

/**
 * Lets wait what arrives from phones of an older app, which do not say that it does (WAIT-4). For a desk that has all
 * the room has: what is there when it begins was seen already. Returns how to stop.
 */
export function keepHeld(plan: Plan, person: PersonId): () => void {
	const known = new Set(plan.ideas.keys());
	const look = () => {
		const fresh = [...plan.ideas.keys()].filter((id) => !known.has(id));
		for (const id of fresh) known.add(id);
		if (fresh.length > 0) holdArrived(plan, fresh, person);
	};
	plan.ideas.observe(look);
	return () => plan.ideas.unobserve(look);
}
