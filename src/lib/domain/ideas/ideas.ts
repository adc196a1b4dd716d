import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { endsOf } from '../shared/chain.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { hashIn, present, textIn } from '../shared/fields.ts';
import { idIn, type ClusterId, type IdeaId } from '../shared/ids.ts';
import { remembered, rememberedIn } from '../shared/remembered.ts';
import type { Result } from '../shared/result.ts';
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
	/** The picture its author chose for it: one of `IDEA_TOPICS`. */
	about?: string;
	/** Clearer words that a desk wrote beside it. Two at once may have made them longer than one may: they are still read. */
	cleaned?: string;
	/** What it is about, seen: the hash of a photo kept beside the plan. */
	photo?: string;
	/** The same, heard: the hash of a recording. */
	voice?: string;
	/** A facilitator took its photo or its recording off. */
	photoOff?: true;
	voiceOff?: true;
	/** Waiting for a facilitator's eye: the room does not see it yet. */
	held?: true;
}

/** What a person sends. */
export interface IdeaDraft {
	text: string;
	hamlet?: string;
	/** The group it is written in. */
	team?: string;
	channel?: Channel;
	/** Where the group agreed that somebody looks first. */
	held?: true;
}

export type IdeaRefusal = WordsRefusal | PlanRefusal | 'no-such-idea' | 'not-yours' | 'no-reason';

/** Adds an idea. The words are kept as they were said, for ever. */
export function addIdea(plan: Plan, draft: IdeaDraft, stamp: Stamp): Result<IdeaId, IdeaRefusal> {
	const text = sentence(draft.text);
	if (!text.ok) return text;
	return change(plan, stamp.by, () => {
		const record = {
			...made(stamp),
			...draft,
			text: text.value,
			status: 'active',
			// Born empty: two desks that made it later would each overwrite the other's wording.
			cleaned: new Y.Text()
		};
		plan.ideas.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/**
 * Every idea that can be read, oldest first. One is `merged` only if it stands with another: not alone in a ring that
 * two people closed apart, and not with an idea that went to the bin.
 */
export function ideasOf(plan: Plan): readonly Idea[] {
	return remembered(plan.ideas, ideasOf, () => standingIdeas(plan));
}

function standingIdeas(plan: Plan): readonly Idea[] {
	const ideas = rememberedIn(plan.ideas, readIdea, byTime);
	const byId = new Map(ideas.map((idea) => [idea.id, idea]));
	const next = ({ mergedInto = '' }: Idea) => {
		const other = byId.get(mergedInto);
		return other?.status === 'binned' ? undefined : other;
	};
	const merged = ideas.filter(({ status }) => status === 'merged');
	const ends = endsOf(merged, next, byTime);
	const opened = new Set(merged.filter((idea) => ends.get(idea) === idea));
	return ideas.map((idea) => (opened.has(idea) ? alone(idea) : idea));
}

/** Merged with nobody after all. */
function alone(idea: Idea): Idea {
	const single: Idea = { ...idea, status: 'active' };
	delete single.mergedInto;
	return single;
}

/** The ideas the whole room may see: not the private ones, not the bin, and none that waits. */
export function openIdeasOf(plan: Plan): readonly Idea[] {
	return remembered(plan.ideas, openIdeasOf, () => ideasOf(plan).filter(isOpen));
}

/** True for an idea the whole room may see. */
export function isOpen({ status, held }: Idea): boolean {
	return !held && !HIDDEN.has(status);
}

const HIDDEN = new Set<IdeaStatus>(['private', 'binned', 'merged', 'rejected']);

/** Reads one record of `ideas`, by itself: whether it stands merged, `ideasOf` knows. */
export function readIdea(raw: Record<string, unknown>): Idea | undefined {
	const head = readMade(raw);
	const text = textIn(raw['text']);
	if (!head || !text) return undefined;
	const status = IDEA_STATUSES.find((known) => known === raw['status']) ?? 'active';
	const optional = {
		reason: textIn(raw['reason']),
		cluster: idIn(raw['cluster']),
		// Of two people who decided apart, the one who merged may not be the one who was heard.
		mergedInto: status === 'merged' ? idIn(raw['mergedInto']) : undefined,
		hamlet: textIn(raw['hamlet']),
		channel: textIn(raw['channel']),
		about: textIn(raw['about']),
		cleaned: clearerIn(raw['cleaned'], text),
		photo: hashIn(raw['photo']),
		voice: hashIn(raw['voice']),
		photoOff: raw['photoOff'] === true || undefined,
		voiceOff: raw['voiceOff'] === true || undefined,
		held: raw['held'] === true || undefined
	};
	return Object.freeze({ ...head, text, status, ...present(optional) });
}

function clearerIn(value: unknown, text: string): string | undefined {
	const words = textIn(value instanceof Y.Text ? value.toString().trim() : value);
	return words === text ? undefined : words;
}
