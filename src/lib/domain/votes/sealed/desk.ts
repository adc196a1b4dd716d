import type { Plan } from '../../plan.ts';
import { refuse } from '../../shared/result.ts';
import type { Stamp } from '../../shared/stamp.ts';
import { sentence } from '../../shared/words.ts';
import type { BallotBox } from '../box.ts';
import { takesHands } from '../counting/hands.ts';
import { addsUp, readyFor } from './closings.ts';
import type { Key } from './config.ts';
import { ofRound, recordsIn } from './ledger.ts';
import { handsFault } from './handCounts.ts';
import { listedIn } from './papers.ts';
import type { HandsRecord, RecordName, SlipCounts } from './record.ts';
import type { Proposal, SealedRound } from './sealedRound.ts';
import { openRoundNow, writeDown, type Sealing } from './sealing.ts';
import type { KeyPair } from './signing.ts';

/** A slip that was lost, or that nobody used, no longer counts. After closing it is too late for that. */
export function voidSlip(
	plan: Plan,
	round: SealedRound,
	slip: { slip: Key; why: string },
	desk: KeyPair,
	stamp: Stamp
): Sealing {
	const now = openRoundNow(plan, undefined, round, desk);
	if (!now.ok) return now;
	const why = sentence(slip.why);
	if (!why.ok) return why;
	if (!now.value.config.slips.includes(slip.slip)) return refuse('unknown-slip');
	if (now.value.voided.includes(slip.slip)) return refuse('slip-voided');
	const body = {
		type: 'void',
		open: round.name,
		slip: slip.slip,
		why: why.value,
		at: stamp.at
	} as const;
	return writeDown(plan, body, desk, stamp);
}

/** Takes up a show of hands or beans as totals, where a rule can add them up (voting.md 2.7). */
export function addHands(
	plan: Plan,
	round: SealedRound,
	hands: Pick<HandsRecord, 'how' | 'totals' | 'people'>,
	desk: KeyPair,
	stamp: Stamp
): Sealing {
	const now = openRoundNow(plan, undefined, round, desk);
	if (!now.ok) return now;
	const { config } = now.value;
	if (!takesHands(config)) return refuse('no-hands-here');
	const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
	if (![hands.people, ...Object.values(hands.totals)].every(isCount)) return refuse('not-a-number');
	const fault = handsFault(config, hands);
	if (fault) return refuse(fault);
	return writeDown(plan, { type: 'hands', open: round.name, ...hands, at: stamp.at }, desk, stamp);
}

/** Takes a count of hands back that was a mistake. It stays to be seen, with the reason; after closing it is too late. */
export function withdrawHands(
	plan: Plan,
	round: SealedRound,
	hands: { of: RecordName; why: string },
	desk: KeyPair,
	stamp: Stamp
): Sealing {
	const now = openRoundNow(plan, undefined, round, desk);
	if (!now.ok) return now;
	const why = sentence(hands.why);
	if (!why.ok) return why.refusal === 'empty' ? refuse('needs-a-reason') : why;
	if (!now.value.papers.hands.some(({ name }) => name === hands.of)) return refuse('no-hands-here');
	const said = { of: hands.of, why: why.value, at: stamp.at };
	return writeDown(plan, { type: 'withdraw', open: round.name, ...said }, desk, stamp);
}

/** Lists all papers the desk has, for everybody to look whether their own is among them. As often as needed. */
export function proposeClosing(
	plan: Plan,
	box: BallotBox,
	round: SealedRound,
	counts: SlipCounts,
	desk: KeyPair,
	stamp: Stamp
): Sealing {
	const now = openRoundNow(plan, box, round, desk);
	if (!now.ok) return now;
	const { config, papers, proposal } = now.value;
	if (config.secrecy !== 'quick' && !fits(now.value, counts)) return refuse('counts-differ');
	const turn = (proposal?.turn ?? 0) + 1;
	const list = { papers: listedIn(papers), counts, at: stamp.at };
	return writeDown(plan, { type: 'propose', open: round.name, turn, ...list }, desk, stamp);
}

/** What people counted aloud agrees with the slips: they add up, and nobody without a slip voted (VOTE-55). */
function fits({ config, papers, voided }: SealedRound, counts: SlipCounts): boolean {
	const voters = listedIn({ ...papers, hands: [] }).length;
	const off = counts.voided + counts.unused;
	return addsUp(counts, config.slips.length) && voters <= counts.issued && voided.length <= off;
}

/**
 * Closes with exactly the papers of the newest proposal, once enough witnesses agree with it. It counts when they have
 * signed. A quick round has no witnesses: it closes at once, with what is in the box.
 */
export function closeSealed(
	plan: Plan,
	box: BallotBox,
	round: SealedRound,
	desk: KeyPair,
	stamp: Stamp
): Sealing {
	const now = openRoundNow(plan, box, round, desk);
	if (!now.ok) return now;
	const { config, papers, proposal, voided } = now.value;
	const rest = { type: 'close', open: round.name, version: 1, at: stamp.at } as const;
	if (config.secrecy === 'quick') {
		const none = { printed: 0, issued: 0, voided: 0, unused: 0 };
		const list = { of: round.name, papers: listedIn(papers), voided: [], counts: none, nonces: {} };
		return writeDown(plan, { ...rest, ...list }, desk, stamp);
	}
	if (!proposal || isStale(now.value, proposal)) return refuse('not-proposed');
	if (proposal.ready.length < config.needs) return refuse('not-enough-witnesses');
	const ready = readyFor(config, ofRound(recordsIn(plan), round.name), proposal.name);
	const nonces = Object.fromEntries(ready.map(({ record }) => [record.key, record.nonce]));
	const list = { of: proposal.name, papers: proposal.papers, voided, counts: proposal.counts };
	return writeDown(plan, { ...rest, ...list, nonces }, desk, stamp);
}

/** Something on the list was taken back since: everybody has to look at a new one. */
function isStale({ papers, voided, withdrawn }: SealedRound, proposal: Proposal): boolean {
	const slips = papers.invalid.filter(({ why }) => why === 'voided').map(({ paper }) => paper.name);
	const off = [...slips, ...withdrawn.map(({ hands }) => hands.name)];
	const { counts } = proposal;
	const isMore = voided.length > counts.voided + counts.unused;
	return isMore || off.some((name) => proposal.papers.includes(name));
}
