import { readStep } from '#lib/domain/method.ts';

import type { Part } from '../languages.ts';
import { partsIn, type Shelves } from '../parts.ts';

const PARTS = partsIn(
	import.meta.glob('../messages/*.json', {
		query: '?in=desk',
		import: 'default',
		eager: true
	}) as Shelves
);

/** What the desk says at a step, and around it. */
export function deskWords(step: string | undefined): Part[] {
	const names = ['desk', `desk.${readStep(step) ?? 'meeting'}`];
	return names.flatMap((name) => PARTS[name] ?? []);
}

/** All that the desk says. */
export function allDeskWords(): Part[] {
	return Object.values(PARTS);
}
