import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { rawOf, recordIn, wholeIn } from '../shared/fields.ts';
import type { OptionId, RoundId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';
import type { Definition } from './definition.ts';
import { definitionsOf } from './definitions.ts';
import type { Option } from './round.ts';
import { frozenOptions, type RoundRefusal } from './rounds.ts';

/** What somebody said against a decision they did not stop. A name is only there where they want it written down. */
export interface Objection {
	text: string;
	by?: string;
}

/** What a meeting agreed on after talking, without a ballot. */
export interface ConsensusDraft {
	question: string;
	/** All that was talked about, and of these what was agreed. */
	options: Option[];
	agreed: OptionId[];
	objections: Objection[];
	/** People in the room when it was decided. */
	present: number;
	sitting?: string;
}

/** A decision by consensus as it is read back. */
export interface Consensus extends Omit<ConsensusDraft, 'sitting'> {
	id: RoundId;
	at: string;
	sitting?: string;
}

export type ConsensusRefusal =
	RoundRefusal | PlanRefusal | WordsRefusal | 'odd-answer' | 'nothing-agreed' | 'nobody-present';

/** No hall in a village holds more people. */
const MOST_PRESENT = 1e5;

/**
 * Writes down what was decided by talking it through (musyawarah mufakat): an outcome of its own beside votes, kept in
 * the form of a round so that trace, files and report know it. Refused without anything agreed or anybody there.
 */
export function decideByConsensus(
	plan: Plan,
	draft: ConsensusDraft,
	stamp: Stamp
): Result<RoundId, ConsensusRefusal> {
	const checked = check(draft);
	if (!checked.ok) return checked;
	const { question, options, agreed, objections } = checked.value;
	const { present, sitting } = draft;
	return change(plan, stamp.by, () => {
		const defined = {
			...{ question, options, method: 'consensus', mode: 'group', secrecy: 'open' },
			...{ settings: { present }, objections },
			...(sitting && { sitting }),
			[`answer:${stamp.by}`]: {
				at: stamp.at,
				answer: { approvals: [{ options: agreed, count: present }] }
			}
		};
		const record = { ...made(stamp), ...defined };
		plan.rounds.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/** Every decision by consensus, oldest first. */
export function consensusOf(plan: Plan): Consensus[] {
	return definitionsOf(plan).flatMap((round) => {
		const { id, question, options, createdAt, sitting, settings, answer } = round;
		const present = wholeIn(settings['present'], 1, MOST_PRESENT);
		if (round.method !== 'consensus' || present === undefined || !answer?.approvals) return [];
		const known = new Set(options.map((option) => option.id));
		const agreed = answer.approvals.flatMap((each) => each.options).filter((id) => known.has(id));
		const record = recordIn(plan.rounds, id);
		const objections = objectionsIn(record && rawOf(record)['objections']);
		const at = round.closedAt ?? createdAt;
		return [
			{ id, at, question, options, agreed, objections, present, ...(sitting && { sitting }) }
		];
	});
}

type Checked = Pick<Definition, 'question' | 'options'> &
	Pick<ConsensusDraft, 'agreed' | 'objections'>;

function check(draft: ConsensusDraft): Result<Checked, ConsensusRefusal> {
	const question = sentence(draft.question, LONGEST_NAME);
	if (!question.ok) return question;
	const options = spokenOf(draft.options);
	if (!options.ok) return options;
	const known = new Set(options.value.map(({ id }) => id));
	const agreed = [...new Set(draft.agreed)];
	if (!agreed.every((id) => known.has(id))) return refuse('odd-answer');
	if (agreed.length === 0) return refuse('nothing-agreed');
	if (wholeIn(draft.present, 1, MOST_PRESENT) === undefined) return refuse('nobody-present');
	const objections = checkObjections(draft.objections);
	if (!objections.ok) return objections;
	return done({
		question: question.value,
		options: options.value,
		agreed,
		objections: objections.value
	});
}

/** A room may agree on one thing alone; a vote could not be about that. */
function spokenOf(options: readonly Option[]): Result<Option[], RoundRefusal> {
	const [only, ...others] = options;
	if (!only || others.length > 0) return frozenOptions(options);
	const label = sentence(only.label);
	return label.ok ? done([{ ...only, label: label.value }]) : label;
}

/** A line left empty is no objection; one that cannot be read is refused rather than lost. */
function checkObjections(said: readonly Objection[]): Result<Objection[], WordsRefusal> {
	const kept: Objection[] = [];
	for (const { text, by = '' } of said) {
		const words = sentence(text);
		const name = sentence(by, LONGEST_NAME);
		if (!words.ok && words.refusal === 'empty') continue;
		if (!words.ok) return words;
		if (!name.ok && name.refusal !== 'empty') return name;
		kept.push({ text: words.value, ...(name.ok && { by: name.value }) });
	}
	return done(kept);
}

function objectionsIn(value: unknown): Objection[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((each: unknown) => {
		const { text, by } = Object(each) as Record<string, unknown>;
		if (typeof text !== 'string') return [];
		return [{ text, ...(typeof by === 'string' && { by }) }];
	});
}
