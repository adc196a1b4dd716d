import { expect, test } from 'vitest';

import { yes } from '../../../../../tests/support/plans.ts';
import { apart, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { addHands, closeSealed, withdrawHands } from './desk.ts';
import type { HandsRecord, RecordName } from './record.ts';
import { sealedRoundOf } from './sealedRounds.ts';

type Hall = ReturnType<typeof sealedHall>;
type Count = Pick<HandsRecord, 'how' | 'totals' | 'people'>;

const count = (hall: Hall, hands: Count) =>
	addHands(hall.plan, hall.round(), hands, hall.desk, hall.stamp());

const takeBack = (hall: Hall, of: RecordName, why = 'counted the wrong row') =>
	withdrawHands(hall.plan, hall.round(), { of, why }, hall.desk, hall.stamp());

test('[VOTE-72] people give no more together than each of them has, and raise a hand once for an option', () => {
	const hall = sealedHall({ dots: 3, most: 2 });
	const refused = { ok: false, refusal: 'over-budget' };
	const beans = { goats: 10, pipe: 10, road: 11 };
	expect(count(hall, { how: 'beans', totals: beans, people: 10 })).toEqual(refused);
	expect(count(hall, { how: 'hands', totals: { goats: 11 }, people: 10 })).toEqual(refused);
	expect(count(hall, { how: 'beans', totals: { ...beans, road: 10 }, people: 10 }).ok).toBe(true);
	const named = sealedHall({ kind: 'approval', most: 2 });
	const twice = { goats: 8, pipe: 8, road: 5 };
	expect(count(named, { how: 'hands', totals: twice, people: 10 })).toEqual(refused);
	expect(count(named, { how: 'hands', totals: { ...twice, road: 4 }, people: 10 }).ok).toBe(true);
});

test('[VOTE-72] a count that was a mistake is taken back with a reason, and stays to be seen', () => {
	const hall = sealedHall();
	const wrong = yes(count(hall, { how: 'hands', totals: { goats: 9 }, people: 9 }));
	const right = yes(count(hall, { how: 'hands', totals: { pipe: 9 }, people: 9 }));
	expect(takeBack(hall, wrong, ' ')).toEqual({ ok: false, refusal: 'needs-a-reason' });
	yes(takeBack(hall, wrong));
	expect(takeBack(hall, wrong)).toEqual({ ok: false, refusal: 'no-hands-here' });
	const sealed = hall.seal();
	expect(sealed.papers.hands.map(({ name }) => name)).toEqual([right]);
	expect(sealed.withdrawn).toMatchObject([
		{ hands: { name: wrong }, why: 'counted the wrong row' }
	]);
	expect(sealed.late).toBe(0);
	expect(sealed.outcome?.result.people.hands).toBe(9);
	expect(takeBack(hall, right)).toEqual({ ok: false, refusal: 'round-closed' });
});

test('[VOTE-72] what witnesses agreed to is not closed when a count on it was taken back', () => {
	const hall = sealedHall();
	const wrong = yes(count(hall, { how: 'hands', totals: { goats: 9 }, people: 9 }));
	hall.propose();
	hall.agree();
	yes(takeBack(hall, wrong));
	const close = closeSealed(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp());
	expect(close).toEqual({ ok: false, refusal: 'not-proposed' });
});

test('[VOTE-72] taken back at another desk after the closing, a listed count still counts', () => {
	const hall = sealedHall();
	const counted = yes(count(hall, { how: 'hands', totals: { goats: 9 }, people: 9 }));
	const other = apart(hall);
	const there = sealedRoundOf(other.plan, other.box, hall.name)!;
	yes(withdrawHands(other.plan, there, { of: counted, why: 'a rumour' }, hall.desk, hall.stamp()));
	hall.seal();
	for (const [name, text] of other.plan.ledger.entries()) hall.plan.ledger.set(name, text);
	const { papers, withdrawn, outcome } = hall.round();
	expect(papers.hands.map(({ name }) => name)).toEqual([counted]);
	expect(withdrawn).toEqual([]);
	expect(outcome?.result.people.hands).toBe(9);
});
