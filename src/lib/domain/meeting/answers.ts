import type * as Y from 'yjs';

import { wholeIn } from '../shared/whole.ts';
import { isId, type PersonId } from '../shared/ids.ts';
import type { Origin } from '../shared/origin.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { sentence } from '../shared/words.ts';
import { MOOD_CARDS, type MoodCard } from './kinds.ts';
import type { MoodCounts } from './moods.ts';

/**
 * The document beside the plan that a phone may put things in and not look into (decision 1): no other phone ever
 * receives what is here. Nothing in it is written over; who answers again adds an answer with a higher turn.
 */
export interface AnswerBox {
	readonly doc: Y.Doc;
}

/** The groups a village asks for because they are heard least. */
export const GROUPS = ['women', 'youth', 'poor', 'disabled'] as const;
export type Group = (typeof GROUPS)[number];

/** What people do in a meeting that can be counted. */
export const ACTS = ['added', 'spoken', 'voted'] as const;
export type Act = (typeof ACTS)[number];

/** What one phone tells of whoever holds it, if they said so: no person stands beside it (LEAD-20). */
export interface Part {
	groups: Group[];
	hamlet?: string;
	did: Act[];
}

export type AnswerRefusal = 'not-a-choice' | 'no-such-record';

/**
 * Answers a mood check, or changes the answer. `token` is a random id of this phone for this one question: no person
 * stands beside the answer (LEAD-17).
 */
export function answerMood(
	box: AnswerBox,
	{ mood, token, card }: { mood: string; token: string; card: MoodCard },
	person: PersonId
): Result<MoodCard, AnswerRefusal> {
	if (!MOOD_CARDS.includes(card)) return refuse('not-a-choice');
	if (!isId(mood) || !isId(token)) return refuse('no-such-record');
	if (answersIn(box, mood).get(token) === card) return done(card);
	put(box, 'moods', `${mood}.${token}`, card, person);
	return done(card);
}

/** The card each phone chose last. On a phone these are only its own. */
export function answersIn(box: AnswerBox, mood: string): Map<string, MoodCard> {
	const last = latest(box, 'moods', `${mood}.`);
	return new Map(
		[...last].flatMap(([key, value]) => {
			const card = MOOD_CARDS.find((known) => known === value);
			return card ? [[key.slice(mood.length + 1), card] as const] : [];
		})
	);
}

/** How many phones chose each card. */
export function countAnswers(box: AnswerBox, mood: string): MoodCounts {
	const counts: MoodCounts = {};
	for (const card of answersIn(box, mood).values()) counts[card] = (counts[card] ?? 0) + 1;
	return counts;
}

/**
 * Tells which groups the holder of a phone belongs to and what they did so far, under a random id that the phone alone
 * knows: who it is, nobody learns, not even the desk. Told again it is told anew.
 */
export function tellPart(
	box: AnswerBox,
	token: string,
	part: Part,
	person: PersonId
): Result<Part, AnswerRefusal> {
	if (!isId(token)) return refuse('no-such-record');
	const told = readPart(part);
	if (!told) return refuse('not-a-choice');
	const before = latest(box, 'parts', token).get(token);
	if (JSON.stringify(before) !== JSON.stringify(told)) put(box, 'parts', token, told, person);
	return done(told);
}

/** What each phone told last. On a phone this is only its own. */
export function partsIn(box: AnswerBox): Part[] {
	return [...latest(box, 'parts', '').values()].flatMap((value) => readPart(value) ?? []);
}

/** No honest phone answers as often as this. */
const LAST_TURN = 1e6;

/** Puts something under a name, with a higher turn than all before it. */
export function put(
	box: AnswerBox,
	root: string,
	key: string,
	value: unknown,
	person: PersonId
): void {
	const origin: Origin = { from: 'person', person };
	const map = box.doc.getMap(root);
	const turns = [...map.keys()].flatMap((known) => {
		const [name, turn] = split(known);
		return name === key ? [turn] : [];
	});
	box.doc.transact(() => map.set(`${key}.${Math.max(0, ...turns) + 1}`, value), origin);
}

/** The last value under each name that begins like this. */
export function latest(box: AnswerBox, root: string, start: string): Map<string, unknown> {
	const found = new Map<string, { turn: number; value: unknown }>();
	for (const [key, value] of box.doc.getMap(root).entries()) {
		const [name, turn] = split(key);
		if (turn === 0 || !name.startsWith(start)) continue;
		if (turn > (found.get(name)?.turn ?? 0)) found.set(name, { turn, value });
	}
	return new Map([...found].map(([name, { value }]) => [name, value]));
}

/** A key as its name and turn; turn 0 where it is none of ours. */
function split(key: string): [name: string, turn: number] {
	const at = key.lastIndexOf('.');
	const turn = /^\d{1,7}$/.test(key.slice(at + 1)) ? Number(key.slice(at + 1)) : 0;
	return [key.slice(0, Math.max(0, at)), wholeIn(turn, 1, LAST_TURN) ?? 0];
}

/** In one order of keys and of what they hold, so that what is the same is told once. */
function readPart(value: unknown): Part | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { groups, hamlet, did } = value as Record<string, unknown>;
	if (!Array.isArray(groups) || !Array.isArray(did)) return undefined;
	const named = typeof hamlet === 'string' ? sentence(hamlet, 60) : undefined;
	return {
		groups: GROUPS.filter((group) => groups.includes(group)),
		...(named?.ok && { hamlet: named.value }),
		did: ACTS.filter((act) => did.includes(act))
	};
}
