import { partsIn, type Shelves } from '../parts.ts';

/** What this page says. */
export const homeWords = Object.values(
	partsIn(
		import.meta.glob('../messages/*.json', {
			query: '?in=home',
			import: 'default',
			eager: true
		}) as Shelves
	)
);
