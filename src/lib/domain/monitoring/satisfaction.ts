import type { Plan } from '../plan.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { addTo, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare, type Stamp } from '../shared/stamp.ts';
import type { Fraction } from './fraction.ts';
import { SATISFACTION, type Satisfaction } from './kinds.ts';

/** The faces, the saddest first (section 1.11). */
export const FACES = ['1', '2', '3', '4', '5'] as const;

/** People for each face, how many they are, and their mean, exact and unrounded. */
export interface Faces {
	counts: number[];
	n: number;
	/** Nothing when nobody answered. */
	mean?: Fraction;
}

/** What people said to one question on one day, all together and women and men apart where that was counted. */
export interface Mood extends Faces {
	question?: string;
	date?: string;
	activity?: string;
	bySex: Partial<Record<'F' | 'M', Faces>>;
}

/** Writes down how many people chose each face, `1` to `5`. Other faces there are none. */
export function countFaces(
	plan: Plan,
	draft: DraftOf<typeof SATISFACTION>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	const faces = Object.keys(draft.counts);
	if (faces.length === 0) return refuse('empty');
	if (faces.some((face) => !isFace(face))) return refuse('not-a-choice');
	return addTo(plan, SATISFACTION, draft, stamp);
}

/** How content people were, question by question, earliest day first. */
export function satisfactionOf(plan: Plan): Mood[] {
	return sheetsOf(plan).map(moodIn);
}

/** The records of each question on each day, earliest day first. */
export function sheetsOf(plan: Plan): Satisfaction[][] {
	const asked = groupBy(rowsOf(plan, SATISFACTION), ({ question, date, activity }) =>
		JSON.stringify([date ?? '', question ?? '', activity ?? ''])
	);
	return [...asked.entries()].sort(([a], [b]) => compare(a, b)).map(([, rows]) => rows);
}

/** What the records of one question on one day come to. */
export function moodIn(rows: readonly Satisfaction[]): Mood {
	const { question, date, activity } = rows[0] ?? {};
	const bySex = groupBy(rows, ({ sex }) => sex);
	return {
		...(question && { question }),
		...(date && { date }),
		...(activity && { activity }),
		...facesIn(rows),
		bySex: Object.fromEntries([...bySex].map(([sex, own]) => [sex, facesIn(own)]))
	};
}

function facesIn(rows: readonly Satisfaction[]): Faces {
	const counts = FACES.map((face) => rows.reduce((sum, row) => sum + (row.counts[face] ?? 0), 0));
	const n = counts.reduce((sum, count) => sum + count, 0);
	const points = counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
	return { counts, n, ...(n > 0 && { mean: { part: points, of: n } }) };
}

function isFace(face: string): boolean {
	return FACES.some((known) => known === face);
}
