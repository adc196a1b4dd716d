/** The method, in the order a group walks it. Menus, routes, docs and the layer rule read this list. */
export const STEPS = [
	'meeting',
	'ideas',
	'problems',
	'objectives',
	'votes',
	'actions',
	'monitoring'
] as const;

/** One step of the method. */
export type Step = (typeof STEPS)[number];

/** The step after this one, or nothing after the last. */
export function stepAfter(step: Step): Step | undefined {
	return STEPS[STEPS.indexOf(step) + 1];
}

/** The step before this one, or nothing before the first. */
export function stepBefore(step: Step): Step | undefined {
	return STEPS[STEPS.indexOf(step) - 1];
}

/** Reads a step out of an address or a plan. */
export function readStep(value: unknown): Step | undefined {
	return STEPS.find((step) => step === value);
}
