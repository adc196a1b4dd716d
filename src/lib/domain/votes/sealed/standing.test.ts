import { describe, expect, test } from 'vitest';

import { ballotsIn } from '#lib/domain/votes/sealed/ledger.ts';
import { amendSealed } from '#lib/domain/votes/sealed/afterClosing.ts';
import { voidSlip } from '#lib/domain/votes/sealed/desk.ts';
import { signClosing } from '#lib/domain/votes/sealed/witness.ts';
import { yes } from '../../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';

import { isForLater, lateSlipOf, ownOf, slipEndOf, standOf } from './standing.ts';

type Hall = ReturnType<typeof sealedHall>;

/** Where the ballot of a slip stands for a phone that sent all that is in the box now. */
function stands(hall: Hall) {
	const sent = ownOf(hall.name, ballotsIn(hall.box));
	return (slip: number) =>
		standOf(
			hall.round(),
			sent.find(({ key }) => key === hall.slips[slip]?.key)
		);
}

describe('what became of my ballot', () => {
	test('[VOTE-91] it is sent, then in the list or not, and then counted', () => {
		const hall = sealedHall();
		hall.cast(0, { dots: { pipe: 2 } });
		hall.cast(1, { dots: {} });
		expect(stands(hall)(0)).toEqual({ is: 'sent' });
		expect(stands(hall)(2)).toEqual({ is: 'none' });
		hall.propose();
		hall.cast(2, { dots: { road: 1 } });
		expect([0, 1, 2].map((slip) => stands(hall)(slip).is)).toEqual([
			'listed',
			'listed',
			'not-listed'
		]);
		hall.agree();
		hall.close();
		expect(stands(hall)(0)).toEqual({ is: 'listed' });
		hall.sign();
		expect([0, 1, 2].map((slip) => stands(hall)(slip).is)).toEqual(['counted', 'blank', 'late']);
	});

	test('[VOTE-91] a change of mind after the list was made leaves the earlier one counted', () => {
		const hall = sealedHall();
		hall.cast(0, { dots: { pipe: 2 } });
		hall.propose();
		hall.cast(0, { dots: { road: 2 } });
		expect(stands(hall)(0)).toEqual({ is: 'not-listed' });
		hall.agree();
		hall.close();
		hall.sign();
		expect(stands(hall)(0)).toEqual({ is: 'earlier-counted' });
	});

	test('[VOTE-91] who photographed a slip and voted with it elsewhere is found out', () => {
		const hall = sealedHall();
		hall.cast(0, { dots: { pipe: 2 } });
		const mine = ownOf(hall.name, ballotsIn(hall.box));
		hall.cast(0, { dots: { goats: 1 } }); // on the thief's phone
		hall.propose();
		expect(standOf(hall.round(), mine[0])).toEqual({ is: 'not-listed' });
		hall.agree();
		hall.close();
		hall.sign();
		expect(standOf(hall.round(), mine[0])).toEqual({ is: 'used-elsewhere' });
	});

	test('[VOTE-91] the slip was voided, and the phone says so', () => {
		const hall = sealedHall();
		hall.cast(0, { dots: { pipe: 2 } });
		yes(
			voidSlip(
				hall.plan,
				hall.round(),
				{ slip: hall.slips[0]!.key, why: 'Lost' },
				hall.desk,
				hall.stamp()
			)
		);
		expect(stands(hall)(0)).toEqual({ is: 'voided' });
	});

	test('[VOTE-91] taken in by an amendment it counts', () => {
		const hall = sealedHall();
		hall.cast(0, { dots: { pipe: 2 } });
		hall.propose();
		hall.cast(1, { dots: { road: 1 } });
		hall.agree();
		hall.close();
		hall.sign();
		const why = 'A phone without a line';
		yes(amendSealed(hall.plan, hall.box, hall.round(), { why }, hall.desk, hall.stamp()));
		expect(stands(hall)(1)).toEqual({ is: 'late' });
		for (const pair of hall.witnesses.slice(0, 2)) {
			yes(signClosing(hall.plan, hall.round(), pair, hall.stamp()));
		}
		expect([0, 1].map((slip) => stands(hall)(slip).is)).toEqual(['counted', 'counted']);
	});

	test('[VOTE-91] ballots of other rounds are nobody’s here', () => {
		const [hall, other] = [sealedHall(), sealedHall({ called: 'other' })];
		other.cast(0, { dots: {} });
		expect(ownOf(hall.name, ballotsIn(other.box))).toEqual([]);
	});
});

test('[VOTE-112] who comes with a slip after sealing is told whether it spoke; before, nothing', () => {
	const hall = sealedHall();
	hall.cast(0, { dots: { pipe: 2 } });
	hall.cast(1, { dots: {} });
	yes(
		voidSlip(
			hall.plan,
			hall.round(),
			{ slip: hall.slips[5]!.key, why: 'Sobek' },
			hall.desk,
			hall.stamp()
		)
	);
	const ends = () => [0, 1, 2, 5].map((slip) => slipEndOf(hall.round(), hall.slips[slip]!.key));
	expect(ends()).toEqual([undefined, undefined, undefined, undefined]);
	hall.propose();
	hall.agree();
	hall.close();
	expect(ends()).toEqual(['unknown', 'unknown', 'unknown', 'voided']);
	hall.sign();
	expect(ends()).toEqual(['used', 'used', 'unused', 'voided']);
	const next = sealedHall({ called: 'other' }).slips[0]!.key; // handed out for a round that is still to be opened
	expect(slipEndOf(hall.round(), next)).toBeUndefined();
	expect([next, hall.slips[0]!.key].map((slip) => isForLater([hall.round()], slip))).toEqual([
		true,
		false
	]);
	const late = (slip: number, sent = ballotsIn(hall.box)) =>
		lateSlipOf([hall.round()], hall.slips[slip]!.key, sent);
	expect([late(2), late(0, []), late(0)]).toEqual(['unused', 'used', undefined]);
	expect(slipEndOf({ ...hall.round(), missing: 2 }, hall.slips[0]!.key)).toBe('unknown');
});
