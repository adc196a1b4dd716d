import type { Component, Snippet } from 'svelte';

type Fetching = Promise<{ default: Component<{ children?: Snippet }> }>;

/** What the wall may show at any step in place of its screen; that screen is handed over, for when there is nothing. */
export const BESIDE: Record<'drawing' | 'past' | 'teams', () => Fetching> = {
	// These two always have something, and take nothing.
	drawing: () => import('../drawing/WallDrawing.svelte') as Promise<unknown> as Fetching,
	past: () => import('../monitoring/year/WallPast.svelte') as Promise<unknown> as Fetching,
	teams: () => import('../lead/groups/WallTeams.svelte')
};
