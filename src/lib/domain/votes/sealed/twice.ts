import type { Plan } from '../../plan.ts';
import { done, type Result } from '../../shared/result.ts';
import { compare, type Stamp } from '../../shared/stamp.ts';
import type { BallotBox } from '../box.ts';
import type { Key } from './config.ts';
import { ballotsIn } from './ledger.ts';
import type { BallotRecord } from './record.ts';
import type { SealedRound } from './sealedRound.ts';
import { openRoundNow, writeDown, type SealRefusal } from './sealing.ts';
import type { KeyPair } from './signing.ts';

/**
 * Tells everybody which slips spoke from two places, so that both of their phones say so while something can still be
 * done (VOTE-114): a phone reads none of the box but its own. Gives how many there were that nobody knew of.
 */
export function tellTwice(
	plan: Plan,
	box: BallotBox,
	round: SealedRound,
	desk: KeyPair,
	stamp: Stamp
): Result<number, SealRefusal> {
	const now = openRoundNow(plan, box, round, desk);
	if (!now.ok) return now;
	const fresh = spokeTwice(box, now.value).filter((slip) => !now.value.twice.includes(slip));
	for (const slip of fresh) {
		const told = writeDown(
			plan,
			{ type: 'twice', open: round.name, slip, at: stamp.at },
			desk,
			stamp
		);
		if (!told.ok) return told;
	}
	return done(fresh.length);
}

function spokeTwice(box: BallotBox, { name: open, config, voided }: SealedRound): Key[] {
	const bySlip = new Map<Key, BallotRecord[]>();
	for (const { record } of ballotsIn(box)) {
		const { key } = record;
		if (record.open !== open || !config.slips.includes(key) || voided.includes(key)) continue;
		bySlip.set(key, [...(bySlip.get(key) ?? []), record]);
	}
	const twice = [...bySlip].filter(([, ballots]) => areApart(ballots));
	return twice.map(([key]) => key).sort(compare);
}

/**
 * Whether the ballots of one slip come from two places. One phone counts its turns up: two with one turn were written
 * where nobody knew of the other. The desk knows of the phone's and counts on from it: what it typed names a scribe.
 * Who says the very same on two phones writes one and the same ballot, and there is nothing to tell.
 */
function areApart(ballots: readonly BallotRecord[]): boolean {
	const turns = new Set(ballots.map(({ turn }) => turn));
	const places = new Set(ballots.map(({ scribe }) => scribe));
	return turns.size < ballots.length || places.size > 1;
}
