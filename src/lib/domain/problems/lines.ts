import type { ProblemId } from '../shared/ids.ts';
import type { Problem } from './cards.ts';
import type { Branch, Outline, Side } from './outline.ts';

/** One line of the outline, as an editor, a list or a spoken tree needs it. */
export interface Line {
	card: Problem;
	/** Nothing for the main problem. */
	side?: Side;
	/** The card it hangs on. */
	on?: ProblemId;
	/** 0 for the main problem, 1 for what hangs on it. */
	level: number;
	/** Its place among its siblings, from 1, and how many they are. */
	place: number;
	of: number;
	/** A line that only refers to a card shown elsewhere. */
	again: boolean;
	/** How many cards hang on it, near and far. */
	below: number;
}

/** A side of the tree as lines, each card before what hangs on it. */
export function linesIn(side: Side, on: ProblemId, branches: readonly Branch[], level = 1): Line[] {
	return branches.flatMap(({ card, again, branches: inner }, at) => {
		const under = linesIn(side, card.id, inner, level + 1);
		const below = under.filter((line) => !line.again).length;
		const place = { place: at + 1, of: branches.length };
		return [{ card, side, on, level, again, below, ...place }, ...under];
	});
}

/** The whole tree as lines: the effects, the main problem, the causes. */
export function linesOf({ core, causes, effects }: Outline): Line[] {
	const up = linesIn('effects', core.id, effects);
	const down = linesIn('causes', core.id, causes);
	const below = [...up, ...down].filter(({ again }) => !again).length;
	return [...up, { card: core, level: 0, place: 1, of: 1, again: false, below }, ...down];
}
