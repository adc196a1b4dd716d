import { attendanceOf } from '../meeting/attendance.ts';
import type { AttendanceCount } from '../meeting/kinds.ts';
import type { Plan } from '../plan.ts';
import type { RoundId } from '../shared/ids.ts';
import { compare } from '../shared/stamp.ts';
import { definitionsOf } from './definitions.ts';

/** How many of a group came, from the attendance list, and of how many. */
export interface GroupCount {
	name: string;
	came: number;
	of: number;
}

/** A table nobody can be found in: groups as they are, small ones together, or only everybody. */
export interface ShownGroups {
	groups: GroupCount[];
	/** Small groups together; their names, and their numbers as one. */
	others?: { names: string[]; came: number; of: number };
	total: { came: number; of: number };
}

/** A group of fewer than these people is not shown alone (voting.md 5.2). */
export const SMALLEST_GROUP = 5;

/**
 * Who came, by group, without showing anybody (VOTE-69): groups of one to four go together, and with them the next
 * smallest, until at least two groups and five people are hidden. One hidden number beside a total is no secret.
 */
export function shownGroups(all: readonly GroupCount[], least = SMALLEST_GROUP): ShownGroups {
	const total = sumOf(all);
	const bySize = [...all].sort((a, b) => a.came - b.came || a.of - b.of || compare(a.name, b.name));
	const hidden = bySize.filter((group) => isSmall(group, least));
	if (hidden.length === 0) return { groups: [...all], total };
	const rest = bySize.filter((group) => !hidden.includes(group));
	while (rest.length > 0 && !isHiddenWell(hidden, least)) hidden.push(...rest.splice(0, 1));
	if (rest.length === 0) return { groups: [], total };
	const others = { names: hidden.map(({ name }) => name).sort(compare), ...sumOf(hidden) };
	return { groups: all.filter((group) => rest.includes(group)), others, total };
}

/**
 * Who came to the sitting a round was held in, by hamlet, else by element of society, group or age, as it was counted.
 * Nothing where the round belongs to no sitting, nobody counted by group, or the groups are too small to be shown.
 */
export function participationOf(plan: Plan, round: RoundId): ShownGroups | undefined {
	const sitting = definitionsOf(plan).find(({ id }) => id === round)?.sitting;
	const counts = sitting === undefined ? [] : (attendanceOf(plan, sitting)?.counts ?? []);
	const by = GROUPINGS.find((way) => counts.some((count) => count.by === way));
	const shown = shownGroups(counts.filter((count) => count.by === by).map(groupOf));
	return shown.groups.length > 0 ? shown : undefined;
}

const GROUPINGS = ['hamlet', 'element', 'group', 'age'] as const;

function groupOf(count: AttendanceCount): GroupCount {
	const { name, invited: of = 0, presentM = 0, presentF = 0, presentOther = 0 } = count;
	return { name, came: presentM + presentF + presentOther, of };
}

function isSmall({ came, of }: GroupCount, least: number): boolean {
	return (came > 0 && came < least) || (of > 0 && of < least);
}

function isHiddenWell(hidden: readonly GroupCount[], least: number): boolean {
	const { came, of } = sumOf(hidden);
	const people = hidden.filter((group) => group.of > 0);
	return people.length >= 2 && (came === 0 || came >= least) && of >= least;
}

function sumOf(groups: readonly GroupCount[]): { came: number; of: number } {
	return groups.reduce((sum, { came, of }) => ({ came: sum.came + came, of: sum.of + of }), {
		came: 0,
		of: 0
	});
}
