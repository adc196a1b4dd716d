import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { consensusOf, decideByConsensus, type ConsensusDraft } from './consensus.ts';
import { definitionsOf } from './definitions.ts';
import { handedOutBy, handedOutOf, handOut, slipsMissing } from './handedOut.ts';
import { roundsOf } from './rounds.ts';

const options = ['pipa', 'lampu', 'jalan'].map((id) => ({ id, ref: '', label: `Soal ${id}` }));
const draft: ConsensusDraft = {
	question: 'Mana yang dikerjakan dulu?',
	options,
	agreed: ['pipa'],
	objections: [{ text: 'Jalan lebih mendesak.', by: 'Pak Darto' }, { text: '  ' }],
	present: 34,
	sitting: 's1'
};

test('[VOTE-80] what a meeting agrees without a vote is an outcome of its own: what, who was there, who objected', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(decideByConsensus(plan, draft, stamp('lead')));
	expect(consensusOf(plan)).toMatchObject([
		{
			question: draft.question,
			agreed: ['pipa'],
			present: 34,
			sitting: 's1',
			objections: [{ text: 'Jalan lebih mendesak.', by: 'Pak Darto' }]
		}
	]);
	// It stands among the rounds that trace and files read, as a group's answer, and is no ballot with dots.
	const [round] = definitionsOf(plan);
	expect(round).toMatchObject({ method: 'consensus', mode: 'group' });
	expect(round?.result?.find(({ option }) => option === 'pipa')?.rank).toBe(1);
	expect(roundsOf(plan)).toEqual([]);
});

test('[VOTE-80] a room may agree on one thing alone', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(decideByConsensus(plan, { ...draft, options: options.slice(0, 1) }, stamp('lead')));
	expect(consensusOf(plan)).toMatchObject([{ agreed: ['pipa'] }]);
});

test.each([
	[{ agreed: [] }, 'nothing-agreed'],
	[{ agreed: ['gedung'] }, 'odd-answer'],
	[{ present: 0 }, 'nobody-present'],
	[{ present: 2.5 }, 'nobody-present'],
	[{ question: ' ' }, 'empty'],
	[{ options: [], agreed: [] }, 'too-few-options'],
	[{ objections: [{ text: 'x'.repeat(400) }] }, 'too-long']
] as [Partial<ConsensusDraft>, string][])(
	'[VOTE-80] a decision that says too little is not written down: %o',
	(change, refusal) => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		expect(decideByConsensus(plan, { ...draft, ...change }, stamp())).toEqual({
			ok: false,
			refusal
		});
		expect(plan.rounds.size).toBe(0);
	}
);

test('[VOTE-81] tables that hand out slips at once are added up, and one that says it again says it anew', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(decideByConsensus(plan, draft, stamp('lead')));
	yes(handOut(plan, id, { issued: 20, unused: 0, signed: 20 }, 'lead'));
	yes(handOut(plan, id, { issued: 12, unused: 3, signed: 11 }, 'ibu'));
	yes(handOut(plan, id, { issued: 13, unused: 4, signed: 13 }, 'ibu'));
	expect(handedOutOf(plan, id)).toEqual({ issued: 33, unused: 4, signed: 33 });
	expect(handedOutBy(plan, id, 'ibu').issued).toBe(13);
	expect(handOut(plan, id, { issued: -1, unused: 0, signed: 0 }, 'lead').ok).toBe(false);
	expect(handOut(plan, 'nowhere', { issued: 1, unused: 0, signed: 0 }, 'lead').ok).toBe(false);
});

test('[VOTE-81] slips nobody can account for are counted, whichever way they are wrong', () => {
	expect(slipsMissing({ printed: 50, issued: 42, voided: 2, unused: 6 })).toBe(0);
	expect(slipsMissing({ printed: 50, issued: 42, voided: 2, unused: 3 })).toBe(3);
	expect(slipsMissing({ printed: 50, issued: 45, voided: 2, unused: 6 })).toBe(-3);
});
