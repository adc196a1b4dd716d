import type { Component } from 'svelte';

import { readStep, STEPS, type Step } from '#lib/domain/method.ts';
import { wallWords } from '#lib/i18n/pages/wall.ts';
import { words } from '#lib/i18n/words.svelte.ts';

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

/** The wall's screen of a step, with its words. Rejects where it cannot be fetched at the moment. */
export async function wallScreenOf(step: Step): Promise<Component> {
	const [screen] = await Promise.all([SCREENS[step](), words.bring(...wallWords(step))]);
	return screen.default;
}

/** Fetches the screen of an address while its plan is still being opened; the wall itself asks again. */
export function wallScreenSoon(address: string | undefined): void {
	wallScreenOf(readStep(address) ?? 'meeting').catch(() => undefined);
}

/** Fetches the other screens once the first has been seen; returns how to call that off. */
export function otherWallScreens(): () => void {
	const timer = setTimeout(() => {
		// One that does not come now is asked for again when the room gets there.
		for (const step of STEPS) wallScreenOf(step).catch(() => undefined);
	}, 4000);
	return () => clearTimeout(timer);
}
