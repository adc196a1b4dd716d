import { compare } from '../../shared/stamp.ts';
import { needsName } from './cast.ts';
import { spoiledPapers } from './papers.ts';
import type { BallotRecord, RecordName, Says, Verified } from './record.ts';
import type { PaperFault, SealedRound } from './sealedRound.ts';

/** One ballot as it is read aloud with its voter's name. `why`: it is not valid. */
export interface NamedBallot {
	name: RecordName;
	by: string;
	says: Says;
	why?: PaperFault;
}

/**
 * Who chose what, in the order of names, spoiled papers too: of a round that was opened by name, once it is sealed
 * (VOTE-115). A device that lacks a listed paper has none of them to show. Nothing of a secret or quick round, which ask
 * for no names, nor of a room that gives one answer together.
 */
export function byName({
	config,
	state,
	papers
}: Pick<SealedRound, 'config' | 'state' | 'papers'>): NamedBallot[] {
	if (state !== 'sealed' || !needsName(config)) return [];
	const all = [
		...[...papers.counted, ...papers.blank].map((paper) => named(paper)),
		...spoiledPapers(papers).map(({ paper, why }) => ({ ...named(paper), why }))
	];
	return all.sort((a, b) => compare(plain(a.by), plain(b.by)) || compare(a.name, b.name));
}

function named({ name, record }: Verified<BallotRecord>): NamedBallot {
	return { name, by: record.by ?? '', says: record.says };
}

/** People look for a name, not for its capitals. */
function plain(name: string): string {
	return name.toLowerCase();
}
