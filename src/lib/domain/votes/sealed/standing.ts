import type { Key } from './config.ts';
import type { BallotRecord, RecordName, Verified } from './record.ts';
import type { PaperFault, SealedRound } from './sealedRound.ts';

/** A ballot this phone sent: the last of its slip, and the turns before it. */
export interface Own {
	key: Key;
	last: RecordName;
	earlier: RecordName[];
}

/**
 * Where one ballot stands (VOTE-91): nothing sent, sent, sent from another place as well (VOTE-114), in the list the desk
 * proposes or not, and after sealing counted, blank, not valid with its reason, too late, no longer valid because its
 * slip was voided, overtaken by an earlier turn of this phone, or by a ballot of the same slip that another phone sent.
 */
export type Stand =
	| { is: 'none' | 'sent' | 'used-twice' | 'listed' | 'not-listed' | 'disputed' | 'voided' }
	| { is: 'counted' | 'blank' | 'late' | 'earlier-counted' | 'used-elsewhere' }
	| { is: 'invalid'; why: PaperFault };

/** The ballots of one round among what this phone put into the box: one for each slip, the highest turn last. */
export function ownOf(open: RecordName, sent: readonly Verified<BallotRecord>[]): Own[] {
	const bySlip = new Map<Key, Verified<BallotRecord>[]>();
	for (const paper of sent) {
		if (paper.record.open !== open) continue;
		bySlip.set(paper.record.key, [...(bySlip.get(paper.record.key) ?? []), paper]);
	}
	return [...bySlip].map(([key, papers]) => {
		const names = [...papers].sort((a, b) => a.record.turn - b.record.turn).map(({ name }) => name);
		return { key, last: names.at(-1) ?? '', earlier: names.slice(0, -1) };
	});
}

/** Tells what became of one ballot of this phone, from what everybody may read. */
export function standOf(round: SealedRound, own: Own | undefined): Stand {
	if (!own) return { is: 'none' };
	if (round.voided.includes(own.key)) return { is: 'voided' };
	if (round.state === 'disputed') return { is: 'disputed' };
	const list = round.closing ?? round.proposal;
	if (round.state === 'open' || !list)
		return { is: round.twice.includes(own.key) ? 'used-twice' : 'sent' };
	return standInList(round, own, list.papers.includes(own.last));
}

/** What a slip came to in a round that takes no more ballots, as far as this device can know (VOTE-112). */
export type SlipEnd = 'used' | 'unused' | 'voided' | 'unknown';

/** Tells somebody who comes with a slip after closing whether it spoke; nothing while it still can, and of a slip of another round. */
export function slipEndOf(round: SealedRound, key: Key): SlipEnd | undefined {
	const { config, state, papers, voided, missing } = round;
	if (state === 'open' || state === 'proposed' || !config.slips.includes(key)) return undefined;
	if (voided.includes(key)) return 'voided';
	if (state !== 'sealed' || missing > 0) return 'unknown';
	const listed = [...papers.counted, ...papers.blank, ...papers.invalid.map(({ paper }) => paper)];
	return listed.some(({ record }) => record.key === key) ? 'used' : 'unused';
}

/** The same for a slip of any of these rounds; nothing for one this phone voted with, which is told of its ballot. */
export function lateSlipOf(
	rounds: readonly SealedRound[],
	key: Key,
	sent: readonly Verified<BallotRecord>[]
): SlipEnd | undefined {
	const round = rounds.find(({ config }) => config.slips.includes(key));
	const isOwn = sent.some(({ record }) => record.key === key);
	return round && !isOwn ? slipEndOf(round, key) : undefined;
}

/** True for a slip that no round has yet: it was handed out for one that is still to be opened. */
export function isForLater(rounds: readonly SealedRound[], key: Key): boolean {
	return rounds.every(({ config }) => !config.slips.includes(key));
}

function standInList(round: SealedRound, own: Own, isListed: boolean): Stand {
	if (round.state !== 'sealed') return { is: isListed ? 'listed' : 'not-listed' };
	return isListed ? whenListed(round, own) : instead(round, own);
}

function whenListed(round: SealedRound, own: Own): Stand {
	const { counted, blank, invalid } = round.papers;
	if (counted.some(({ name }) => name === own.last)) return { is: 'counted' };
	if (blank.some(({ name }) => name === own.last)) return { is: 'blank' };
	const fault = invalid.find(({ paper }) => paper.name === own.last);
	if (fault) return { is: 'invalid', why: fault.why };
	// In the list, and another ballot of the slip speaks for it.
	return spokenFor(round, own) ? instead(round, own) : { is: 'listed' };
}

function instead(round: SealedRound, own: Own): Stand {
	const name = spokenFor(round, own);
	if (name !== undefined) {
		return { is: own.earlier.includes(name) ? 'earlier-counted' : 'used-elsewhere' };
	}
	const isListed = own.earlier.some((earlier) => round.closing?.papers.includes(earlier));
	return { is: isListed ? 'earlier-counted' : 'late' };
}

/** The ballot of this slip that the closing counts. */
function spokenFor({ papers, closing }: SealedRound, { key, last }: Own): RecordName | undefined {
	const speaking = [...papers.counted, ...papers.blank];
	return speaking.find(
		({ name, record }) =>
			record.key === key && name !== last && (closing?.papers.includes(name) ?? false)
	)?.name;
}
