import type { Component, Snippet } from 'svelte';

/** What the wall may show at any step in place of its screen; that screen is handed over, for when there is nothing. */
export const BESIDE: Record<
	'drawing' | 'past' | 'teams',
	() => Promise<{ default: Component<{ children?: Snippet }> }>
> = {
	drawing: () => import('../drawing/WallDrawing.svelte'),
	past: () => import('../monitoring/year/WallPast.svelte'),
	teams: () => import('../lead/groups/WallTeams.svelte')
};
