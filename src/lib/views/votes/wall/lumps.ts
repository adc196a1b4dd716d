import type { Papers } from '#lib/domain/votes/sealed/sealedRound.ts';

/** So many ballots together move the number on the wall: single ones would show who was the last to vote. */
const LUMP = 5;

/** Ballots in the box as the room may see them before closing (VOTE-97): 0, 5, 10, … and nothing between. */
export function lumpOf({ counted, blank, invalid }: Papers): number {
	const all = counted.length + blank.length + invalid.length;
	return all - (all % LUMP);
}
