import type { HandedOut } from '#lib/domain/votes/handedOut.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import { inLumps, onTheRoll } from '#lib/domain/votes/sealed/papers.ts';
import type { SlipCounts } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

/** The numbers the desk says aloud, from what was counted by hand and what was voided. */
export function slipCountsOf({ config, voided }: SealedRound, handed: HandedOut): SlipCounts {
	const [printed, off] = [config.slips.length, voided.length];
	// The one slip of a room that answers together is not handed out to anybody.
	if (config.mode === 'group') return { printed, issued: printed - off, voided: off, unused: 0 };
	return { printed, issued: handed.issued, voided: off, unused: handed.unused };
}

/** The slips that spoke, whatever they said: each is a person in the box. */
export function votersOf({ papers }: Pick<SealedRound, 'papers'>): Set<Key> {
	return new Set(onTheRoll(papers).map(({ record }) => record.key));
}

/**
 * Whether a sum that does not come out is an alarm. Too many always are; too few once the desk said that all is counted:
 * until then slips lie on the table and are typed one by one, and no colour tells of a ballot (VOTE-97).
 */
export function isSlipAlarm(
	{ state }: Pick<SealedRound, 'state'>,
	missing: number,
	isCounted: boolean
): boolean {
	return missing < 0 || (missing > 0 && (isCounted || state !== 'open'));
}

/** People as a screen may show them: `exact` once the list is fixed, in lumps before. */
export interface People {
	issued: number;
	inBox: number;
	absent: number;
	exact: boolean;
	/** More ballots than slips handed out: something is wrong at the door. */
	isOver: boolean;
	/** Nobody said how many slips are out: then nothing can be compared with it. */
	isUnsaid: boolean;
}

/**
 * The kinds of paper as counts of people, before anybody looks into the box (VOTE-16, VOTE-82). `handed`: what desks
 * wrote down; where none did, what the list in front of everybody says (VOTE-100).
 */
export function peopleIn(round: SealedRound, handed: number): People {
	const exact = round.state !== 'open';
	const voters = votersOf(round).size;
	const inBox = exact ? voters : inLumps(voters);
	const issued = handed || ((round.closing ?? round.proposal)?.counts.issued ?? 0);
	const isUnsaid = issued === 0;
	const isOver = !isUnsaid && voters > issued;
	return { issued, inBox, absent: Math.max(0, issued - inBox), exact, isOver, isUnsaid };
}

/**
 * Whether more answered a quick round than came, as far as somebody counted: it knows phones and no people (VOTE-111).
 * Who shares a picture says nothing of it: in a full hall several do.
 */
export function hasTooMany({ papers, config }: Pick<SealedRound, 'papers' | 'config'>): boolean {
	return config.present > 0 && votersOf({ papers }).size > config.present;
}
