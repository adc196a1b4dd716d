import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present, rawOf, recordIn } from '../shared/fields.ts';
import type { OptionId, RoundId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { draftIn, type Wording } from './agreeing/draft.ts';
import {
	checkedObjection,
	readObjection,
	type Objection,
	type ObjectionRefusal
} from './agreeing/objection.ts';
import { spokenOptions } from './agreeing/spoken.ts';
import type { DefinedRound, Definition } from './definition.ts';
import { definitionsOf } from './definitions.ts';
import { presentIn } from './present.ts';
import type { Option } from './round.ts';
import type { RoundRefusal } from './rounds.ts';

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
export interface Consensus extends ConsensusDraft {
	id: RoundId;
	at: string;
	/** Every wording the room was asked about, oldest first; none where it was written down at once. */
	wordings: Wording[];
	/** The sentence that was agreed on, where there was one. */
	words?: string;
}

export type ConsensusRefusal =
	| RoundRefusal
	| PlanRefusal
	| ObjectionRefusal
	| 'odd-answer'
	| 'nothing-agreed'
	| 'nobody-present';

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
	return definitionsOf(plan).flatMap((round) => readConsensus(plan, round) ?? []);
}

function readConsensus(plan: Plan, round: DefinedRound): Consensus | undefined {
	const { id, question, options, createdAt, sitting, settings, answer } = round;
	const people = presentIn(settings['present']);
	if (round.method !== 'consensus' || people === undefined || !answer?.approvals) return undefined;
	const known = new Set(options.map((option) => option.id));
	const agreed = answer.approvals.flatMap((each) => each.options).filter((each) => known.has(each));
	const objections = objectionsIn(rawOf(recordIn(plan.rounds, id))['objections']);
	const { wordings = [], now } = draftIn(plan, id) ?? {};
	const at = round.closedAt ?? createdAt;
	const said = { question, options, agreed, objections, present: people, wordings };
	return { id, at, ...said, ...present({ sitting, words: now?.words }) };
}

type Checked = Pick<Definition, 'question' | 'options'> &
	Pick<ConsensusDraft, 'agreed' | 'objections'>;

function check(draft: ConsensusDraft): Result<Checked, ConsensusRefusal> {
	const question = sentence(draft.question, LONGEST_NAME);
	if (!question.ok) return question;
	const options = spokenOptions(draft.options);
	if (!options.ok) return options;
	const known = new Set(options.value.map(({ id }) => id));
	const agreed = [...new Set(draft.agreed)];
	if (!agreed.every((id) => known.has(id))) return refuse('odd-answer');
	if (agreed.length === 0) return refuse('nothing-agreed');
	if (presentIn(draft.present) === undefined) return refuse('nobody-present');
	const objections = checkObjections(draft.objections);
	if (!objections.ok) return objections;
	return done({
		question: question.value,
		options: options.value,
		agreed,
		objections: objections.value
	});
}

/** A line left empty is no objection; one that cannot be read is refused rather than lost. */
function checkObjections(said: readonly Objection[]): Result<Objection[], ObjectionRefusal> {
	const kept: Objection[] = [];
	for (const each of said) {
		const checked = checkedObjection(each);
		if (!checked.ok && checked.refusal === 'empty') continue;
		if (!checked.ok) return checked;
		kept.push(checked.value);
	}
	return done(kept);
}

function objectionsIn(value: unknown): Objection[] {
	return Array.isArray(value) ? value.flatMap((each) => readObjection(each) ?? []) : [];
}
