import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';

/** What the wall shows at a step; each comes when the room first gets there, so that the first one is there at once. */
const SCREENS: Record<Step, () => Promise<{ default: Component }>> = {
	meeting: () => import('../meeting/WallMeeting.svelte'),
	ideas: () => import('../ideas/WallIdeas.svelte'),
	problems: () => import('../problems/WallProblems.svelte'),
	objectives: () => import('../objectives/WallObjectives.svelte'),
	votes: () => import('../votes/WallVotes.svelte'),
	actions: () => import('../actions/WallActions.svelte'),
	monitoring: () => import('../monitoring/WallMonitoring.svelte')
};

/** The wall's screen of a step. Rejects where it cannot be fetched at the moment. */
export async function wallScreenOf(step: Step): Promise<Component> {
	return (await SCREENS[step]()).default;
}

/** Fetches the other screens once the first has been seen; returns how to call that off. */
export function otherWallScreens(): () => void {
	const timer = setTimeout(() => {
		// One that does not come now is asked for again when the room gets there.
		for (const fetch of Object.values(SCREENS)) fetch().catch(() => undefined);
	}, 4000);
	return () => clearTimeout(timer);
}
