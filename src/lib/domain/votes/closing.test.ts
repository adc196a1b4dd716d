import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn, type Plan } from '../plan.ts';
import { ballotsOf, castDots } from './ballots.ts';
import { boxIn, type BallotBox } from './box.ts';
import { lateIn, recount } from './recount.ts';
import type { Round } from './round.ts';
import { closeRound, openRound, roundsOf } from './rounds.ts';
import { standingOf } from './standing.ts';

const at = '2027-05-03T19:30:00+08:00';

let plan: Plan;
let box: BallotBox;

/** The round as a device sees it now. */
const seen = (where = plan): Round => roundsOf(where)[0]!;
/** The round as a phone knows it that has not heard of its closing. */
let first: Round;

function vote(voter: string, dots: Record<string, number>, id = voter, into = box) {
	return castDots(into, first, dots, { id, by: voter, at });
}

function close(where = plan, by = 'desk', ballots = ballotsOf(box)) {
	return closeRound(where, 'r', ballots, { by, at });
}

beforeEach(() => {
	plan = planIn(new Y.Doc());
	box = boxIn(new Y.Doc());
	const options = ['pipe', 'road', 'goats'].map((id) => ({ id, ref: id, label: id }));
	openRound(plan, { question: 'Which first?', options }, { id: 'r', by: 'desk', at });
	first = seen();
});

test('[VOTE-9] a ballot that comes after closing is late: shown, and without effect', () => {
	vote('Ana', { pipe: 2 });
	close();
	const before = seen();
	vote('Budi', { road: 2 });
	vote('Ana', { road: 2 }, 'Ana-again');

	expect(seen()).toEqual(before);
	expect(lateIn(seen(), ballotsOf(box))).toBe(2);
	expect(standingOf(seen(), ballotsOf(box), 'Budi')).toBe('late');
});

test('[VOTE-9] a phone that knows the round is closed cannot send a ballot', () => {
	close();
	const answer = castDots(box, seen(), { pipe: 1 }, { id: 'b', by: 'Ana', at });
	expect(answer).toEqual({ ok: false, refusal: 'round-closed' });
});

test('[VOTE-9] an earlier choice that arrives after the later one was counted is not late', () => {
	const phone = boxIn(new Y.Doc());
	vote('Ana', { pipe: 1 }, 'b1', phone);
	vote('Ana', { road: 1 }, 'b2', phone);
	close(plan, 'desk', ballotsOf(phone).slice(1));
	expect(lateIn(seen(), ballotsOf(phone))).toBe(0);
});

test('[VOTE-10] two desks that close apart end with one result, the fuller count, and it is said', () => {
	const other = planIn(new Y.Doc());
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(plan.doc));
	vote('Ana', { pipe: 2 });
	close(plan, 'desk');
	vote('Budi', { road: 2 });
	vote('Citra', { road: 1 });
	close(other, 'second-desk');

	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other.doc));
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(plan.doc));
	expect(seen(plan)).toEqual(seen(other));
	expect(seen().closedApart).toBe(true);
	expect(seen().result).toMatchObject({ ballots: 3, rows: [{ option: 'road', dots: 3 }, {}, {}] });
	expect(close()).toEqual({ ok: false, refusal: 'round-closed' });
});

test('[VOTE-10] closing apart with the same ballots is no quarrel', () => {
	const other = planIn(new Y.Doc());
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(plan.doc));
	vote('Ana', { pipe: 2 });
	close(plan, 'desk');
	close(other, 'second-desk');
	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other.doc));
	expect(seen().closedApart).toBeUndefined();
});

test('[VOTE-14] whoever holds the box counts again and finds the same', () => {
	vote('Ana', { pipe: 2, road: 1 });
	box.ballots.set('bad', { round: 'r', voter: 'Dedi', dots: { pipe: 9 }, turn: 1 });
	expect(recount(seen(), ballotsOf(box))).toBeUndefined();
	close();
	vote('Citra', { goats: 1 });
	expect(recount(seen(), ballotsOf(box))).toBe('same');
});

test('[VOTE-14] a missing ballot and a changed one are both noticed', () => {
	vote('Ana', { pipe: 2 });
	vote('Budi', { road: 1 });
	close();
	expect(recount(seen(), ballotsOf(box).slice(1))).toBe('missing');
	box.ballots.set('Budi', { round: 'r', voter: 'Budi', dots: { pipe: 1 }, turn: 1 });
	expect(recount(seen(), ballotsOf(box))).toBe('different');
});

test('[VOTE-14] a result that was written over is noticed', () => {
	vote('Ana', { pipe: 2 });
	close();
	const record = plan.rounds.get('r')!;
	const closing = record.get('closing:desk') as { result: { rows: { dots: number }[] } };
	const rows = closing.result.rows.map((row) => ({ ...row, dots: 0, supporters: 0 }));
	record.set('closing:desk', { ...closing, result: { ...closing.result, rows } });
	expect(recount(seen(), ballotsOf(box))).toBe('different');
});

test('[VOTE-15] a phone is told what became of its own choice', () => {
	vote('Ana', { pipe: 1 });
	vote('Budi', { road: 1 });
	box.ballots.set('bad', { round: 'r', voter: 'Dedi', dots: { pipe: 9 }, turn: 1 });
	const standing = (person: string) => standingOf(seen(), ballotsOf(box), person);
	expect(['Ana', 'Citra'].map(standing)).toEqual(['in-box', 'none']);

	close();
	vote('Budi', { goats: 1 }, 'Budi-again');
	vote('Citra', { pipe: 1 });
	expect(['Ana', 'Budi', 'Citra', 'Dedi', 'Eka'].map(standing)).toEqual([
		'counted',
		'earlier-counted',
		'late',
		'invalid',
		'none'
	]);
});

test.each([
	['a word', 'closed'],
	['no result', { at }],
	['a result without a list of ballots', { at, result: { rows: [], code: '00000000' } }],
	['a code that is none', { at, result: { rows: [], counted: [], refused: [], code: 'ok' } }]
])('[VOTE-17] a closing nobody can read leaves the round open: %s', (_, value) => {
	plan.rounds.get('r')!.set('closing:desk', value);
	expect(seen().closedAt).toBeUndefined();
	expect(close().ok).toBe(true);
});

test('[VOTE-17] a result written by a peer has every option once, and ranks that follow from its dots', () => {
	const rows = [
		{ option: 'road', dots: 1, supporters: 1, rank: 9 },
		{ option: 'road', dots: 99, supporters: 99, rank: 1 },
		{ option: 'bridge', dots: 5, supporters: 5, rank: 1 },
		{ option: 'pipe', dots: -5, supporters: 1, rank: 1 }
	];
	const result = { rows, counted: ['b1'], refused: [], code: '0123abcd', paper: 7 };
	plan.rounds.get('r')!.set('closing:desk', { at, result });
	expect(seen().result).toMatchObject({
		ballots: 1,
		paper: 0,
		rows: [
			{ option: 'road', dots: 1, rank: 1 },
			{ option: 'pipe', dots: 0, rank: 2 },
			{ option: 'goats', dots: 0, rank: 2 }
		]
	});
});
