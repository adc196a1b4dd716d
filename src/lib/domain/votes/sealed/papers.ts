import { compare } from '../../shared/stamp.ts';
import { faultIn, needsName } from './cast.ts';
import type { Key, RoundConfig } from './config.ts';
import { KEY_OF } from './faults.ts';
import { handsIn } from './handCounts.ts';
import { ofType } from './ledger.ts';
import type { BallotRecord, RecordName, Verified } from './record.ts';
import type { PaperFault, Papers, SealedRound } from './sealedRound.ts';

type Paper = Verified<BallotRecord>;

/**
 * Sorts the papers of a round (VOTE-53, VOTE-54): for each slip the highest turn that keeps the rules, or if none does,
 * the highest turn with its fault; of what one scribe typed of a slip's paper, only what was typed last (VOTE-120). Of
 * equal turns the larger name. Order of arrival and copies make no difference.
 */
export function sortedPapers(
	config: RoundConfig,
	records: readonly Verified[],
	voided: ReadonlySet<Key>
): Papers {
	const ballots = ofType(records, 'ballot');
	const speaking = speakingOf(config, ballots, voided);
	const papers: Papers = { ...emptyPapers(), replaced: ballots.length - speaking.length };
	for (const { paper, why } of speaking) {
		if (why) papers.invalid.push({ paper, why });
		else (isBlank(config, paper) ? papers.blank : papers.counted).push(paper);
	}
	papers.hands = handsIn(config, records);
	return papers;
}

/** No papers at all. */
export function emptyPapers(): Papers {
	return { counted: [], blank: [], invalid: [], replaced: 0, hands: [] };
}

/** The papers that break the rules and are somebody's: a stranger's, or one of a slip that was taken back, is none. */
export function spoiledPapers({ invalid }: Pick<Papers, 'invalid'>): Papers['invalid'] {
	return invalid.filter(({ why }) => why !== 'unknown-credential' && why !== 'voided');
}

/** The paper that speaks for each slip that counts, whatever it says: each is a person. */
export function onTheRoll(papers: Pick<Papers, 'counted' | 'blank' | 'invalid'>): Paper[] {
	const spoiled = spoiledPapers(papers).map(({ paper }) => paper);
	return [...papers.counted, ...papers.blank, ...spoiled];
}

/** The slips nobody voted with, as a round's own list has them: handed out and silent, left over, or voided (VOTE-104). */
export function silentIn({ config, papers }: Pick<SealedRound, 'config' | 'papers'>): Key[] {
	const spoke = new Set(onTheRoll(papers).map(({ record }) => record.key));
	return config.slips.filter((key) => !spoke.has(key));
}

/** The names a proposal lists: the paper that speaks for each slip of the roll, and every count of hands; sorted. */
export function listedIn(papers: Papers): RecordName[] {
	const all = [...onTheRoll(papers), ...papers.hands];
	return all.map(({ name }) => name).sort(compare);
}

/** Ballots are counted in lumps of so many while a round is open: one by one, the last voter could be told (voting.md 5.1). */
const LUMP = 5;

/** A number of ballots as a screen may show it before the list is fixed (VOTE-97): 0, 5, 10, … and nothing between. */
export function inLumps(count: number): number {
	return count - (count % LUMP);
}

interface Spoken {
	paper: Paper;
	why: PaperFault | undefined;
}

function speakingOf(
	config: RoundConfig,
	ballots: readonly Paper[],
	voided: ReadonlySet<Key>
): Spoken[] {
	const slips = new Set(config.slips);
	const last = new Map<Key, Spoken>();
	for (const paper of readLast(ballots)) {
		const spoken = { paper, why: paperFault(config, paper, slips, voided) };
		const before = last.get(paper.record.key);
		if (!before || isLater(spoken, before)) last.set(paper.record.key, spoken);
	}
	return [...last.values()].sort((a, b) => compare(a.paper.name, b.paper.name));
}

/** What was read off paper and mended says nothing any more, even where it was valid and the paper is not. */
function readLast(ballots: readonly Paper[]): Paper[] {
	const last = new Map<string, Paper>();
	for (const paper of ballots) {
		const reading = readingOf(paper);
		const before = last.get(reading);
		if (!before || byTurn(paper, before) > 0) last.set(reading, paper);
	}
	return [...last.values()];
}

/** One slip's paper in the hands of one scribe; whatever else a slip said stands for itself. */
function readingOf({ name, record: { key, how, scribe } }: Paper): string {
	return how === 'paper' && scribe !== undefined ? `${key} ${scribe}` : name;
}

function isLater(a: Spoken, b: Spoken): boolean {
	const byFault = Number(a.why === undefined) - Number(b.why === undefined);
	return (byFault || byTurn(a.paper, b.paper)) > 0;
}

function byTurn(a: Paper, b: Paper): number {
	return a.record.turn - b.record.turn || compare(a.name, b.name);
}

function paperFault(
	config: RoundConfig,
	{ record }: Paper,
	slips: ReadonlySet<Key>,
	voided: ReadonlySet<Key>
): PaperFault | undefined {
	if (config.secrecy !== 'quick' && !slips.has(record.key)) return 'unknown-credential';
	if (voided.has(record.key)) return 'voided';
	if (needsName(config) && !record.by?.trim()) return 'needs-a-name';
	const fault = faultIn(config, record.says);
	if (fault === 'not-this-kind') return fault;
	return fault && 'broken-rules';
}

function isBlank({ kind }: RoundConfig, { record: { says } }: Paper): boolean {
	if (kind === 'stance') return false;
	const answer: unknown = (says as Record<string, unknown>)[KEY_OF[kind]];
	return Object.keys(answer as object).length === 0;
}
