/** What a quorum is a part of. */
export const BASES = ['invited', 'present', 'issued', 'ballots'] as const;

/** A quorum as announced: none, so many, or a part of some. Two thirds of those invited is `{ part: 2, of: 3, base: 'invited' }`. */
export type Quorum =
	| { kind: 'none' }
	| { kind: 'count'; count: number }
	| { kind: 'part'; part: number; of: number; base: (typeof BASES)[number] };

/** How many there are of whom. */
export type Turnout = Record<(typeof BASES)[number], number>;

/** Whether a quorum is met: compared by multiplying crosswise, so that nothing is rounded (voting.md 1). */
export function isMet(quorum: Quorum, came: number, turnout: Turnout): boolean {
	if (quorum.kind === 'none') return true;
	if (quorum.kind === 'count') return came >= quorum.count;
	const base = turnout[quorum.base];
	// A part of nobody is not met: an empty list of invitations must not make everything binding.
	return base > 0 && BigInt(came) * BigInt(quorum.of) >= BigInt(base) * BigInt(quorum.part);
}

/** What a round's config says of people. */
interface Announced {
	quorum: Quorum;
	invited: number;
	present: number;
	slips: readonly string[];
}

/** Who took part, as a result tells it. */
interface TookPart {
	counted: number;
	blank: number;
	invalid: number;
	hands: number;
}

/**
 * Whether a round's quorum is met. Who answered, if only with a blank, came; of those invited everybody came who is on
 * the attendance list. `issued`: slips given out; all that were printed, as long as nobody has said.
 */
export function isQuorumMet(
	{ quorum, invited, present, slips }: Announced,
	{ counted, blank, invalid, hands }: TookPart,
	issued = slips.length
): boolean {
	const voted = counted + blank + hands;
	const came =
		quorum.kind === 'part' && quorum.base === 'invited' ? Math.max(present, voted) : voted;
	return isMet(quorum, came, { invited, present, issued, ballots: voted + invalid });
}
