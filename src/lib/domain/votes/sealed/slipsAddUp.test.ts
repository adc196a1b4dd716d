import { describe, expect, test } from 'vitest';

import { yes } from '../../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { publishPapers } from './afterClosing.ts';
import { addHands, closeSealed, proposeClosing, voidSlip } from './desk.ts';
import { sealedRoundOf } from './sealedRounds.ts';
import { signed } from './signing.ts';

describe('slips add up', () => {
	const hall = () => {
		const one = sealedHall();
		one.cast(0, { dots: { pipe: 1 } });
		one.cast(1, { dots: { pipe: 1 } });
		return one;
	};

	test.each([
		['fewer than were printed', { printed: 6, issued: 4, voided: 0, unused: 1 }],
		['more printed than are on the roll', { printed: 7, issued: 6, voided: 0, unused: 1 }],
		['fewer handed out than have voted', { printed: 6, issued: 1, voided: 0, unused: 5 }]
	])('[VOTE-55] %s: there is no closing', (_, counts) => {
		const { plan, box, round, desk, stamp } = hall();
		const answer = proposeClosing(plan, box, round(), counts, desk, stamp());
		expect(answer).toEqual({ ok: false, refusal: 'counts-differ' });
	});

	test('[VOTE-62] a slip that was voided does not count, and a spare one does', () => {
		const one = hall();
		const slip = one.slips[0]!;
		yes(voidSlip(one.plan, one.round(), { slip: slip.key, why: 'Lost' }, one.desk, one.stamp()));
		one.cast(5, { dots: { road: 1 } });
		expect(one.round().papers.invalid).toMatchObject([{ why: 'voided' }]);
		expect(() => one.cast(0, { dots: {} })).toThrow('slip-voided');
		const { papers } = one.seal();
		expect([papers.counted.length, papers.invalid.length]).toEqual([2, 0]);
	});

	test('[VOTE-62] a slip taken back after the list was shown asks for a new list', () => {
		const one = hall();
		one.propose();
		one.agree();
		const slip = one.slips[0]!.key;
		yes(
			voidSlip(
				one.plan,
				one.round(),
				{ slip, why: 'So that it does not count' },
				one.desk,
				one.stamp()
			)
		);
		const answer = closeSealed(one.plan, one.box, one.round(), one.desk, one.stamp());
		expect(answer).toEqual({ ok: false, refusal: 'not-proposed' });
	});

	test('[VOTE-62] after closing a notice has no effect', () => {
		const one = hall();
		const before = one.seal();
		const void_ = {
			type: 'void',
			open: one.name,
			slip: one.slips[0]!.key,
			why: 'Late',
			at: 'now'
		} as const;
		const notice = signed(void_, one.desk);
		one.plan.ledger.set(notice.name, notice.text);
		expect(one.round().outcome).toEqual(before.outcome);
		const command = voidSlip(
			one.plan,
			before,
			{ slip: one.slips[1]!.key, why: 'Late' },
			one.desk,
			one.stamp()
		);
		expect(command).toEqual({ ok: false, refusal: 'round-closed' });
	});

	test('[VOTE-62] only the desk takes slips back', () => {
		const one = hall();
		const void_ = {
			type: 'void',
			open: one.name,
			slip: one.slips[0]!.key,
			why: 'Mine',
			at: 'now'
		} as const;
		const notice = signed(void_, one.slips[3]!);
		one.plan.ledger.set(notice.name, notice.text);
		expect(one.round().voided).toEqual([]);
	});
});

test('[VOTE-72] hands are added where totals can be, and nowhere else', () => {
	const hall = sealedHall();
	const add = (totals: Record<string, number>, people = 5) =>
		addHands(hall.plan, hall.round(), { how: 'hands', totals, people }, hall.desk, hall.stamp());
	expect(add({ bridge: 1 })).toEqual({ ok: false, refusal: 'unknown-option' });
	expect(add({ pipe: 11 })).toEqual({ ok: false, refusal: 'over-budget' });
	expect(add({ pipe: -1 })).toEqual({ ok: false, refusal: 'not-a-number' });
	yes(add({ pipe: 4, road: 1 }));
	hall.cast(0, { dots: { road: 2 } });
	const { outcome } = hall.seal();
	expect(outcome?.result.winners).toEqual(['pipe']);
	const ranked = sealedHall({ kind: 'ranking', called: 'ranked' });
	const hands = { how: 'hands', totals: { pipe: 1 }, people: 5 } as const;
	expect(addHands(ranked.plan, ranked.round(), hands, ranked.desk, ranked.stamp())).toEqual({
		ok: false,
		refusal: 'no-hands-here'
	});
});

test('[VOTE-64] the papers are shown to everybody once it is sealed, unless they stay at the desk', () => {
	const hall = sealedHall();
	for (const slip of [0, 1, 2]) hall.cast(slip, { dots: { pipe: 1 } });
	const publish = () => publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp());
	expect(publish()).toEqual({ ok: false, refusal: 'not-closed' });
	hall.seal();
	expect(sealedRoundOf(hall.plan, undefined, hall.name)).toMatchObject({ missing: 3 });
	expect(publish()).toEqual({ ok: true, value: 3 });
	expect(publish()).toEqual({ ok: true, value: 0 });
	const { missing, outcome } = sealedRoundOf(hall.plan, undefined, hall.name)!;
	expect([missing, outcome?.hash]).toEqual([0, hall.round().outcome?.hash]);

	const kept = sealedHall({ published: 'desk', called: 'kept' });
	kept.seal();
	expect(publishPapers(kept.plan, kept.box, kept.round(), kept.desk, kept.stamp())).toEqual({
		ok: false,
		refusal: 'kept-at-the-desk'
	});
});
