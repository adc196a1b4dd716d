import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { isId, type PersonId, type RoundId } from '../shared/ids.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { byTime, made, type Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';
import type { Ballot } from './ballots.ts';
import { CLOSING, readRound, type Closing } from './readRound.ts';
import { resultCode } from './resultCode.ts';
import { MOST_OPTIONS, type Option, type Outcome, type Round } from './round.ts';
import { lastBallots, tally } from './tally.ts';

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
	| 'too-many-options'
	| 'odd-dots'
	| 'round-open'
	| 'no-such-round'
	| 'round-closed';

/** The rules unless said otherwise (section 1.7). */
export const USUAL_DOTS = { dots: 3, most: 2 };

/** Opens a round and freezes its options. Only one is open at a time. */
export function openRound(
	plan: Plan,
	draft: RoundDraft,
	stamp: Stamp
): Result<RoundId, RoundRefusal> {
	const question = sentence(draft.question, LONGEST_NAME);
	if (!question.ok) return question;
	const options = frozenOptions(draft.options);
	if (!options.ok) return options;
	const { dots = USUAL_DOTS.dots, most = Math.min(USUAL_DOTS.most, dots) } = draft;
	if (!wholeIn(dots, 1, 20) || !wholeIn(most, 1, dots)) return refuse('odd-dots');
	if (openRoundOf(plan)) return refuse('round-open');

	return change(plan, stamp.by, () => {
		const rules = { question: question.value, options: options.value, dots, most };
		const record = { ...made(stamp), ...rules };
		plan.rounds.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/** Closes a round and writes down the result of these ballots, and which they were. A later one is late, and not counted. */
export function closeRound(
	plan: Plan,
	id: RoundId,
	ballots: readonly Ballot[],
	closing: { by: PersonId; at: string }
): Result<Outcome, RoundRefusal> {
	const round = roundsOf(plan).find((known) => known.id === id);
	const record = recordIn(plan.rounds, id);
	if (!round || !record) return refuse('no-such-round');
	if (round.closedAt !== undefined) return refuse('round-closed');
	const { counted, refused } = lastBallots(round, ballots);
	const result: Outcome = {
		...tally(round, ballots),
		counted: counted.map((ballot) => ballot.id),
		refused: refused.map((ballot) => ballot.id),
		code: resultCode(round, counted)
	};
	return change(plan, closing.by, () => {
		record.set(CLOSING + closing.by, { at: closing.at, result } satisfies Closing);
		return result;
	});
}

/** Every round, oldest first. */
export function roundsOf(plan: Plan): readonly Round[] {
	return rememberedIn(plan.rounds, readRound, byTime);
}

/** The round people can vote in now. If two were opened apart, everybody votes in the earlier one first. */
export function openRoundOf(plan: Plan): Round | undefined {
	return roundsOf(plan).find(isOpen);
}

/** The round a screen should show: the open one, else the newest. */
export function roundInView(rounds: readonly Round[]): Round | undefined {
	return rounds.find(isOpen) ?? rounds.at(-1);
}

function isOpen({ closedAt }: Round): boolean {
	return closedAt === undefined;
}

/** Options copied and frozen: each with words, each once, between two and `MOST_OPTIONS` of them. */
export function frozenOptions(options: readonly Option[]): Result<Option[], RoundRefusal> {
	const taken: Option[] = [];
	for (const option of options) {
		const label = sentence(option.label);
		if (!label.ok) return label;
		if (!isId(option.id) || taken.some(({ id }) => id === option.id)) continue;
		taken.push({ ...option, label: label.value });
	}
	if (taken.length < 2) return refuse('too-few-options');
	return taken.length > MOST_OPTIONS ? refuse('too-many-options') : done(taken);
}
