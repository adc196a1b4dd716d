import { expect, test } from 'vitest';

import type { Plan } from '#lib/domain/plan.ts';
import { decideByConsensus } from '#lib/domain/votes/consensus.ts';
import { closeRound, openRound } from '#lib/domain/votes/rounds.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

import { aPlan, yes } from '../../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { agreedSince } from './agreedSince.ts';

const options = ['pipe', 'road'].map((id) => ({ id, ref: '', label: `The ${id}` }));

/** What the room agreed on at a moment. */
function agree(plan: Plan, id: string, at: string) {
	const draft = { question: 'What first?', options, agreed: ['pipe'], objections: [], present: 9 };
	yes(decideByConsensus(plan, draft, { id, by: 'lead', at }));
}

/** A round of dots, as they were before ballots were signed. */
function dots(plan: Plan, at: string, closedAt?: string) {
	yes(openRound(plan, { question: 'What first?', options }, { id: 'dots', by: 'lead', at }));
	if (closedAt) yes(closeRound(plan, 'dots', [], { by: 'lead', at: closedAt }));
}

const since = (plan: Plan, sealed: SealedRound[] = []) => agreedSince(plan, sealed)?.id;

test('[VOTE-119] a decision without a vote is the newest outcome if it came last, and none while people vote', () => {
	const hall = sealedHall();
	expect(since(hall.plan)).toBeUndefined();
	agree(hall.plan, 'before', '2000-01-01T00:00:00Z');
	expect(since(hall.plan)).toBe('before');
	agree(hall.plan, 'since', '2999-01-01T00:00:00Z');
	expect(since(hall.plan, [hall.round()])).toBeUndefined();
	hall.cast(0, { dots: { pipe: 1 } });
	expect(since(hall.plan, [hall.seal()])).toBe('since');
	const other = sealedHall();
	agree(other.plan, 'before', '2000-01-01T00:00:00Z');
	other.cast(0, { dots: { pipe: 1 } });
	expect(since(other.plan, [other.seal()])).toBeUndefined();
});

test('[VOTE-119] a round of dots as they were before counts as well: while it is open, and once it has a newer result', () => {
	const plan = aPlan();
	agree(plan, 'first', '2027-01-01T09:00:00Z');
	dots(plan, '2027-01-01T10:00:00Z');
	expect(since(plan)).toBeUndefined();
	const closed = aPlan();
	agree(closed, 'first', '2027-01-01T09:00:00Z');
	dots(closed, '2027-01-01T08:00:00Z', '2027-01-01T10:00:00Z');
	expect(since(closed)).toBeUndefined();
	agree(closed, 'last', '2027-01-01T11:00:00Z');
	expect(since(closed)).toBe('last');
});

test('[VOTE-119] moments are compared as moments, in whatever zone a device wrote them', () => {
	const plan = aPlan();
	dots(plan, '2027-01-01T07:00:00Z', '2027-01-01T08:30:00.500Z');
	agree(plan, 'early', '2027-01-01T10:00:00+08:00'); // 02:00 by that clock’s zone
	expect(since(plan)).toBeUndefined();
	agree(plan, 'late', '2027-01-01T08:30:01Z');
	expect(since(plan)).toBe('late');
});
