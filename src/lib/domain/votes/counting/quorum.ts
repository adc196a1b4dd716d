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
