import type { OpenDraft } from '#lib/domain/votes/sealed/open.ts';

/** One half-A4 paper of a ballot: which options stand on it, and where among all. */
export interface BallotPart {
	/** The number of its first option, from 1. */
	first: number;
	/** One past its last option. */
	until: number;
	/** The paper and how many there are, from 1. */
	number: number;
	of: number;
}

/** How many options a paper holds with labels of two lines, and with so many criteria beside them. */
const ROWS = { costs: 20, usual: 28 } as const;
const SHEET_ROWS = [12, 12, 12, 12, 8, 8] as const;
const FEWEST_ROWS = 6;

/** The papers of one ballot, so that nothing is cut off: equally long, in order, each option on one of them. Pairs stay together. */
export function ballotParts({ kind, options, criteria = [] }: OpenDraft): BallotPart[] {
	const count = options.length;
	const of = kind === 'pairs' ? 1 : Math.max(1, Math.ceil(count / rowsOn(kind, options, criteria)));
	const each = Math.ceil(count / of);
	return Array.from({ length: of }, (_, at) => ({
		first: at * each + 1,
		until: Math.min(count, (at + 1) * each) + 1,
		number: at + 1,
		of
	}));
}

function rowsOn(
	kind: OpenDraft['kind'],
	options: OpenDraft['options'],
	criteria: readonly unknown[]
): number {
	if (kind === 'sheet') return SHEET_ROWS[criteria.length] ?? FEWEST_ROWS;
	return options.some(({ cost }) => cost !== undefined) ? ROWS.costs : ROWS.usual;
}
