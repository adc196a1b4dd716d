import type { Plan } from '../plan.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { Satisfaction } from './kinds.ts';
import { FACES, moodIn, sheetsOf, type Faces, type Mood } from './satisfaction.ts';

/** A group smaller than this is not shown by itself: in a hamlet everybody would know who was unhappy. */
export const FEWEST_SHOWN = 5;

/** A mood as a room may see it: women and men apart only where nobody can be found out. */
export interface ShownMood extends Faces {
	question?: string;
	date?: string;
	activity?: string;
	/** Nothing where it was not counted apart, or may not be told. */
	bySex?: Record<'F' | 'M', Faces>;
	/** It was counted apart, and one group is too small to be shown. */
	tooFew: boolean;
}

/** Protects small groups (YEAR-14): what is left of a whole tells of the rest, so both are shown or neither. */
export function shownMood({ bySex, ...whole }: Mood): ShownMood {
	const { F, M } = bySex;
	const tooFew = (F ?? M) !== undefined && hasSmall(whole.n, [countOf(F), countOf(M)]);
	return { ...whole, tooFew, ...(F && M && !tooFew && { bySex: { F, M } }) };
}

/** The counts as a file for others holds them: a record for each group that may be shown apart, else one for all (YEAR-14). */
export function shownCountsOf(plan: Plan): Satisfaction[] {
	return sheetsOf(plan).flatMap((rows) => {
		const apart = shownMood(moodIn(rows)).bySex !== undefined;
		const groups = groupBy(rows, ({ sex = '' }) => (apart ? sex : ''));
		return [...groups.values()].flatMap((group) => together(group, apart));
	});
}

/** One record that says what these say together. */
function together(rows: readonly Satisfaction[], apart: boolean): Satisfaction[] {
	const { counts } = moodIn(rows);
	const all = FACES.map((face, at) => [face, counts[at] ?? 0] as const);
	const said = Object.fromEntries(all.filter(([, count]) => count > 0));
	return rows.slice(0, 1).map(({ sex, ...first }) => ({
		...first,
		...(apart && sex !== undefined && { sex }),
		counts: said
	}));
}

/** True when one of the groups, or whoever is in neither, is too small. */
function hasSmall(all: number, groups: readonly number[]): boolean {
	const rest = groups.reduce((left, count) => left - count, all);
	return [...groups, rest].some((count) => count > 0 && count < FEWEST_SHOWN);
}

function countOf(faces: Faces | undefined): number {
	return faces?.n ?? 0;
}
