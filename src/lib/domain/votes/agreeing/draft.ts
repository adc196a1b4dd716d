import type { Plan } from '../../plan.ts';
import { instant } from '../../shared/dates.ts';
import { present, rawOf, textIn } from '../../shared/fields.ts';
import { idIn, isId, type RoundId } from '../../shared/ids.ts';
import { rememberedIn } from '../../shared/remembered.ts';
import { byTime, compare, type Made } from '../../shared/stamp.ts';
import { readDefinition } from '../readDefinition.ts';
import { readOptions } from '../readRound.ts';
import type { Option } from '../round.ts';
import { readObjection, type Objection } from './objection.ts';

/** A draft as it was put to the room once: what is proposed, and the sentence it is proposed in, where there is one. */
export interface Wording {
	id: string;
	at: string;
	proposed: Option[];
	words?: string;
}

/** An objection in the record, with the wording it was said against. A phone's is known by the token only that phone has. */
export interface Heard extends Objection {
	token: string;
	wording: string;
	at: string;
}

/** What is being agreed on by talking it through: every wording, what was said against each, and what became of it. */
export interface Draft extends Made {
	id: RoundId;
	question: string;
	/** All that is talked about; what the last wording proposes is among them once it is agreed. */
	options: Option[];
	sitting?: string;
	/** Oldest first; none is ever taken away. */
	wordings: Wording[];
	/** The wording the room is asked about now, or that it agreed on. */
	now: Wording;
	/** Oldest first. */
	heard: Heard[];
	/** How the talk ended; nothing while it goes on. */
	ended?: 'agreed' | 'vote';
	endedAt?: string;
}

/** The keys of a record of `rounds` that hold a draft, beside those of every round. */
export const WORDING = 'wording:';
export const HEARD = 'heard:';
export const TO_VOTE = 'toVote';
export const AGREED_ON = 'agreedOn';

/** Every draft that was put to the room, oldest first. */
export function draftsOf(plan: Plan): readonly Draft[] {
	return rememberedIn(plan.rounds, readDraft, byTime);
}

/** The draft the room is asked about now; of two that desks began apart, the older one first. */
export function draftNowOf(plan: Plan): Draft | undefined {
	return draftsOf(plan).find(({ ended }) => ended === undefined);
}

/** The draft of one record, if it is one. */
export function draftIn(plan: Plan, id: RoundId): Draft | undefined {
	const raw = rawOf(plan.rounds.get(id));
	return raw['id'] === id ? readDraft(raw) : undefined;
}

/** A vote, as far as it tells what it is about: what was asked, between what, and when it was opened. */
export interface Asked {
	question: string;
	options: readonly Pick<Option, 'ref' | 'label'>[];
	at: string;
}

/**
 * What was tried before a vote, if anything: the newest talk that ended without an agreement before it opened, on the
 * same question or, where that was put into other words since, between the same things.
 */
export function triedBefore(plan: Plan, { question, options, at }: Asked): Draft | undefined {
	const chosen = thingsIn(options);
	const before = instant(at);
	return draftsOf(plan)
		.filter(
			({ ended, endedAt }) =>
				ended === 'vote' && endedAt !== undefined && instant(endedAt) <= before
		)
		.filter((draft) => draft.question === question.trim() || thingsIn(draft.options) === chosen)
		.at(-1);
}

/** What there is to choose between: by the record it was copied from, else by its words. */
function thingsIn(options: Asked['options']): string {
	const things = options.map(({ ref, label }) => (ref === '' ? label.trim() : ref));
	return JSON.stringify(things.sort(compare));
}

function readDraft(raw: Record<string, unknown>): Draft | undefined {
	if (raw['method'] !== 'consensus') return undefined;
	const wordings = under(raw, WORDING, readWording).sort(byMoment);
	const now = wordings.find((each) => each.id === raw[AGREED_ON]) ?? wordings.at(-1);
	const round = now && readDefinition(raw);
	if (!round) return undefined;
	const { id, createdAt, createdBy, question, options, sitting, closedAt } = round;
	const toVote = textIn(raw[TO_VOTE]);
	const agreedAt = now.id === raw[AGREED_ON] ? closedAt : undefined;
	const ended = agreedAt ? ('agreed' as const) : toVote ? ('vote' as const) : undefined;
	const heard = under(raw, HEARD, readHeard).sort(byMoment);
	return {
		...{ id, createdAt, createdBy, question, options, wordings, now, heard },
		...present({ sitting, ended, endedAt: agreedAt ?? toVote })
	};
}

function readWording(value: Record<string, unknown>, id: string): Wording | undefined {
	const at = textIn(value['at']);
	const proposed = readOptions(value['proposed']);
	if (at === undefined || proposed.length === 0) return undefined;
	return { id, at, proposed, ...present({ words: textIn(value['words']) }) };
}

function readHeard(value: Record<string, unknown>, token: string): Heard | undefined {
	const said = readObjection(value);
	const at = textIn(value['at']);
	const wording = idIn(value['wording']);
	if (!said || at === undefined || wording === undefined) return undefined;
	return { ...said, token, wording, at };
}

/** Everything under keys that begin like this, each under the id that follows. */
function under<T>(
	raw: Record<string, unknown>,
	start: string,
	read: (value: Record<string, unknown>, id: string) => T | undefined
): T[] {
	return Object.keys(raw)
		.filter((key) => key.startsWith(start) && isId(key.slice(start.length)))
		.sort(compare)
		.flatMap(
			(key) => read(Object(raw[key]) as Record<string, unknown>, key.slice(start.length)) ?? []
		);
}

/** Oldest first; of one moment they stay in the order of their keys, the same everywhere. */
function byMoment(a: { at: string }, b: { at: string }): number {
	return compare(a.at, b.at);
}
