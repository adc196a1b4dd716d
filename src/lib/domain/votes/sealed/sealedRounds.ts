import type { Plan } from '../../plan.ts';
import { compare } from '../../shared/stamp.ts';
import type { BallotBox } from '../box.ts';
import { countSealed, isHeavy } from '../counting/countSealed.ts';
import { resultHash } from '../counting/resultHash.ts';
import { closingsIn, proposalIn, type Closings } from './closings.ts';
import type { Key, RoundConfig } from './config.ts';
import { configFault } from './configFaults.ts';
import { withdrawnIn } from './handCounts.ts';
import { ofRound, ofType, recordsIn } from './ledger.ts';
import { emptyPapers, listedIn, sortedPapers } from './papers.ts';
import type { OpenRecord, RecordName, Verified } from './record.ts';
import type { Closing, Papers, Proposal, SealedRound, SealedState } from './sealedRound.ts';

/**
 * Every round whose papers are signed, oldest first. What does not verify, or breaks the rules of its type, is left out,
 * and where somebody said which desks there are, so is a round that anybody else opened (VOTE-74).
 */
export function sealedRoundsOf(
	plan: Plan,
	box?: BallotBox,
	desks?: ReadonlySet<Key>
): SealedRound[] {
	const records = recordsIn(plan, box);
	const isVouched = ({ record }: Verified) =>
		record.type !== 'open' || desks === undefined || desks.has(record.key);
	return sealedRoundsIn(records.filter(isVouched));
}

/** The same from records alone, wherever they were kept: each verified, in the order of their names. */
export function sealedRoundsIn(records: readonly Verified[]): SealedRound[] {
	return ofType(records, 'open')
		.filter(({ record: { config, key } }) => config.desk === key && !configFault(config))
		.map((open) => roundOf(open, ofRound(records, open.name)))
		.sort((a, b) => compare(a.openedAt, b.openedAt) || compare(a.name, b.name));
}

/** One round, by the name of its opening record. */
export function sealedRoundOf(
	plan: Plan,
	box: BallotBox | undefined,
	name: RecordName
): SealedRound | undefined {
	return sealedRoundsOf(plan, box).find((round) => round.name === name);
}

function roundOf(
	{ name, record: { config, at } }: Verified<OpenRecord>,
	records: readonly Verified[]
): SealedRound {
	const closings = closingsIn(config, records);
	const { standing, waiting, others, isDisputed } = closings;
	const proposal = proposalIn(config, records);
	const closing = standing ?? (isDisputed ? undefined : waiting[0]);
	const counted = countedIn(config, records, standing);
	const otherClosings = [...waiting, ...others].filter((one) => one !== closing);
	const outcome =
		standing && counted.missing === 0
			? outcomeOf(config, counted.papers, standing.name)
			: undefined;
	return {
		name,
		config,
		openedAt: at,
		state: stateOf(closings, proposal),
		...counted,
		twice: slipsIn('twice', config, records),
		...(outcome && { outcome }),
		...(proposal && { proposal }),
		...(closing && { closing }),
		otherClosings,
		...toldIn(config, records, standing)
	};
}

function stateOf(
	{ isDisputed, standing, waiting }: Closings,
	proposal: Proposal | undefined
): SealedState {
	if (isDisputed) return 'disputed';
	if (standing) return 'sealed';
	if (waiting.length > 0) return 'closing';
	return proposal ? 'proposed' : 'open';
}

/** What was counted before: the papers of a sealed round do not change. */
const COUNTED = new Map<string, Outcome>();
type Outcome = NonNullable<SealedRound['outcome']>;

/** The result of a light rule. A heavy one would keep the screen waiting: a worker counts it. */
function outcomeOf(config: RoundConfig, papers: Papers, closing: RecordName): Outcome | undefined {
	const known = COUNTED.get(closing);
	if (known || isHeavy(config, papers)) return known;
	const result = countSealed(config, papers);
	const outcome = { result, hash: resultHash(result) };
	COUNTED.set(closing, outcome);
	return outcome;
}

type Counted = Pick<SealedRound, 'papers' | 'voided' | 'withdrawn' | 'missing' | 'late'>;

/** After closing only what is listed counts (VOTE-59); what is listed and not here is missing, what is here and not listed late. */
function countedIn(
	config: RoundConfig,
	records: readonly Verified[],
	standing: Closing | undefined
): Counted {
	const voided = standing ? [...standing.voided].sort(compare) : slipsIn('void', config, records);
	const off = new Set(voided);
	const all = sortedPapers(config, records, off);
	const listed = new Set(standing?.papers);
	const withdrawn = withdrawnIn(config, records).filter(({ hands }) => !listed.has(hands.name));
	if (!standing) return { papers: all, voided, withdrawn, missing: 0, late: 0 };
	const present = records.filter(({ name }) => listed.has(name));
	const missing = listed.size - present.length;
	const isAll = records.every((one) => isListed(one, listed));
	const counted = isAll ? all : sortedPapers(config, present, off);
	const papers = missing > 0 ? emptyPapers() : counted;
	const { issued } = standing.counts;
	const late = lateIn(all, listed);
	return { papers: { ...papers, issued }, voided, withdrawn, missing, late };
}

/** Whether a record changes nothing about which papers count: hundreds are not sorted twice for nothing. */
function isListed({ name, record: { type } }: Verified, listed: ReadonlySet<RecordName>): boolean {
	if (type === 'ballot' || type === 'hands') return listed.has(name);
	return type !== 'withdraw'; // one that came after closing does not count
}

function lateIn(all: Papers, listed: ReadonlySet<RecordName>): number {
	return listedIn(all).filter((name) => !listed.has(name)).length;
}

/** Slips the desk took back before closing, or said to have spoken from two places. */
function slipsIn(
	type: 'void' | 'twice',
	{ desk, slips }: RoundConfig,
	records: readonly Verified[]
): Key[] {
	const notices = ofType(records, type).filter(
		({ record: { key, slip } }) => key === desk && slips.includes(slip)
	);
	return [...new Set(notices.map(({ record }) => record.slip))].sort(compare);
}

/** What devices counted: each key speaks once, by the smallest name of what it said. Witnesses are told apart (VOTE-105). */
function toldIn(
	{ witnesses }: RoundConfig,
	records: readonly Verified[],
	standing: Closing | undefined
): Pick<SealedRound, 'told' | 'vouched'> {
	const said = new Map<Key, string>();
	for (const { record } of ofType(records, 'told')) {
		if (record.of === standing?.name && !said.has(record.key)) said.set(record.key, record.result);
	}
	const known = [...said].filter(([key]) => witnesses.includes(key));
	return { told: counted([...said]), vouched: counted(known) };
}

function counted(said: readonly [Key, string][]): Map<string, number> {
	const many = new Map<string, number>();
	for (const [, hash] of said) many.set(hash, (many.get(hash) ?? 0) + 1);
	return many;
}
