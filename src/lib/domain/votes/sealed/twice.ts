import type { Plan } from '../../plan.ts';
import { done, type Result } from '../../shared/result.ts';
import { compare, type Stamp } from '../../shared/stamp.ts';
import type { BallotBox } from '../box.ts';
import type { Key } from './config.ts';
import { ballotsIn } from './ledger.ts';
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

/**
 * One phone counts its turns up: two ballots of a slip with one turn were written where nobody knew of the other. Who
 * says the very same in both writes one and the same ballot, and there is nothing to tell.
 */
function spokeTwice(box: BallotBox, { name: open, config, voided }: SealedRound): Key[] {
	const turns = new Set<string>();
	const twice = new Set<Key>();
	for (const { record } of ballotsIn(box)) {
		if (record.open !== open || !config.slips.includes(record.key)) continue;
		const turn = `${record.key} ${record.turn}`;
		if (turns.has(turn) && !voided.includes(record.key)) twice.add(record.key);
		turns.add(turn);
	}
	return [...twice].sort(compare);
}
