import type { Plan } from '#lib/domain/plan.ts';

/** What a desk is about to call everybody to. It stays when another part of the hall is looked at. */
class CallDesk {
	question = $state('');
	card = $state('');
	wall = $state(true);
}

const made = new WeakMap<Plan, CallDesk>();

/** The one call desk of an open plan. */
export function callDeskOf(plan: Plan): CallDesk {
	const desk = made.get(plan) ?? new CallDesk();
	made.set(plan, desk);
	return desk;
}
