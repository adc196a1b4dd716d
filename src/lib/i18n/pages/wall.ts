import { readStep } from '#lib/domain/method.ts';

import type { Part } from '../languages.ts';
import { partsIn, type Shelves } from '../parts.ts';

const PARTS = partsIn(
	import.meta.glob('../messages/*.json', {
		query: '?in=wall',
		import: 'default',
		eager: true
	}) as Shelves
);

/** What the wall says at a step, and around it. */
export function wallWords(step: string | undefined): Part[] {
	const names = ['wall', `wall.${readStep(step) ?? 'meeting'}`];
	return names.flatMap((name) => PARTS[name] ?? []);
}
