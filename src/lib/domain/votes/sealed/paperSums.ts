import type { RoundResult } from '../counting/result.ts';
import type { SlipCounts } from './record.ts';

/** Every paper there is, and whether the sums hold (voting.md 1). */
export interface PaperSums extends SlipCounts {
	counted: number;
	blank: number;
	invalid: number;
	/** Given out and never came back. */
	absent: number;
	/** Issued = counted + blank + invalid + absent, none of them below zero. */
	doesIssuedFit: boolean;
	/** Printed = issued + voided + unused. */
	doesPrintedFit: boolean;
}

/** Adds up the papers of a closed round; hands and beans stand beside them, they are no papers. */
export function paperSums(
	counts: SlipCounts,
	{ counted, blank, invalid }: RoundResult['people']
): PaperSums {
	const absent = counts.issued - counted - blank - invalid;
	return {
		...counts,
		counted,
		blank,
		invalid,
		absent: Math.max(0, absent),
		doesIssuedFit: absent >= 0,
		doesPrintedFit: counts.printed === counts.issued + counts.voided + counts.unused
	};
}
