import type { RecordName } from './record.ts';
import type { SealedRound } from './sealedRound.ts';

/** What a phone says of its own paper: on its way, on the list or not, counted, not valid, or late. */
export type PaperStanding = 'waiting' | 'listed' | 'not-listed' | 'counted' | 'invalid' | 'late';

/**
 * Where one paper stands, by its name alone: a phone does not look into the box. `not-listed` is the red one: the desk
 * does not have it, or another paper of the same slip speaks instead, and its owner has to say so now.
 */
export function standingOfPaper(
	{ closing, proposal, papers, state }: SealedRound,
	name: RecordName
): PaperStanding {
	if (state === 'sealed') {
		if (!closing?.papers.includes(name)) return 'late';
		return papers.invalid.some(({ paper }) => paper.name === name) ? 'invalid' : 'counted';
	}
	const list = closing ?? proposal;
	if (!list) return 'waiting';
	return list.papers.includes(name) ? 'listed' : 'not-listed';
}

/** The sums the room is told: issued = counted + blank + invalid + absent, and behind hands so many more. */
export interface PeopleSums {
	counted: number;
	blank: number;
	invalid: number;
	/** Slips that were handed out and from which nothing came; of a quick round nobody knows. */
	absent: number;
	hands: number;
	/** Papers of nobody: of no slip on the roll, or of one that was taken back. */
	strangers: number;
}

/** Counts people of the papers a device has, so that the sums add up. `issued`: slips handed out, as counted aloud. */
export function peopleIn({ papers, config }: SealedRound, issued: number): PeopleSums {
	const { counted, blank, invalid, hands } = papers;
	const isStranger = ({ why }: (typeof invalid)[number]) =>
		why === 'unknown-credential' || why === 'voided';
	const strangers = invalid.filter(isStranger).length;
	const own = invalid.length - strangers;
	const came = counted.length + blank.length + own;
	return {
		counted: counted.length,
		blank: blank.length,
		invalid: own,
		absent: config.secrecy === 'quick' ? 0 : Math.max(0, issued - came),
		hands: hands.reduce((sum, { record }) => sum + record.people, 0),
		strangers
	};
}
