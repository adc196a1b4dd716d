import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, copyOf, stamps, yes } from '../../../../tests/support/plans.ts';
import { answerMood, answersIn, countAnswers } from './answers.ts';
import { moveTo } from './moving.ts';
import {
	closeMood,
	countCards,
	lastMoodOf,
	moodLines,
	moodNowOf,
	moodOnWallOf,
	openMood,
	putMoodAway
} from './moods.ts';

const aBox = () => ({ doc: new Y.Doc() });
const QUESTION = { question: 'Masih jelas?', cards: 'faces' as const };

function asked() {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	return { stamp, plan, mood: yes(openMood(plan, QUESTION, stamp())) };
}

test('[LEAD-16] a mood check is open for all, on the wall as a question, and closed with its counts', () => {
	const { plan, mood, stamp } = asked();
	expect(moodNowOf(copyOf(plan))?.id).toBe(mood);
	expect(moodOnWallOf(plan)).toMatchObject(QUESTION);
	yes(closeMood(plan, mood, { A: 3, D: 1 }, stamp()));
	yes(closeMood(plan, mood, { A: 9 }, stamp()));
	expect(moodNowOf(plan)).toBeUndefined();
	expect(lastMoodOf(plan)?.phones).toEqual({ A: 3, D: 1 });
	expect(moodOnWallOf(plan)?.id).toBe(mood);
	yes(putMoodAway(plan, mood, 'lead'));
	expect(moodOnWallOf(plan)).toBeUndefined();
});

test('[LEAD-16] a question without words is none', () => {
	const { plan, stamp } = asked();
	const answer = openMood(plan, { question: ' ', cards: 'faces' }, stamp());
	expect(answer).toEqual({ ok: false, refusal: 'empty' });
});

test('[LEAD-17] a phone answers once, and a changed answer takes the place of the first', () => {
	const box = aBox();
	const say = (token: string, card: 'A' | 'B') =>
		yes(answerMood(box, { mood: 'm1', token, card }, 'ana'));
	say('t1', 'A');
	say('t2', 'A');
	say('t1', 'B');
	expect(countAnswers(box, 'm1')).toEqual({ A: 1, B: 1 });
	expect(answersIn(box, 'm2').size).toBe(0);
});

test('[LEAD-17] nothing in the box is written over, and no person stands beside an answer', () => {
	const box = aBox();
	yes(answerMood(box, { mood: 'm1', token: 't1', card: 'A' }, 'ana'));
	yes(answerMood(box, { mood: 'm1', token: 't1', card: 'C' }, 'ana'));
	const moods = box.doc.getMap('moods').toJSON();
	expect(moods).toEqual({ 'm1.t1.1': 'A', 'm1.t1.2': 'C' });
});

test('[LEAD-17] what is no answer is not counted, and not taken', () => {
	const box = aBox();
	for (const [key, value] of Object.entries({ 'm1.t1': 'A', 'm1.t2.0': 'A', 'm1.t3.1': 'Z', x: 1 }))
		box.doc.getMap('moods').set(key, value);
	expect(countAnswers(box, 'm1')).toEqual({});
	const odd = { mood: 'm1', token: 't1', card: 'E' as 'A' };
	expect(answerMood(box, odd, 'ana')).toEqual({ ok: false, refusal: 'not-a-choice' });
});

test('[LEAD-18] cards held up are counted beside the phones, and told apart', () => {
	const { plan, mood, stamp } = asked();
	yes(closeMood(plan, mood, { A: 3 }, stamp()));
	yes(countCards(plan, mood, { A: 10, C: 2 }, 'lead'));
	const closed = lastMoodOf(plan);
	expect(closed && moodLines(closed)).toEqual([
		{ card: 'A', phones: 3, paper: 10, all: 13 },
		{ card: 'B', phones: 0, paper: 0, all: 0 },
		{ card: 'C', phones: 0, paper: 2, all: 2 },
		{ card: 'D', phones: 0, paper: 0, all: 0 }
	]);
});

test('[LEAD-25] a scene goes when the room moves on, also to a point at the same step', () => {
	const { plan } = asked();
	yes(moveTo(plan, 'meeting', 'lead'));
	expect(moodOnWallOf(plan)).toBeUndefined();
});
