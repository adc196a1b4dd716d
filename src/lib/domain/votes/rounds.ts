import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present, recordIn, recordsOf, textIn, wholeIn } from '../shared/fields.ts';
import { isId, type OptionId, type PersonId, type RoundId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { byTime, made, readMade, type Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';
import type { Ballot } from './ballots.ts';
import type { Option, Round, Tally } from './round.ts';
import { tally } from './tally.ts';

/** What a facilitator chooses before opening. Three dots, at most two on one, unless said otherwise (section 1.7). */
export interface RoundDraft {
	question: string;
	options: Option[];
	dots?: number;
	most?: number;
}

export type RoundRefusal =
	| WordsRefusal
	| PlanRefusal
	| 'too-few-options'
	| 'odd-dots'
	| 'round-open'
	| 'no-such-round'
	| 'round-closed';

/** Opens a round and freezes its options. Only one is open at a time. */
export function openRound(
	plan: Plan,
	draft: RoundDraft,
	stamp: Stamp
): Result<RoundId, RoundRefusal> {
	const question = sentence(draft.question, LONGEST_NAME);
	if (!question.ok) return question;
	const { options, dots = 3, most = 2 } = draft;
	if (options.length < 2) return refuse('too-few-options');
	if (!wholeIn(dots, 1, 20) || !wholeIn(most, 1, dots)) return refuse('odd-dots');
	if (openRoundOf(plan)) return refuse('round-open');

	return change(plan, stamp.by, () => {
		const record = { ...made(stamp), question: question.value, options, dots, most };
		plan.rounds.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/** Closes a round and writes down the result of these ballots. A ballot that comes later is late, and is not counted. */
export function closeRound(
	plan: Plan,
	id: RoundId,
	ballots: readonly Ballot[],
	closing: { by: PersonId; at: string }
): Result<Tally, RoundRefusal> {
	const round = roundsOf(plan).find((known) => known.id === id);
	const record = recordIn(plan.rounds, id);
	if (!round || !record) return refuse('no-such-round');
	if (round.closedAt) return refuse('round-closed');
	return change(plan, closing.by, () => {
		const result = tally(round, ballots);
		record.set('closedAt', closing.at);
		record.set('closedBy', closing.by);
		record.set('result', result);
		return result;
	});
}

/** Every round, oldest first. */
export function roundsOf(plan: Plan): Round[] {
	return recordsOf(plan.rounds, readRound).sort(byTime);
}

/** The round people can vote in now. If two were opened apart, everybody votes in the earlier one first. */
export function openRoundOf(plan: Plan): Round | undefined {
	return roundsOf(plan).find(({ closedAt }) => closedAt === undefined);
}

/** The round a screen should show: the open one, else the one closed last. */
export function roundInView(plan: Plan): Round | undefined {
	return openRoundOf(plan) ?? roundsOf(plan).at(-1);
}

function readRound(raw: Record<string, unknown>): Round | undefined {
	const head = readMade(raw);
	const question = textIn(raw['question']);
	const dots = wholeIn(raw['dots'], 1, 20);
	const most = wholeIn(raw['most'], 1, 20);
	if (!head || !question || !dots || !most || !Array.isArray(raw['options'])) return undefined;
	const options = raw['options'].flatMap((option: unknown) => readOption(option) ?? []);
	const optional = { closedAt: textIn(raw['closedAt']), result: readTally(raw['result'], options) };
	return { ...head, question, options, dots, most, ...present(optional) };
}

function readOption(value: unknown): Option | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { id, ref, label, cost } = value as Record<string, unknown>;
	if (!isId<OptionId>(id) || typeof ref !== 'string' || typeof label !== 'string') return undefined;
	return { id, ref, label, ...(typeof cost === 'number' && { cost }) };
}

function readTally(value: unknown, options: Option[]): Tally | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { rows, ballots, invalid } = value as Partial<Tally>;
	if (!Array.isArray(rows) || typeof ballots !== 'number') return undefined;
	const known = new Set(options.map(({ id }) => id));
	return { rows: rows.filter((row) => known.has(row?.option)), ballots, invalid: invalid ?? 0 };
}
