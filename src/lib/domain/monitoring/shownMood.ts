import type { Faces, Mood } from './satisfaction.ts';

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

/** True when one of the groups, or whoever is in neither, is too small. */
function hasSmall(all: number, groups: readonly number[]): boolean {
	const rest = groups.reduce((left, count) => left - count, all);
	return [...groups, rest].some((count) => count > 0 && count < FEWEST_SHOWN);
}

function countOf(faces: Faces | undefined): number {
	return faces?.n ?? 0;
}
