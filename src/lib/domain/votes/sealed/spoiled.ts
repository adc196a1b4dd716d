import { faultIn } from './cast.ts';
import { BALLOT_KINDS, type BallotKind } from './config.ts';
import type { BallotFault } from './faults.ts';
import { spoiledPapers } from './papers.ts';
import type { Says } from './record.ts';
import type { SealedRound } from './sealedRound.ts';

/** Stands on a paper for what nobody can read: it is no choice of any round, so the paper is not valid. */
const UNREADABLE = '?';

/** What a paper says that nobody can read, in the form of its round; a stance has no form for it, and borrows one. */
export function unreadable(kind: BallotKind): Says {
	switch (kind) {
		case 'approval':
			return { approve: [UNREADABLE] };
		case 'ranking':
			return { ranking: [[UNREADABLE]] };
		case 'sheet':
			return { scores: { [UNREADABLE]: {} } };
		case 'pairs':
			return { pairs: [[UNREADABLE, UNREADABLE, null]] };
		default:
			return { dots: { [UNREADABLE]: 1 } };
	}
}

/** Whether a paper says that nobody can read it. */
export function isUnreadable(says: Says): boolean {
	const text = JSON.stringify(says);
	return BALLOT_KINDS.some((kind) => JSON.stringify(unreadable(kind)) === text);
}

/** Why a paper is not valid, as people can say it of the paper itself. */
export type SpoiledBy = BallotFault | 'unreadable' | 'needs-a-name';

/** What spoils one answer; nothing for one that keeps the rules. */
export function spoiledBy(config: SealedRound['config'], says: Says): SpoiledBy | undefined {
	return isUnreadable(says) ? 'unreadable' : faultIn(config, says);
}

/** How many papers of a round are spoiled by what, as its minutes say it (VOTE-120); voided slips and strangers are no papers. */
export function spoiledIn({
	config,
	papers
}: Pick<SealedRound, 'config' | 'papers'>): Map<SpoiledBy, number> {
	const many = new Map<SpoiledBy, number>();
	for (const { paper } of spoiledPapers(papers)) {
		const by = spoiledBy(config, paper.record.says) ?? 'needs-a-name';
		many.set(by, (many.get(by) ?? 0) + 1);
	}
	return many;
}
