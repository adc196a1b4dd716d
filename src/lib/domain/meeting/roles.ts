import type { Plan } from '../plan.ts';
import { compare } from '../shared/stamp.ts';
import { LED_BY, type LedBy, type Sitting } from './kinds.ts';
import { sittingsOf } from './sittings.ts';

/** The parts of a meeting that pass from the guest who helps to the people of the place. */
export const LEAD_ROLES = ['openedBy', 'chairedBy', 'updatedBy'] as const;
export type LeadRole = (typeof LEAD_ROLES)[number];

/** In whose hands each part was, in one year: how many sittings. */
export interface YearOfRoles {
	year: string;
	hands: Record<LeadRole, Record<LedBy, number>>;
}

/** Who opened, led and wrote, year by year, earliest first (LEAD-30). A sitting of which nobody said it counts nowhere. */
export function rolesOf(plan: Plan): YearOfRoles[] {
	const years = new Map<string, YearOfRoles['hands']>();
	for (const sitting of sittingsOf(plan)) {
		const said = LEAD_ROLES.filter((role) => sitting[role] !== undefined);
		if (said.length === 0) continue;
		const hands = years.get(yearOf(sitting)) ?? nobody();
		for (const role of said) hands[role][sitting[role] as LedBy] += 1;
		years.set(yearOf(sitting), hands);
	}
	return [...years].sort(([a], [b]) => compare(a, b)).map(([year, hands]) => ({ year, hands }));
}

/**
 * The part to pass on next (LEAD-31): of those not in the people's hands at the sitting that was written down last, the
 * first in the order a meeting takes them. Nothing where all are, or nobody has said.
 */
export function nextToPassOn(plan: Plan): LeadRole | undefined {
	const last = sittingsOf(plan)
		.filter((sitting) => LEAD_ROLES.some((role) => sitting[role]))
		.at(-1);
	return last && LEAD_ROLES.find((role) => last[role] !== 'residents');
}

function yearOf({ start, createdAt }: Sitting): string {
	return (start ?? createdAt).slice(0, 4);
}

function nobody(): YearOfRoles['hands'] {
	const none = () => Object.fromEntries(LED_BY.map((by) => [by, 0])) as Record<LedBy, number>;
	return { openedBy: none(), chairedBy: none(), updatedBy: none() };
}
