import type { Plan, RecordRoot } from '#lib/domain/plan.ts';

import type { ArchivePhotos } from './photos.ts';

/** What the parts of a page are written from. */
export interface Source {
	plan: Plan;
	/** The day it is written on, `YYYY-MM-DD`: lights are of this day. */
	today: string;
	currency: string;
	/** The language the page opens in. */
	language: 'id' | 'en';
	photos: ArchivePhotos;
	/** Writes the way of one record. */
	way: (root: RecordRoot, id: string) => string;
}
