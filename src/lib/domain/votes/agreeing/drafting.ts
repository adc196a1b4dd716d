import type * as Y from 'yjs';

import type { AnswerBox } from '../../meeting/answers.ts';
import type { Plan } from '../../plan.ts';
import { change, type PlanRefusal } from '../../shared/change.ts';
import { present, recordIn } from '../../shared/fields.ts';
import { isId, type RoundId } from '../../shared/ids.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import type { Stamp } from '../../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../../shared/words.ts';
import { definitionRecord } from '../definitions.ts';
import { presentIn } from '../present.ts';
import type { Option } from '../round.ts';
import type { RoundRefusal } from '../rounds.ts';
import { AGREED_ON, draftIn, draftNowOf, HEARD, TO_VOTE, WORDING, type Draft } from './draft.ts';
import {
	checkedObjection,
	type AnsweredBy,
	type Objection,
	type ObjectionRefusal
} from './objection.ts';
import { spokenOptions } from './spoken.ts';
import { objectionsTo } from './stances.ts';

type Now = Pick<Stamp, 'at' | 'by'>;

/** What is put to the room: some of what is talked about, a sentence that says it, or both. */
export interface Proposal {
	proposed: Option[];
	words?: string;
}

/** A draft being put to the room. */
export interface DraftGiven extends Proposal {
	question: string;
	/** All that was talked about. */
	options: Option[];
	sitting?: string;
}

export type DraftRefusal =
	| RoundRefusal
	| PlanRefusal
	| ObjectionRefusal
	| 'draft-open'
	| 'draft-over'
	| 'nothing-agreed'
	| 'nobody-present'
	| 'no-change'
	| 'no-such-record'
	| 'objections-open';

/** Puts a draft on the wall and the phones (VOTE-121). One is talked about at a time. */
export function proposeDraft(
	plan: Plan,
	given: DraftGiven,
	stamp: Stamp
): Result<RoundId, DraftRefusal> {
	if (draftNowOf(plan)) return refuse('draft-open');
	const question = sentence(given.question, LONGEST_NAME);
	if (!question.ok) return question;
	const proposal = checkedProposal(given);
	if (!proposal.ok) return proposal;
	const options = spokenOptions([...given.options, ...proposal.value.proposed]);
	if (!options.ok) return options;
	const { sitting } = given;
	return change(plan, stamp.by, () => {
		const defined = { question: question.value, options: options.value, ...OPENLY };
		const record = definitionRecord({ ...defined, ...(sitting && { sitting }) }, stamp);
		record.set(WORDING + stamp.id, { at: stamp.at, ...proposal.value });
		plan.rounds.set(stamp.id, record);
		return stamp.id;
	});
}

const OPENLY = { method: 'consensus', mode: 'group', secrecy: 'open' } as const;

/** Says it anew, mostly because of what was objected: the room is asked again, and the older wording is kept (VOTE-124). */
export function rewordDraft(
	plan: Plan,
	id: RoundId,
	given: Proposal,
	stamp: Stamp
): Result<string, DraftRefusal> {
	const proposal = checkedProposal(given);
	if (!proposal.ok) return proposal;
	return inDraft(plan, id, stamp, (record, { now }) => {
		if (isSame(now, proposal.value)) return refuse('no-change');
		record.set(WORDING + stamp.id, { at: stamp.at, ...proposal.value });
		return done(stamp.id);
	});
}

/** Writes down what somebody objects to in the hall, with the name they want beside it. */
export function recordObjection(
	plan: Plan,
	id: RoundId,
	said: Pick<Objection, 'text' | 'by'>,
	stamp: Stamp
): Result<string, DraftRefusal> {
	const checked = checkedObjection(said);
	if (!checked.ok) return checked;
	return inDraft(plan, id, stamp, (record, { now }) => {
		record.set(HEARD + stamp.id, { ...checked.value, wording: now.id, at: stamp.at });
		return done(stamp.id);
	});
}

/** An answer to an objection of this record or of a phone. */
export interface AnswerGiven {
	token: string;
	how: AnsweredBy;
	answer: string;
}

/**
 * Answers an objection; from then on it is in the record, whatever the phone it came from says later (VOTE-123). Answered
 * again it is answered anew.
 */
export function answerObjection(
	plan: Plan,
	box: AnswerBox,
	id: RoundId,
	{ token, how, answer }: AnswerGiven,
	now: Now
): Result<string, DraftRefusal> {
	return inDraft(plan, id, now, (record, draft) => {
		const said = objectionsTo(draft, box).find((each) => each.token === token);
		if (!said) return refuse('no-such-record');
		const { text, by, wording, at } = said;
		const checked = checkedObjection({ text, how, answer, ...present({ by }) });
		if (!checked.ok) return checked;
		record.set(HEARD + token, { ...checked.value, wording, at });
		return done(token);
	});
}

/**
 * Writes down that the room agrees, as whoever leads hears it (VOTE-125): no count decides it. Refused while an objection
 * waits for its answer; who stays with theirs stops nothing, and stands in the record.
 */
export function agreeOnDraft(
	plan: Plan,
	box: AnswerBox,
	id: RoundId,
	people: number,
	now: Now
): Result<RoundId, DraftRefusal> {
	if (presentIn(people) === undefined) return refuse('nobody-present');
	return inDraft(plan, id, now, (record, draft) => {
		const said = objectionsTo(draft, box);
		if (said.some(({ how }) => how === undefined)) return refuse('objections-open');
		const { proposed } = draft.now;
		const options = spokenOptions([...draft.options, ...proposed]);
		if (!options.ok) return options;
		record.set(AGREED_ON, draft.now.id);
		record.set('options', options.value);
		record.set('settings', { present: people });
		record.set('objections', said.map(plainly));
		const approvals = [{ options: proposed.map((option) => option.id), count: people }];
		record.set(`answer:${now.by}`, { at: now.at, answer: { approvals } });
		return done(id);
	});
}

/** Ends the talk without an agreement: what was tried and objected stays in the record, and a vote comes (VOTE-126). */
export function leaveToVote(
	plan: Plan,
	box: AnswerBox,
	id: RoundId,
	now: Now
): Result<RoundId, DraftRefusal> {
	return inDraft(plan, id, now, (record, draft) => {
		const waiting = objectionsTo(draft, box).filter(({ how }) => how === undefined);
		for (const { token, text, by, wording, at } of waiting)
			record.set(HEARD + token, { text, wording, at, ...present({ by }) });
		record.set(TO_VOTE, now.at);
		return done(id);
	});
}

/** Changes a draft that is still talked about, in one step of an undo. */
function inDraft<T>(
	plan: Plan,
	id: RoundId,
	{ by }: Now,
	write: (record: Y.Map<unknown>, draft: Draft) => Result<T, DraftRefusal>
): Result<T, DraftRefusal> {
	const record = recordIn(plan.rounds, id);
	const draft = draftIn(plan, id);
	if (!record || !draft) return refuse('no-such-round');
	if (draft.ended) return refuse('draft-over');
	const written = change(plan, by, () => write(record, draft));
	return written.ok ? written.value : written;
}

function checkedProposal({ proposed, words = '' }: Proposal): Result<Proposal, DraftRefusal> {
	const said = sentence(words);
	if (!said.ok && said.refusal !== 'empty') return said;
	const once = proposed.filter(({ id }) => isId(id));
	if (once.length === 0) return refuse('nothing-agreed');
	const options = spokenOptions(once);
	if (!options.ok) return options;
	return done({ proposed: options.value, ...(said.ok && { words: said.value }) });
}

function isSame(now: Proposal, then: Proposal): boolean {
	const plain = ({ proposed, words }: Proposal) =>
		JSON.stringify([proposed.map(({ id }) => id), words]);
	return plain(now) === plain(then);
}

/** As a decision keeps it: what was said and what became of it, and not by which phone. */
function plainly({ text, by, how, answer }: Objection): Objection {
	return { text, ...present({ by, how, answer }) };
}
