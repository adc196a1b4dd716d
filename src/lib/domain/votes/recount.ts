import type { Ballot } from './ballots.ts';
import { resultCode } from './resultCode.ts';
import type { Round } from './round.ts';
import { lastBallots, tally } from './tally.ts';

/** What counting again found: the same, not all ballots are here, or something else than was written down. */
export type Recount = 'same' | 'missing' | 'different';

/** Counts a closed round again from the ballots a device holds, as anybody may who holds the box. */
export function recount(round: Round, ballots: readonly Ballot[]): Recount | undefined {
	const { result } = round;
	if (!result) return undefined;
	const ids = new Set([...result.counted, ...result.refused]);
	const listed = ballots.filter(({ id, round: of }) => of === round.id && ids.has(id));
	if (listed.length < ids.size) return 'missing';
	const again = tally(round, listed);
	const code = resultCode(round, lastBallots(round, listed).counted);
	const same = code === result.code && JSON.stringify(again.rows) === JSON.stringify(result.rows);
	return same ? 'same' : 'different';
}

/** How many people's ballots reached the box only after the round was closed. They are shown, and never counted. */
export function lateIn(round: Round, ballots: readonly Ballot[]): number {
	if (!round.result) return 0;
	const known = new Set([...round.result.counted, ...round.result.refused]);
	const { counted, refused } = lastBallots(round, ballots);
	return [...counted, ...refused].filter(({ id }) => !known.has(id)).length;
}
