import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { OptionId, PersonId, RoundId } from '../shared/ids.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { refuse, type Result } from '../shared/result.ts';
import { byTime, compare, made, type Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import {
	METHODS,
	TIE_STEPS,
	type DefinedRound,
	type Definition,
	type GroupAnswer,
	type SettledTie
} from './definition.ts';
import { readDefinition } from './readDefinition.ts';
import { frozenOptions, type RoundRefusal } from './rounds.ts';
import { sheetResult } from './sheet.ts';

export type DefinitionRefusal = RoundRefusal | 'not-a-choice' | 'not-a-number' | 'odd-answer';

/** What must be said of a round; the rest has a usual value. */
export type DefinitionDraft = Pick<Definition, 'question' | 'method' | 'options'> &
	Partial<Definition>;

const ANSWER = 'answer:';

/**
 * Announces a round of any method and freezes what can be chosen. Its answer comes later: this is the record of what
 * was asked, by which rules, and what to do when results are equal.
 */
export function defineRound(
	plan: Plan,
	draft: DefinitionDraft,
	stamp: Stamp
): Result<RoundId, DefinitionRefusal> {
	const question = sentence(draft.question, LONGEST_NAME);
	if (!question.ok) return question;
	const options = frozenOptions(draft.options);
	if (!options.ok) return options;
	if (!METHODS.includes(draft.method)) return refuse('not-a-choice');
	if (!(draft.tieRule ?? []).every((step) => TIE_STEPS.includes(step)))
		return refuse('not-a-choice');
	if (!Object.values(draft.settings ?? {}).every(Number.isSafeInteger))
		return refuse('not-a-number');
	const defined = { ...draft, question: question.value, options: options.value };
	return change(plan, stamp.by, () => {
		plan.rounds.set(stamp.id, definitionRecord(defined, stamp));
		return stamp.id;
	});
}

/** A checked definition as a record of `rounds`, to be put there inside a change. `open`: of a sealed round, its opening. */
export function definitionRecord(
	defined: DefinitionDraft,
	stamp: Stamp,
	more: { open?: string } = {}
): Y.Map<unknown> {
	const record = { ...made(stamp), mode: 'person', secrecy: 'quick', ...defined, ...more };
	return new Y.Map<unknown>(Object.entries(record));
}

/**
 * Writes down the answer a group agreed on, or that was counted by hands or on paper. Each desk writes under a key of
 * its own: two that write apart overwrite nothing, and everybody sees the fuller one.
 */
export function answerRound(
	plan: Plan,
	id: RoundId,
	answer: GroupAnswer,
	by: { by: PersonId; at: string }
): Result<RoundId, DefinitionRefusal> {
	const round = definitionsOf(plan).find((known) => known.id === id);
	const record = recordIn(plan.rounds, id);
	if (!round || !record) return refuse('no-such-round');
	if (namesOthers(round, answer)) return refuse('odd-answer');
	return change(plan, by.by, () => {
		record.set(ANSWER + by.by, { at: by.at, answer });
		return id;
	});
}

/** Writes down how the group settled a tie, by which step of the announced rule. */
export function settleTie(
	plan: Plan,
	id: RoundId,
	tie: SettledTie,
	person: PersonId
): Result<RoundId, DefinitionRefusal> {
	const round = definitionsOf(plan).find((known) => known.id === id);
	const record = recordIn(plan.rounds, id);
	if (!round || !record) return refuse('no-such-round');
	const known = new Set(round.options.map((option) => option.id));
	if (tie.options.length < 2) return refuse('too-few-options');
	if (![...tie.options, ...tie.order].every((option) => known.has(option)))
		return refuse('odd-answer');
	if (!TIE_STEPS.includes(tie.by)) return refuse('not-a-choice');
	const key = `tie:${[...tie.options].sort(compare).join('+')}`;
	return change(plan, person, () => (record.set(key, { ...tie }), id));
}

/** Every round of every method, oldest first, with what its answer comes to. */
export function definitionsOf(plan: Plan): DefinedRound[] {
	return rememberedIn(plan.rounds, readDefinition, byTime).map(withResult);
}

function withResult(round: DefinedRound): DefinedRound {
	if (!round.answer) return round;
	const order = round.ties.flatMap((tie) => tie.order);
	return { ...round, result: sheetResult(round, round.answer, order) };
}

function namesOthers({ options }: Definition, answer: GroupAnswer): boolean {
	const known = new Set<OptionId>(options.map(({ id }) => id));
	const named = [
		...Object.keys(answer.scores ?? {}),
		...(answer.pairs ?? []).flatMap(([a, b, winner]) =>
			winner === null ? [a, b] : [a, b, winner]
		),
		...(answer.approvals ?? []).flatMap((approval) => approval.options)
	];
	return named.length === 0 || !named.every((option) => known.has(option));
}
