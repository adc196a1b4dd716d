import type { Plan } from '../plan.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { addTo, setIn, type RecordRefusal } from '../shared/records.ts';
import type { Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { ATTENDANCE, SITTINGS, type AttendanceCount } from './kinds.ts';
import { profileOf } from './profile.ts';

/** Who came to a sitting, in numbers. The names are in the people room. */
export interface Attendance {
	invited: number;
	present: number;
	presentM: number;
	presentF: number;
	/** Present whose sex nobody wrote down. */
	presentOther: number;
	/** The counts by element, hamlet, group and age, each name once. */
	counts: AttendanceCount[];
	/** Hamlets of the place nobody came from; nothing is said when hamlets were not counted. */
	absentHamlets: string[];
}

/** How many came of one group of a sitting; `null` takes back what was said before. */
export type GroupCount = Pick<AttendanceCount, 'sitting' | 'by' | 'name'> &
	Omit<ChangesOf<typeof ATTENDANCE>, 'sitting' | 'by' | 'name'>;

/** Says how many came of one group. Said again, it is said anew; two devices that counted apart end with the later count. */
export function countAttendance(
	plan: Plan,
	draft: GroupCount,
	stamp: Stamp
): Result<string, RecordRefusal> {
	const { sitting, by, name, ...counts } = draft;
	const known = countsOf(plan, sitting).find(
		(count) => count.by === by && count.name === name.trim()
	);
	return known
		? setIn(plan, ATTENDANCE, known.id, counts, stamp.by)
		: addTo(plan, ATTENDANCE, draft as DraftOf<typeof ATTENDANCE>, stamp); // nothing is said by `null`
}

/** The attendance of a sitting: added up over hamlets or elements where they were counted, else as it was said as a whole. */
export function attendanceOf(plan: Plan, sitting: string): Attendance | undefined {
	const row = rowOf(plan, SITTINGS, sitting);
	if (!row) return undefined;
	const counts = countsOf(plan, sitting);
	const added = fullest(counts);
	const presentF = row.presentF ?? added.presentF;
	const present = row.present ?? added.present;
	const other = row.present === undefined || row.presentF === undefined ? added.presentOther : 0;
	return {
		invited: row.invited ?? added.invited,
		present,
		presentF,
		presentOther: other,
		presentM: Math.max(0, present - presentF - other),
		counts,
		absentHamlets: absentIn(plan, counts)
	};
}

/** The most people that were counted at one sitting of a plan; nothing where nobody was counted. */
export function mostPresent(plan: Plan): number | undefined {
	const present = rowsOf(plan, SITTINGS).map(({ id }) => attendanceOf(plan, id)?.present ?? 0);
	return Math.max(0, ...present) || undefined;
}

/** A share as people say it, in tenths of a percent, half up. Nothing of nothing is nothing. */
export function permille(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.floor((part * 2000 + whole) / (whole * 2));
}

function countsOf(plan: Plan, sitting: string): AttendanceCount[] {
	const latest = new Map<string, AttendanceCount>();
	for (const count of rowsOf(plan, ATTENDANCE)) {
		if (count.sitting === sitting) latest.set(`${count.by} ${count.name}`, count);
	}
	return [...latest.values()];
}

type Sums = Pick<Attendance, 'invited' | 'present' | 'presentF' | 'presentOther'>;

/** Each way of grouping counts the same people: the one that found most of them speaks. */
function fullest(counts: readonly AttendanceCount[]): Sums {
	const sums = (['element', 'hamlet', 'age', 'group'] as const).map((by) =>
		counts.filter((count) => count.by === by).reduce(plus, NOBODY)
	);
	return sums.reduce((best, sum) => (sum.present > best.present ? sum : best), NOBODY);
}

const NOBODY: Sums = { invited: 0, present: 0, presentF: 0, presentOther: 0 };

function plus(
	sum: Sums,
	{ invited = 0, presentM = 0, presentF = 0, presentOther = 0 }: AttendanceCount
): Sums {
	return {
		invited: sum.invited + invited,
		present: sum.present + presentM + presentF + presentOther,
		presentF: sum.presentF + presentF,
		presentOther: sum.presentOther + presentOther
	};
}

/** False for a group whose numbers were all taken back. */
function isCounted({ invited, presentM, presentF, presentOther }: AttendanceCount): boolean {
	return (invited ?? presentM ?? presentF ?? presentOther) !== undefined;
}

function absentIn(plan: Plan, counts: readonly AttendanceCount[]): string[] {
	const byHamlet = counts.filter((count) => count.by === 'hamlet' && isCounted(count));
	if (byHamlet.length === 0) return [];
	const came = byHamlet.filter((count) => plus(NOBODY, count).present > 0).map(({ name }) => name);
	return (profileOf(plan).hamlets ?? []).filter((hamlet) => !came.includes(hamlet));
}
