import { partsIn, type Shelves } from '../parts.ts';

/** What this page says. */
export const slipsWords = Object.values(
	partsIn(
		import.meta.glob('../messages/*.json', {
			query: '?in=slips',
			import: 'default',
			eager: true
		}) as Shelves
	)
);
