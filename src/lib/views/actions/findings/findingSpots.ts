import type { ACTIVITY_FINDINGS } from '#lib/domain/actions/activityFindings.ts';

import type { ColumnKey } from '../columns.ts';

/** Where a finding is mended: a cell of the table, the details, or the budget of its line. */
export type MendedAt = ColumnKey | 'details' | 'budget';

/** The place each finding of a line leads to. */
export const MENDED_AT: Record<(typeof ACTIVITY_FINDINGS)[number], MendedAt> = {
	'activity.funding-not-cost': 'sources',
	'activity.cost-not-lines': 'budget',
	'activity.line-without-price': 'budget',
	'activity.reported-otherwise': 'budget',
	'activity.ends-before-start': 'end',
	'activity.outside-year': 'start',
	'activity.nobody-gains': 'details',
	'activity.poor-above-all': 'details',
	'activity.no-unit': 'howmuch',
	'activity.unit-unknown': 'howmuch',
	'activity.nobody-in-charge': 'who',
	'activity.whose-land': 'details',
	'activity.no-land-consent': 'details',
	'activity.no-maintenance': 'details',
	'activity.no-objective': 'details',
	'activity.code-elsewhere': 'details',
	'activity.not-ready': 'details'
};
