import type { Spread } from '#lib/domain/actions/spread.ts';

/** Fewer voices than this can be told one by one in a village: their number is not shown. */
export const FEW = 5;

/** How a group that proposed is shown. */
export interface GroupShown {
	name: string;
	lines: number;
	cost: number;
	/** How many ideas it gave; not said of a small group. */
	ideas?: number;
}

/**
 * Groups that proposed, and what answers them. Of a group with few voices it is said that it got something or
 * nothing, never how many spoke: in a hamlet that would be a name.
 */
export function groupsShown(groups: Spread['byGroup']): GroupShown[] {
	return groups.map(({ ideas, ...portion }) => ({ ...portion, ...(ideas >= FEW && { ideas }) }));
}
