import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn, type Plan } from '../plan.ts';
import { ballotsOf, castDots } from './ballots.ts';
import { boxIn, type BallotBox } from './box.ts';
import type { Round } from './round.ts';
import { openRound, roundsOf } from './rounds.ts';
import { tally } from './tally.ts';
import { turnoutIn } from './turnout.ts';

const at = '2027-05-03T19:30:00+08:00';

let plan: Plan;
let box: BallotBox;
let round: Round;

beforeEach(() => {
	plan = planIn(new Y.Doc());
	box = boxIn(new Y.Doc());
	const options = ['pipe', 'road', 'goats'].map((id) => ({ id, ref: id, label: id }));
	openRound(plan, { question: 'Which first?', options }, { id: 'r', by: 'desk', at });
	round = roundsOf(plan)[0]!;
});

test('[VOTE-1] a change of mind is one more ballot; nothing is overwritten', () => {
	castDots(box, round, { pipe: 2, road: 1 }, { id: 'b1', by: 'Ana', at });
	castDots(box, round, { goats: 1 }, { id: 'b2', by: 'Ana', at });

	expect(ballotsOf(box).map(({ id, turn }) => `${id} ${turn}`)).toEqual(['b1 1', 'b2 2']);
	expect(tally(round, ballotsOf(box)).rows[0]).toMatchObject({ option: 'goats', dots: 1 });
});

test('[VOTE-1] one person on two phones that are apart still counts once', () => {
	const other = boxIn(new Y.Doc());
	castDots(box, round, { pipe: 2 }, { id: 'b1', by: 'Ana', at });
	castDots(other, round, { road: 2 }, { id: 'b2', by: 'Ana', at });
	Y.applyUpdate(box.doc, Y.encodeStateAsUpdate(other.doc));
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(box.doc));

	expect(tally(round, ballotsOf(box))).toMatchObject({ ballots: 1 });
	expect(tally(round, ballotsOf(other))).toEqual(tally(round, ballotsOf(box)));
});

test.each([
	['over-budget', { pipe: 2, road: 2 }],
	['over-the-most', { pipe: 3 }],
	['not-whole', { pipe: 1.5 }],
	['not-whole', { pipe: -1 }],
	['unknown-option', { bridge: 1 }]
])(
	'[VOTE-3] a phone is told "%s" before it sends a ballot that breaks the rules',
	(refusal, dots) => {
		expect(castDots(box, round, dots, { id: 'b', by: 'Ana', at })).toEqual({ ok: false, refusal });
		expect(ballotsOf(box)).toEqual([]);
	}
);

test('[VOTE-5] "I do not choose" is kept as a ballot without dots', () => {
	castDots(box, round, { pipe: 0 }, { id: 'b', by: 'Ana', at });
	expect(ballotsOf(box)).toMatchObject([{ voter: 'Ana', dots: {} }]);
});

test('[VOTE-11] each sheet of paper is a voter of its own, and says who typed it', () => {
	for (const n of [1, 2]) {
		castDots(box, round, { pipe: 1 }, { id: `b${n}`, by: `sheet${n}`, at, scribe: 'desk' });
	}
	expect(ballotsOf(box).map(({ scribe }) => scribe)).toEqual(['desk', 'desk']);
	expect(turnoutIn(ballotsOf(box), 'r')).toEqual({ phones: 0, paper: 2 });
});

test('[VOTE-16] before closing people are counted, not dots: the count is the same whatever they chose', () => {
	castDots(box, round, { pipe: 2 }, { id: 'b1', by: 'Ana', at });
	castDots(box, round, { road: 1 }, { id: 'b2', by: 'Ana', at });
	castDots(box, round, {}, { id: 'b3', by: 'Budi', at });
	expect(turnoutIn(ballotsOf(box), 'r')).toEqual({ phones: 2, paper: 0 });
	expect(turnoutIn(ballotsOf(box), 'another')).toEqual({ phones: 0, paper: 0 });
});

test.each([
	['nothing', null],
	['a word', 'three for the pipe'],
	['no voter', { round: 'r', dots: {}, turn: 1 }],
	['a voter that is no id', { round: 'r', voter: '<b>', dots: {}, turn: 1 }],
	['turn zero', { round: 'r', voter: 'Ana', dots: {}, turn: 0 }],
	['a turn past all turns', { round: 'r', voter: 'Ana', dots: {}, turn: 1e300 }],
	['dots as text', { round: 'r', voter: 'Ana', dots: { pipe: '1' }, turn: 1 }],
	['dots for no id', { round: 'r', voter: 'Ana', dots: { 'a b': 1 }, turn: 1 }],
	[
		'more options than any round',
		{
			round: 'r',
			voter: 'Ana',
			turn: 1,
			dots: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`o${n}`, 0]))
		}
	]
])('[VOTE-17] what no phone of ours wrote is left out: %s', (_, value) => {
	castDots(box, round, { pipe: 1 }, { id: 'good', by: 'Budi', at });
	box.ballots.set('bad', value);
	box.ballots.set('not an id', { round: 'r', voter: 'Ana', dots: {}, turn: 1 });
	expect(ballotsOf(box).map(({ id }) => id)).toEqual(['good']);
});
