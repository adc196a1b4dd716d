import { goto } from '$app/navigation';

import type { Step } from '#lib/domain/method.ts';
import type { Surface } from '#lib/session/admit.ts';

import type { OpenPlan } from './planContext.ts';
import { stepPath } from './steps.ts';

/** Keeps a phone or a wall at the step the room is at. Call while a component is being made. */
export function followTheRoom({ session, live }: OpenPlan, surface: Surface, at: () => Step): void {
	$effect(() => {
		if (!live.begun.current.yes) return; // before the plan has arrived there is nothing to follow
		const { step } = live.meeting.current;
		if (step !== at()) void goto(stepPath(session.id, surface, step), { replaceState: true });
	});
}
