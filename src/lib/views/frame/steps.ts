import type { Step } from '#lib/domain/method.ts';
import type { Surface } from '#lib/session/admit.ts';

/** The address of a step on a surface. */
export function stepPath(plan: string, surface: Surface, step: Step): string {
	return `/${plan}/${surface}/${step}`;
}
