import type { Plan } from '../../plan.ts';
import { refuse } from '../../shared/result.ts';
import type { Stamp } from '../../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../../shared/words.ts';
import type { Key } from './config.ts';
import { ofRound, ofType, recordsIn } from './ledger.ts';
import type { RecordName, Verified } from './record.ts';
import type { Closing, SealedRound } from './sealedRound.ts';
import { sealedRoundOf } from './sealedRounds.ts';
import { writeDown, type Sealing } from './sealing.ts';
import type { KeyPair } from './signing.ts';

/** Somebody who offers to be a witness: the key of their device, and the name the room knows them by. */
export interface Witness {
	key: Key;
	name: string;
}

/** Offers to be a witness of the rounds to come. */
export function offerWitness(plan: Plan, pair: KeyPair, name: string, stamp: Stamp): Sealing {
	const known = sentence(name, LONGEST_NAME);
	if (!known.ok) return known;
	return writeDown(plan, { type: 'witness', name: known.value }, pair, stamp);
}

/** Who offered: each device once, by the smallest name of what it said. */
export function witnessesOf(plan: Plan): Witness[] {
	const offers = new Map<Key, string>();
	for (const { record } of ofType(recordsIn(plan), 'witness')) {
		if (!offers.has(record.key)) offers.set(record.key, record.name);
	}
	return [...offers].map(([key, name]) => ({ key, name }));
}

/** Agrees with the newest proposal. `nonce`: 16 random bytes in hex, which the desk could not know before (VOTE-61). */
export function agreeToClose(
	plan: Plan,
	round: SealedRound,
	pair: KeyPair,
	nonce: string,
	stamp: Stamp
): Sealing {
	const now = sealedRoundOf(plan, undefined, round.name);
	if (!now) return refuse('no-such-round');
	if (!now.config.witnesses.includes(pair.key)) return refuse('not-a-witness');
	if (now.state !== 'proposed' && now.state !== 'open') return refuse('round-closed');
	// The list that was looked at, on this screen: a newer one has to be looked at first.
	if (!now.proposal || now.proposal.name !== round.proposal?.name) return refuse('not-proposed');
	const body = { type: 'ready', open: now.name, of: now.proposal.name, nonce } as const;
	return writeDown(plan, body, pair, stamp);
}

/**
 * Signs the closing that waits: by itself only one on this screen, that lists what this witness agreed to or is an amendment
 * somebody read there; `isAsked`: any, because the witness tapped for one who could not. Nobody signs two of one version.
 */
export function signClosing(
	plan: Plan,
	round: SealedRound,
	pair: KeyPair,
	stamp: Stamp,
	isAsked = false
): Sealing {
	const now = sealedRoundOf(plan, undefined, round.name);
	if (!now) return refuse('no-such-round');
	if (!now.config.witnesses.includes(pair.key)) return refuse('not-a-witness');
	const standing = now.closing ? [now.closing] : [];
	const all = [...now.otherClosings.filter(({ isValid }) => !isValid), ...standing];
	const waiting = all.filter(({ signers }) => !signers.includes(pair.key));
	const records = ofRound(recordsIn(plan), now.name);
	const shown = new Set([round.closing, ...round.otherClosings].map((closing) => closing?.name));
	const fitting = waiting.find(
		(closing) => isAsked || (shown.has(closing.name) && isAgreed(records, closing, pair.key))
	);
	if (!fitting) return refuse(waiting.length > 0 ? 'not-agreed' : 'not-closed');
	const isSigned = ({ version, name, signers }: Closing) =>
		version === fitting.version && name !== fitting.name && signers.includes(pair.key);
	if ([...all, ...now.otherClosings].some(isSigned)) return refuse('signed-another');
	return writeDown(plan, { type: 'sign', open: now.name, of: fitting.name }, pair, stamp);
}

/** Whether this witness said it is ready for what the closing follows, and the closing carries what it said. */
function isAgreed(records: readonly Verified[], { name, version }: Closing, key: Key): boolean {
	if (version > 1) return true;
	const close = ofType(records, 'close').find((known) => known.name === name)?.record;
	return ofType(records, 'ready').some(
		({ record }) =>
			record.key === key && record.of === close?.of && close.nonces[key] === record.nonce
	);
}

/** Signs a paper that was typed in for somebody, or a count of hands: "this is what it said". */
export function signPaper(
	plan: Plan,
	round: SealedRound,
	paper: RecordName,
	pair: KeyPair,
	stamp: Stamp
): Sealing {
	if (!round.config.witnesses.includes(pair.key)) return refuse('not-a-witness');
	return writeDown(plan, { type: 'sign', open: round.name, of: paper }, pair, stamp);
}

/** Says what this device counted. Once said it stays: whoever counted something else stays visible. */
export function tellResult(
	plan: Plan,
	round: SealedRound,
	pair: KeyPair,
	hash: string,
	stamp: Stamp
): Sealing {
	const now = sealedRoundOf(plan, undefined, round.name);
	if (!now) return refuse('no-such-round');
	if (now.state !== 'sealed' || !now.closing) return refuse('not-closed');
	const said = { type: 'told', open: now.name, of: now.closing.name, result: hash } as const;
	return writeDown(plan, said, pair, stamp);
}
