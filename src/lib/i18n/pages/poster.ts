import { partsIn, type Shelves } from '../parts.ts';

/** What this page says. */
export const posterWords = Object.values(
	partsIn(
		import.meta.glob('../messages/*.json', {
			query: '?in=poster',
			import: 'default',
			eager: true
		}) as Shelves
	)
);
