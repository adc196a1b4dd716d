import { partsIn, type Shelves } from '../parts.ts';

/** What this page says. */
export const reportWords = Object.values(
	partsIn(
		import.meta.glob('../messages/*.json', {
			query: '?in=report',
			import: 'default',
			eager: true
		}) as Shelves
	)
);
