import { partsIn, type Shelves } from '../parts.ts';

/** What this page says. */
export const minutesWords = Object.values(
	partsIn(
		import.meta.glob('../messages/*.json', {
			query: '?in=minutes',
			import: 'default',
			eager: true
		}) as Shelves
	)
);
