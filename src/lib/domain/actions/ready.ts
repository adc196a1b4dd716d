import type { ReadyItem } from './details.ts';
import type { Activity } from './read.ts';
import data from './rules/ready.json' with { type: 'json' };

const NEEDS = Object.entries(data.needs as Record<string, ReadyItem[]>).sort(
	([a], [b]) => b.length - a.length
);

/** What must be there before an activity of this code begins (form 19): the longest beginning of the code decides. */
export function neededFor(code = ''): readonly ReadyItem[] {
	return NEEDS.find(([beginning]) => code.startsWith(beginning))?.[1] ?? [];
}

/** True where something is built or mended: then there is land, a place to photograph, and something to look after. */
export function isWorks({ code }: Pick<Activity, 'code'>): boolean {
	return neededFor(code).includes('photo');
}

/** What the plan itself shows of a checklist. */
export interface Shown {
	hasLines: boolean;
	/** The plan was approved, so there are minutes. */
	hasMinutes: boolean;
}

/** What of the checklist is still missing. What the plan shows need not be ticked: a budget, minutes, the owner's paper, village land. */
export function missingFor(
	{ code, ready = [], land, landConsent }: Activity,
	{ hasLines, hasMinutes }: Shown
): ReadyItem[] {
	const isSettled = landConsent !== undefined || land === 'village' || land === 'none';
	return neededFor(code).filter(
		(item) =>
			!ready.includes(item) &&
			!(item === 'budget' && hasLines) &&
			!(item === 'minutes' && hasMinutes) &&
			!(item === 'land-consent' && isSettled)
	);
}
