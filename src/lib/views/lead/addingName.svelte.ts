import type { Plan } from '#lib/domain/plan.ts';

class Adding {
	name = $state('');
}

const made = new WeakMap<Plan, Adding>();

/** The name somebody types into the list of speakers: it stays when another part of the hall is looked at. */
export function addingOf(plan: Plan): Adding {
	const adding = made.get(plan) ?? new Adding();
	made.set(plan, adding);
	return adding;
}
