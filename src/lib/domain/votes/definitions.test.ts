import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { answerRound, defineRound, definitionsOf, settleTie } from './definitions.ts';
import type { Definition, GroupAnswer, ResultRow } from './definition.ts';
import { openRound, roundsOf } from './rounds.ts';
import { circleIn } from './sheet.ts';

const example = (letter: string) =>
	JSON.parse(readFileSync(`src/lib/domain/seed/examples/${letter}.json`, 'utf8'));
const A = example('a-tirtamulya');
const B = example('b-makueni');
const named = (ids: string[]) => ids.map((id) => ({ id, ref: id, label: id }));

/** A round as a village held it, and its answer. */
function held(
	draft: Partial<Definition> & Pick<Definition, 'method' | 'options'>,
	answer: GroupAnswer
) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(defineRound(plan, { question: 'Mana dulu?', ...draft }, stamp('lead')));
	yes(answerRound(plan, id, answer, { by: 'lead', at: '2026-07-09T11:00:00Z' }));
	const result = () => definitionsOf(plan)[0]!.result ?? [];
	return { plan, id, stamp, result };
}

const ranks = (rows: ResultRow[]) =>
	Object.fromEntries(rows.map(({ option, rank }) => [option, rank]));

test('[VOTE-19] the sheet of the example village has the sums and ranks the village wrote down', () => {
	const [round] = A.voteRounds;
	const sheet: { option: string; U: number; S: number; G: number; total: number; rank: number }[] =
		round.sheet;
	const scores = Object.fromEntries(sheet.map(({ option, U, S, G }) => [option, [U, S, G]]));
	const options = named(sheet.map(({ option }) => option));
	const { result } = held(
		{ method: 'usg', criteria: ['U', 'S', 'G'], mode: 'group', options },
		{ scores }
	);
	for (const { option, total, rank } of sheet) {
		expect(result().find((row) => row.option === option)).toEqual({ option, value: total, rank });
	}
});

test('[VOTE-19] pairs have the wins the village cluster wrote down, and their circle is named', () => {
	const [round] = B.voteRounds;
	const answer: GroupAnswer = { pairs: round.comparisons };
	const { plan, id, result } = held({ method: 'pairwise', options: named(round.items) }, answer);
	const said = round.result.map(({ item, rank }: { item: string; rank: number }) => [item, rank]);
	expect(ranks(result())).toEqual(Object.fromEntries(said));
	expect(circleIn(answer)).toEqual(['p1', 'p31', 'p321']);
	const [tie] = round.ties;
	yes(settleTie(plan, id, { options: tie.items, by: 'rediscussion', order: tie.order }, 'lead'));
	expect(
		result()
			.map(({ option }) => option)
			.slice(0, 3)
	).toEqual(tie.order);
	expect(ranks(result())).toEqual(Object.fromEntries(said));
});

test('[VOTE-19] a budget goes to the most approved, and what no longer fits is skipped', () => {
	const round = B.voteRounds[1];
	const options = B.activities.map(({ id, cost }: { id: string; cost: number }) => ({
		id,
		ref: id,
		label: id,
		cost
	}));
	const approvals = round.ballots.map(
		({ approve, count }: { approve: string[]; count: number }) => ({
			options: approve,
			count
		})
	);
	const settings = { ceiling: round.settings.ceiling };
	const { result } = held({ method: 'approval_budget', options, settings }, { approvals });
	for (const { option, votes, funded } of round.result) {
		const row = result().find((each) => each.option === option);
		expect([option, row?.value, row?.funded === true]).toEqual([option, votes, funded]);
	}
});

test('[VOTE-20] what can be chosen is frozen, and a round of dots is one of them', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const draft = { question: 'Mana?', method: 'matrix' as const, options: named(['a', 'b']) };
	const refusals = [
		defineRound(plan, { ...draft, options: named(['a']) }, stamp()),
		defineRound(plan, { ...draft, method: 'guess' as never }, stamp()),
		defineRound(plan, { ...draft, settings: { ceiling: 1.5 } }, stamp()),
		defineRound(plan, { ...draft, tieRule: ['coin' as never] }, stamp())
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual(['too-few-options', 'not-a-choice', 'not-a-number', 'not-a-choice']);
	yes(defineRound(plan, draft, stamp()));
	yes(openRound(plan, { question: 'Titik?', options: named(['a', 'b']) }, stamp()));
	expect(definitionsOf(plan).map(({ method, settings }) => [method, settings])).toEqual([
		['matrix', {}],
		['dots', { dots: 3, most: 2 }]
	]);
	expect(roundsOf(plan)).toHaveLength(1);
});

test('[VOTE-21] an answer names only what could be chosen, and two desks apart lose neither', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const options = named(['a', 'b', 'c']);
	const id = yes(defineRound(plan, { question: 'Mana?', method: 'matrix', options }, stamp()));
	const now = '2026-07-09T11:00:00Z';
	for (const answer of [
		{ scores: { z: [1] } },
		{},
		{ pairs: [['a', 'z', 'a']] }
	] as GroupAnswer[]) {
		const answered = answerRound(plan, id, answer, { by: 'lead', at: now });
		expect(answered).toEqual({ ok: false, refusal: 'odd-answer' });
	}
	const other = copyOf(plan);
	yes(answerRound(plan, id, { scores: { a: [5] } }, { by: 'lead', at: now }));
	yes(answerRound(other, id, { scores: { a: [4], b: [5] } }, { by: 'scribe', at: now }));
	meet(plan, other);
	for (const each of [plan, other])
		expect(ranks(definitionsOf(each)[0]!.result ?? [])).toEqual({ b: 1, a: 2 });
});

test('[VOTE-22] a round made to keep everybody busy, or written in another form, is left out', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const options = named(Array.from({ length: 60 }, (_, n) => `o${n}`));
	const id = yes(openRound(plan, { question: 'Mana?', options }, stamp()));
	plan.rounds.get(id)!.set('options', [...options, ...named(['one-more'])]);
	expect([roundsOf(plan), definitionsOf(plan)]).toEqual([[], []]);
	plan.rounds.get(id)!.set('options', options);
	plan.rounds.get(id)!.set('answer:x', { at: 7, answer: { scores: 7 } });
	plan.rounds.get(id)!.set('tie:x', { options: 'a', by: 'coin' });
	plan.rounds.get(id)!.set('settings', 'many');
	expect(definitionsOf(plan)).toHaveLength(1);
});
