import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import type { Option } from './round.ts';
import { openRound, roundInView, roundsOf, closeRound } from './rounds.ts';
import { MOST_OPTIONS } from './round.ts';

const at = '2027-05-03T19:30:00+08:00';
const stamp = { id: 'r', by: 'desk', at };

const option = (id: string): Option => ({ id, ref: id, label: `The ${id}` });
const draft = { question: 'Which first?', options: [option('pipe'), option('road')] };
const emptyPlan = () => planIn(new Y.Doc());

test('[VOTE-7] a round has three dots for each person and at most two on one option, unless said otherwise', () => {
	const plan = emptyPlan();
	openRound(plan, draft, stamp);
	expect(roundsOf(plan)).toMatchObject([{ dots: 3, most: 2, question: 'Which first?' }]);
});

test('[VOTE-7] with one dot each, one is also the most', () => {
	const plan = emptyPlan();
	expect(openRound(plan, { ...draft, dots: 1 }, stamp).ok).toBe(true);
	expect(roundsOf(plan)).toMatchObject([{ dots: 1, most: 1 }]);
});

test.each<[string, Partial<typeof draft> & { dots?: number; most?: number }]>([
	['empty', { question: '   ' }],
	['too-few-options', { options: [option('pipe')] }],
	['too-few-options', { options: [option('pipe'), option('pipe')] }],
	[
		'too-many-options',
		{ options: Array.from({ length: MOST_OPTIONS + 1 }, (_, n) => option(`o${n}`)) }
	],
	['empty', { options: [option('pipe'), { ...option('road'), label: ' ' }] }],
	['odd-dots', { dots: 0 }],
	['odd-dots', { dots: 21 }],
	['odd-dots', { dots: 2.5 }],
	['odd-dots', { dots: 3, most: 4 }]
])('[VOTE-7] a round that makes no sense is not opened: %s', (refusal, odd) => {
	const plan = emptyPlan();
	expect(openRound(plan, { ...draft, ...odd }, stamp)).toEqual({ ok: false, refusal });
	expect(roundsOf(plan)).toEqual([]);
});

test('[VOTE-8] only one round is open at a time', () => {
	const plan = emptyPlan();
	openRound(plan, draft, stamp);
	const second = { ...stamp, id: 'r2' };
	expect(openRound(plan, draft, second)).toEqual({ ok: false, refusal: 'round-open' });

	closeRound(plan, 'r', [], { by: 'desk', at });
	expect(openRound(plan, draft, second).ok).toBe(true);
	expect(roundInView(roundsOf(plan))?.id).toBe('r2');
});

test('[VOTE-8] of two rounds opened apart, everybody votes in the earlier one first', () => {
	const [plan, other] = [emptyPlan(), emptyPlan()];
	openRound(plan, draft, { ...stamp, id: 'later', at: '2027-05-03T20:00:00+08:00' });
	openRound(other, draft, { ...stamp, id: 'earlier' });
	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other.doc));
	expect(roundInView(roundsOf(plan))?.id).toBe('earlier');

	closeRound(plan, 'earlier', [], { by: 'desk', at });
	expect(roundInView(roundsOf(plan))?.id).toBe('later');
});

test('[VOTE-8] options are copied when a round opens: what becomes of the list later changes nothing', () => {
	const plan = emptyPlan();
	const options = [{ ...option('pipe'), cost: 12_000_000 }, option('road')];
	openRound(plan, { ...draft, options }, stamp);
	options[0]!.label = 'Something else';
	options.pop();
	expect(roundsOf(plan)[0]!.options).toEqual([
		{ id: 'pipe', ref: 'pipe', label: 'The pipe', cost: 12_000_000 },
		{ id: 'road', ref: 'road', label: 'The road' }
	]);
});

test('closing a round that is not there, or closed, is refused', () => {
	const plan = emptyPlan();
	const close = () => closeRound(plan, 'r', [], { by: 'desk', at });
	expect(close()).toEqual({ ok: false, refusal: 'no-such-round' });
	openRound(plan, draft, stamp);
	expect(close().ok).toBe(true);
	expect(close()).toEqual({ ok: false, refusal: 'round-closed' });
});

test.each([
	['no options', { options: 'pipe' }],
	['no readable option', { options: [null, 7, { id: 'pipe' }] }],
	['no question', { question: '' }],
	['dots without end', { dots: Infinity }]
])('[VOTE-17] a round no desk of ours opened is left out: %s', (_, odd) => {
	const plan = emptyPlan();
	openRound(plan, draft, stamp);
	const record = plan.rounds.get('r')!;
	for (const [key, value] of Object.entries(odd)) record.set(key, value);
	expect(roundsOf(plan)).toEqual([]);
});

test('[VOTE-17] an option written twice by a peer stands once', () => {
	const plan = emptyPlan();
	openRound(plan, draft, stamp);
	plan.rounds.get('r')!.set('options', [option('pipe'), option('pipe'), option('road')]);
	expect(roundsOf(plan)[0]!.options.map(({ id }) => id)).toEqual(['pipe', 'road']);
});
