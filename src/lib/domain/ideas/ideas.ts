import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present, recordIn, recordsOf, textIn } from '../shared/fields.ts';
import { idIn, type ClusterId, type IdeaId, type PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { byTime, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';

/** What became of an idea. Every status but `active` carries a reason its author can read. */
export const IDEA_STATUSES = [
	'active',
	'needs_clarification',
	'merged',
	'parked',
	'referred',
	'private',
	'rejected',
	'promoted',
	'binned'
] as const;

export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** How it was said: a phone, or a scribe for somebody. */
export type Channel = 'phone' | 'paper' | 'voice' | 'scribe';

/** One resident's sentence, in the words it was said. They are never written over. */
export interface Idea extends Made {
	text: string;
	status: IdeaStatus;
	reason?: string;
	cluster?: ClusterId;
	mergedInto?: IdeaId;
	hamlet?: string;
	channel?: string;
}

/** What a person sends. */
export interface IdeaDraft {
	text: string;
	hamlet?: string;
	channel?: Channel;
}

export type IdeaRefusal = WordsRefusal | PlanRefusal | 'no-such-idea' | 'not-yours' | 'no-reason';

/** Adds an idea. The words are kept as they were said, for ever. */
export function addIdea(plan: Plan, draft: IdeaDraft, stamp: Stamp): Result<IdeaId, IdeaRefusal> {
	const text = sentence(draft.text);
	if (!text.ok) return text;
	return change(plan, stamp.by, () => {
		const record = { ...made(stamp), ...draft, text: text.value, status: 'active' };
		plan.ideas.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/** Takes one's own idea back. It goes to the bin, so that it can come back too. */
export function takeBack(plan: Plan, id: IdeaId, person: PersonId): Result<IdeaId, IdeaRefusal> {
	const idea = ideaOf(plan, id);
	if (!idea) return refuse('no-such-idea');
	if (idea.createdBy !== person) return refuse('not-yours');
	return settle(plan, id, 'binned', 'taken-back', person);
}

/** Gives an idea a status. Whatever is not active needs a reason its author can read (section 1.2). */
export function settleIdea(
	plan: Plan,
	id: IdeaId,
	status: IdeaStatus,
	reason: string,
	person: PersonId
): Result<IdeaId, IdeaRefusal> {
	if (!ideaOf(plan, id)) return refuse('no-such-idea');
	if (status !== 'active' && reason.trim() === '') return refuse('no-reason');
	return settle(plan, id, status, reason.trim(), person);
}

/** Every idea that can be read, oldest first. */
export function ideasOf(plan: Plan): Idea[] {
	return recordsOf(plan.ideas, readIdea).sort(byTime);
}

/** The ideas the whole room may see: not the private ones, not the bin. */
export function openIdeasOf(plan: Plan): Idea[] {
	return ideasOf(plan).filter(({ status }) => !HIDDEN.has(status));
}

/** One idea. */
export function ideaOf(plan: Plan, id: IdeaId): Idea | undefined {
	const record = recordIn(plan.ideas, id);
	return record && readIdea(Object.fromEntries(record.entries()));
}

const HIDDEN = new Set<IdeaStatus>(['private', 'binned', 'merged', 'rejected']);

function settle(plan: Plan, id: IdeaId, status: IdeaStatus, reason: string, person: PersonId) {
	const record = recordIn(plan.ideas, id);
	if (record?.get('status') === status && record.get('reason') === reason) return done(id);
	return change(plan, person, () => {
		record?.set('status', status);
		record?.set('reason', reason);
		record?.delete('mergedInto'); // whatever it is now, it no longer stands with another
		return id;
	});
}

function readIdea(raw: Record<string, unknown>): Idea | undefined {
	const head = readMade(raw);
	const text = textIn(raw['text']);
	if (!head || !text) return undefined;
	const optional = {
		reason: textIn(raw['reason']),
		cluster: idIn(raw['cluster']),
		mergedInto: idIn(raw['mergedInto']),
		hamlet: textIn(raw['hamlet']),
		channel: textIn(raw['channel'])
	};
	const status = IDEA_STATUSES.find((known) => known === raw['status']) ?? 'active';
	return { ...head, text, status, ...present(optional) };
}
