import type { Plan } from '../../plan.ts';
import { change } from '../../shared/change.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { compare, type Stamp } from '../../shared/stamp.ts';
import { sentence } from '../../shared/words.ts';
import type { BallotBox } from '../box.ts';
import { addsUp, amendableIn } from './closings.ts';
import type { Key } from './config.ts';
import { ballotsIn, ofRound, ofType, recordsIn } from './ledger.ts';
import { listedIn, sortedPapers } from './papers.ts';
import type { CloseRecord, RecordName, SlipCounts } from './record.ts';
import type { SealedRound } from './sealedRound.ts';
import { deskRound, writeDown, type Sealing, type SealRefusal } from './sealing.ts';
import type { KeyPair } from './signing.ts';

/** What an amendment says: why, and of rivals which one it amends. Unless said otherwise it takes in every paper there is. */
export interface Amendment {
	why: string;
	of?: RecordName;
	papers?: RecordName[];
	voided?: Key[];
	counts?: SlipCounts;
}

/** Amends a sealed result, or settles a dispute, with a reason and the same signatures. The earlier one stays visible. */
export function amendSealed(
	plan: Plan,
	box: BallotBox,
	round: SealedRound,
	amendment: Amendment,
	desk: KeyPair,
	stamp: Stamp
): Sealing {
	const now = deskRound(plan, box, round, desk);
	if (!now.ok) return now;
	const why = sentence(amendment.why);
	if (!why.ok) return why.refusal === 'empty' ? refuse('needs-a-reason') : why;
	const { of } = amendment;
	const amended = amendableIn(now.value).find(({ name }) => of === undefined || name === of);
	if (!amended) return refuse('not-closed');
	const { voided = amended.voided, counts = amended.counts } = amendment;
	const { papers = everyPaper(plan, box, now.value, voided) } = amendment;
	if (!addsUp(counts, now.value.config.slips.length)) return refuse('counts-differ');
	if (isMoreThan(now.value, plan, papers, counts)) return refuse('counts-differ');
	const list = { papers: [...papers].sort(compare), voided: [...voided].sort(compare), counts };
	const said = { of: amended.name, version: amended.version + 1, why: why.value, nonces: {} };
	const body: CloseRecord = { type: 'close', open: round.name, ...list, ...said, at: stamp.at };
	return writeDown(plan, body, desk, stamp);
}

/** More ballots than slips handed out: somebody without one has voted. In a quick round nobody hands out any. */
function isMoreThan(
	{ config, name }: SealedRound,
	plan: Plan,
	papers: readonly RecordName[],
	{ issued }: SlipCounts
): boolean {
	const hands = new Set(ofType(ofRound(recordsIn(plan), name), 'hands').map((one) => one.name));
	return config.secrecy !== 'quick' && papers.filter((one) => !hands.has(one)).length > issued;
}

function everyPaper(
	plan: Plan,
	box: BallotBox,
	{ name, config }: SealedRound,
	voided: readonly Key[]
): RecordName[] {
	const records = ofRound(recordsIn(plan, box), name);
	return listedIn(sortedPapers(config, records, new Set(voided)));
}

/**
 * Shows everybody the papers that were counted, so that every device can count again; no more than `most` at a time, since
 * a cheap phone stands still for what comes at once (VOTE-109). How many it showed. In the order of their names: that of
 * arrival would tell who stood where in the queue. Something else under a name gives way.
 */
export function publishPapers(
	plan: Plan,
	box: BallotBox,
	round: SealedRound,
	desk: KeyPair,
	stamp: Stamp,
	most = Infinity
): Result<number, SealRefusal> {
	const now = deskRound(plan, box, round, desk);
	if (!now.ok) return now;
	const { config, state, closing } = now.value;
	if (config.published === 'desk') return refuse('kept-at-the-desk');
	if (state !== 'sealed' || !closing) return refuse('not-closed');
	const listed = new Set(closing.papers);
	const papers = ballotsIn(box)
		.filter(({ name, text }) => listed.has(name) && plan.ledger.get(name) !== text)
		.sort((a, b) => compare(a.name, b.name))
		.slice(0, most);
	if (papers.length === 0) return done(0);
	return change(plan, stamp.by, () => {
		for (const { name, text } of papers) plan.ledger.set(name, text);
		return papers.length;
	});
}
