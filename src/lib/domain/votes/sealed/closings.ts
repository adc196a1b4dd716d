import { compare } from '../../shared/stamp.ts';
import { codeOf } from './code.ts';
import type { Key, RoundConfig } from './config.ts';
import { ofType } from './ledger.ts';
import type {
	CloseRecord,
	ProposeRecord,
	ReadyRecord,
	RecordName,
	SlipCounts,
	Verified
} from './record.ts';
import type { Closing, Proposal, SealedRound } from './sealedRound.ts';
import { canonicalText } from './text.ts';

/** The newest proposal of the desk, with the witnesses that agree with exactly it. Of one turn the larger name. */
export function proposalIn(
	config: RoundConfig,
	records: readonly Verified[]
): Proposal | undefined {
	const newest = proposalsOf(config, records).sort(
		(a, b) => b.record.turn - a.record.turn || compare(b.name, a.name)
	)[0];
	if (!newest) return undefined;
	const { turn, papers, counts, at } = newest.record;
	const ready = readyFor(config, records, newest.name).map(({ record }) => record.key);
	const keys = [...new Set(ready)].sort(compare);
	return { name: newest.name, turn, papers, counts, at, code: codeOf(newest.name), ready: keys };
}

/** What witnesses said to one proposal. */
export function readyFor(
	{ witnesses }: RoundConfig,
	records: readonly Verified[],
	proposal: RecordName
): Verified<ReadyRecord>[] {
	return ofType(records, 'ready').filter(
		({ record }) => record.of === proposal && witnesses.includes(record.key)
	);
}

/** How a round was closed: the closing that stands, those that wait for signatures, and those that stand no longer. */
export interface Closings {
	standing?: Closing;
	waiting: Closing[];
	others: Closing[];
	isDisputed: boolean;
}

/**
 * Every closing the desk made by the rules, and which one stands (VOTE-57, VOTE-58): the valid one of the highest
 * version. Two of one version with different lists are a dispute, until a valid amendment names one of them.
 */
export function closingsIn(config: RoundConfig, records: readonly Verified[]): Closings {
	const read = readable(config, records).sort(
		(a, b) => b.version - a.version || compare(a.name, b.name)
	);
	const valid = read.filter(({ isValid }) => isValid);
	const highest = valid.filter(({ version }) => version === valid[0]?.version);
	const isDisputed = new Set(highest.map(contentOf)).size > 1;
	const standing = isDisputed ? undefined : highest[0];
	return {
		...(standing && { standing }),
		waiting: read.filter(({ isValid, version }) => !isValid && version > (standing?.version ?? 0)),
		others: valid.filter((closing) => closing !== standing),
		isDisputed
	};
}

/** The valid closings of the highest version: the one that stands, or the rivals of a dispute. Only these can be amended. */
export function amendableIn({ closing, otherClosings }: SealedRound): Closing[] {
	const all = closing ? [closing, ...otherClosings] : otherClosings;
	const valid = all.filter(({ isValid }) => isValid);
	const highest = Math.max(...valid.map(({ version }) => version));
	return valid.filter(({ version }) => version === highest);
}

/** What a closing says was counted: two desks that say the same do not disagree. */
function contentOf({ papers, voided }: Closing): string {
	return JSON.stringify([papers, voided]);
}

type Close = Verified<CloseRecord>;

/** From the first version up: an amendment is worth something if what it amends is valid. */
function readable(config: RoundConfig, records: readonly Verified[]): Closing[] {
	const all = ofType(records, 'close')
		.filter(({ record }) => record.key === config.desk && isWellMade(config, record))
		.sort((a, b) => a.record.version - b.record.version);
	const known = new Map<RecordName, Closing>();
	for (const close of all) {
		if (!follows(config, records, close, known)) continue;
		known.set(close.name, asClosing(config, records, close));
	}
	return [...known.values()];
}

function isWellMade({ slips }: RoundConfig, { papers, voided, counts }: CloseRecord): boolean {
	if (!isEachOnce(papers) || !isEachOnce(voided)) return false;
	return addsUp(counts, slips.length) && voided.every((slip) => slips.includes(slip));
}

function isEachOnce(list: readonly string[]): boolean {
	return new Set(list).size === list.length;
}

/** printed = issued + voided + unused, and as many were printed as are on the roll (VOTE-55). */
export function addsUp({ printed, issued, voided, unused }: SlipCounts, slips: number): boolean {
	return printed === slips && printed === issued + voided + unused;
}

function follows(
	config: RoundConfig,
	records: readonly Verified[],
	{ record }: Close,
	known: ReadonlyMap<RecordName, Closing>
): boolean {
	if (record.version > 1) {
		const amended = known.get(record.of);
		return !!record.why?.trim() && !!amended?.isValid && amended.version === record.version - 1;
	}
	if (config.secrecy === 'quick') return true;
	const proposal = proposalsOf(config, records).find(({ name }) => name === record.of)?.record;
	return !!proposal && isWhatWasProposed(proposal, record) && isWitnessed(config, records, record);
}

/** The same papers and the numbers that were said aloud; more slips taken back since then would be neither. */
function isWhatWasProposed(
	proposal: ProposeRecord,
	{ papers, counts, voided }: CloseRecord
): boolean {
	const isSame = canonicalText(proposal.counts) === canonicalText(counts);
	return (
		isSame && isSameList(proposal.papers, papers) && voided.length <= counts.voided + counts.unused
	);
}

/** Enough of the witnesses that were ready gave the closing a chance the desk could not know before. */
function isWitnessed(
	config: RoundConfig,
	records: readonly Verified[],
	{ of, nonces }: CloseRecord
): boolean {
	const said = readyFor(config, records, of);
	const isSaid = (key: string, nonce: string) =>
		said.some(({ record }) => record.key === key && record.nonce === nonce);
	const entries = Object.entries(nonces);
	return entries.length >= config.needs && entries.every(([key, nonce]) => isSaid(key, nonce));
}

function asClosing(config: RoundConfig, records: readonly Verified[], close: Close): Closing {
	const { papers, voided, counts, version, why, at } = close.record;
	const signers = signersOf(records, close.name).filter((key) => config.witnesses.includes(key));
	const isValid = signers.length >= config.needs;
	const code = codeOf(close.name);
	const said = { name: close.name, version, papers, voided, counts, code, signers, isValid, at };
	return { ...said, ...(why !== undefined && { why }) };
}

/** Who signed a closing or a typed paper: each key once, sorted. */
export function signersOf(records: readonly Verified[], of: RecordName): Key[] {
	const signs = ofType(records, 'sign').filter(({ record }) => record.of === of);
	return [...new Set(signs.map(({ record }) => record.key))].sort(compare);
}

function proposalsOf(
	{ desk }: RoundConfig,
	records: readonly Verified[]
): Verified<ProposeRecord>[] {
	return ofType(records, 'propose').filter(({ record }) => record.key === desk);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((one, at) => one === b[at]);
}
