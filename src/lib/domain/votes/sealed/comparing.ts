import type { Plan } from '../../plan.ts';
import { refuse } from '../../shared/result.ts';
import type { Stamp } from '../../shared/stamp.ts';
import type { BallotBox } from '../box.ts';
import { ofRound, ofType, recordsIn } from './ledger.ts';
import type { BallotRecord, ComparedRecord, RecordName, Verified } from './record.ts';
import { papersToCompare, SAMPLE } from './sample.ts';
import type { Closing, SealedRound } from './sealedRound.ts';
import { deskRound, writeDown, type Sealing } from './sealing.ts';
import type { KeyPair } from './signing.ts';

/** Typed papers of a closing held against the paper box: how many there are, which were drawn, which say something else. */
export interface Comparison {
	version: number;
	seed: string;
	typed: number;
	compared: number;
	differ: Verified<BallotRecord>[];
	at: string;
}

/** The paper ballots a closing lists that somebody typed, in the order of their names. */
export function typedIn(
	records: readonly Verified[],
	{ papers }: Pick<Closing, 'papers'>
): Verified<BallotRecord>[] {
	const listed = new Set(papers);
	return ofType(records, 'ballot').filter(
		({ name, record }) => record.how === 'paper' && listed.has(name)
	);
}

/** Whether a draw decides which papers are compared: of a few all are, and nobody has to throw beans. */
export function needsDraw(typed: readonly unknown[]): boolean {
	return typed.length > SAMPLE;
}

/** The typed papers a seed draws, to be taken out of the paper box (VOTE-68). */
export function drawnIn(
	typed: readonly Verified<BallotRecord>[],
	seed: string
): Verified<BallotRecord>[] {
	const names = typed.map(({ name }) => name);
	const drawn = new Set(papersToCompare(names, seed.trim()));
	return typed.filter(({ name }) => drawn.has(name));
}

/**
 * Writes down that the papers a seed drew were held against the paper box, and which of them differ (VOTE-103). It stays,
 * whatever it says; comparing again is one more.
 */
export function recordComparison(
	plan: Plan,
	box: BallotBox,
	round: SealedRound,
	{ seed, differ }: { seed: string; differ: readonly RecordName[] },
	desk: KeyPair,
	stamp: Stamp
): Sealing {
	const now = deskRound(plan, box, round, desk);
	if (!now.ok) return now;
	const { state, closing, name: open } = now.value;
	if (state !== 'sealed' || !closing) return refuse('not-closed');
	const typed = typedIn(ofRound(recordsIn(plan, box), open), closing);
	if (needsDraw(typed) && seed.trim() === '') return refuse('needs-a-draw');
	const papers = drawnIn(typed, seed).map(({ name }) => name);
	if (papers.length === 0 || !differ.every((name) => papers.includes(name)))
		return refuse('unknown-slip');
	const said = { open, of: closing.name, seed: seed.trim(), papers, at: stamp.at };
	const other = papers.filter((name) => differ.includes(name));
	return writeDown(plan, { type: 'compared', ...said, differ: other }, desk, stamp);
}

/**
 * Every comparison of a round, by version and name. One that names other papers than its seed draws, or papers that are not
 * here, is left out: the desk cannot choose what it compares.
 */
export function comparisonsOf(plan: Plan, box: BallotBox, round: SealedRound): Comparison[] {
	const records = ofRound(recordsIn(plan, box), round.name);
	const closings = [round.closing, ...round.otherClosings].filter((one) => one?.isValid);
	return ofType(records, 'compared')
		.filter(({ record }) => record.key === round.config.desk)
		.flatMap(({ record }) => {
			const closing = closings.find((one) => one?.name === record.of);
			return (closing && read(typedIn(records, closing), record, closing.version)) ?? [];
		})
		.sort((a, b) => a.version - b.version);
}

function read(
	typed: readonly Verified<BallotRecord>[],
	{ seed, papers, differ, at }: ComparedRecord,
	version: number
): Comparison | undefined {
	const drawn = drawnIn(typed, seed);
	const isDrawn =
		papers.length === drawn.length && drawn.every(({ name }, place) => papers[place] === name);
	if (!isDrawn || papers.length === 0) return undefined;
	const other = new Set(differ);
	const found = drawn.filter(({ name }) => other.has(name));
	return { version, seed, typed: typed.length, compared: papers.length, differ: found, at };
}
