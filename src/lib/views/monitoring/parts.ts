import type { Component } from 'svelte';

import type { IconName } from '#lib/ui/icons/iconName.ts';

/** What the desk can look at here, from the work of today to several villages. */
export const PARTS = [
	'works',
	'signs',
	'reality',
	'steps',
	'letters',
	'learning',
	'year',
	'villages'
] as const;
export type Part = (typeof PARTS)[number];

/** Each with a picture of its own. */
export const PART_ICONS: Record<Part, IconName> = {
	works: 'list',
	signs: 'monitoring',
	reality: 'table',
	steps: 'clock',
	letters: 'send',
	learning: 'read',
	year: 'aside',
	villages: 'home'
};

/** All but the first are fetched when somebody opens them. */
export const FETCH: Record<Exclude<Part, 'works'>, () => Promise<{ default: Component }>> = {
	signs: () => import('./signs/DeskSigns.svelte'),
	reality: () => import('./reality/DeskReality.svelte'),
	steps: () => import('./steps/DeskSteps.svelte'),
	letters: () => import('./letters/DeskLetters.svelte'),
	learning: () => import('./learning/DeskLearning.svelte'),
	year: () => import('./year/DeskYear.svelte'),
	villages: () => import('./villages/DeskVillages.svelte')
};

/** The part an address asks for behind its `#`. */
export function partIn(hash: string): Part {
	return PARTS.find((part) => `#${part}` === hash) ?? 'works';
}
