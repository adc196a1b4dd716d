import type { Plan } from '../../plan.ts';
import { change, type PlanRefusal } from '../../shared/change.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import type { Stamp } from '../../shared/stamp.ts';
import type { WordsRefusal } from '../../shared/words.ts';
import type { BallotBox } from '../box.ts';
import type { ConfigFault } from './configFaults.ts';
import type { Body, RecordName } from './record.ts';
import type { SealedRound } from './sealedRound.ts';
import { sealedRoundOf } from './sealedRounds.ts';
import { signed, type KeyPair } from './signing.ts';

/** Why a step of a sealed round was not taken. */
export type SealRefusal =
	| ConfigFault
	| PlanRefusal
	| WordsRefusal
	| 'not-a-choice'
	| 'not-a-number'
	| 'round-open'
	| 'no-such-round'
	| 'round-closed'
	| 'not-closed'
	| 'not-the-desk'
	| 'not-a-witness'
	| 'not-proposed'
	| 'not-agreed'
	| 'signed-another'
	| 'not-enough-witnesses'
	| 'counts-differ'
	| 'needs-a-reason'
	| 'needs-a-draw'
	| 'unknown-slip'
	| 'slip-voided'
	| 'unknown-option'
	| 'over-budget'
	| 'no-hands-here'
	| 'kept-at-the-desk';

/** The name of the record that was written down, or why none was. */
export type Sealing = Result<RecordName, SealRefusal>;

/** Writes a signed record down where everybody sees it. */
export function writeDown(
	plan: Plan,
	body: Body,
	pair: KeyPair,
	{ by }: Pick<Stamp, 'by'>
): Sealing {
	const { name, text } = signed(body, pair);
	return change(plan, by, () => {
		plan.ledger.set(name, text);
		return name;
	});
}

/** The round as it is now, for the desk that opened it: what a screen holds may be older. */
export function deskRound(
	plan: Plan,
	box: BallotBox | undefined,
	{ name }: SealedRound,
	desk: KeyPair
): Result<SealedRound, SealRefusal> {
	const round = sealedRoundOf(plan, box, name);
	if (!round) return refuse('no-such-round');
	return round.config.desk === desk.key ? done(round) : refuse('not-the-desk');
}

/** The same, as long as it is not closed. */
export function openRoundNow(
	plan: Plan,
	box: BallotBox | undefined,
	round: SealedRound,
	desk: KeyPair
): Result<SealedRound, SealRefusal> {
	const now = deskRound(plan, box, round, desk);
	if (!now.ok) return now;
	const { state } = now.value;
	return state === 'open' || state === 'proposed' ? now : refuse('round-closed');
}
