import { expect, test } from 'vitest';

import { slipNumber } from '#lib/domain/votes/sealed/slips.ts';

import { codeNamed, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { slipNamed } from './findSlip.ts';
import { lateSlips } from './lateSlips.ts';
import { hasTooMany, isSlipAlarm, peopleIn, slipCountsOf, votersOf } from './slipCounts.ts';

test('[VOTE-82] while a round is open people in the box are counted in fives, and the absent with them', () => {
	const hall = sealedHall({ printed: 12 });
	for (let slip = 0; slip < 9; slip += 1) hall.cast(slip, { dots: { pipe: 1 } });
	expect(peopleIn(hall.round(), 11)).toEqual({
		...{ issued: 11, inBox: 5, absent: 6 },
		...{ exact: false, isOver: false, isUnsaid: false }
	});
	hall.cast(9, { dots: {} }); // one that says nothing is a person all the same
	expect(peopleIn(hall.round(), 11)).toMatchObject({ inBox: 10, absent: 1 });
	hall.propose({ printed: 12, issued: 11, voided: 0, unused: 1 });
	expect(peopleIn(hall.round(), 11)).toMatchObject({ inBox: 10, absent: 1, exact: true });
});

test('[VOTE-82] a slip that speaks again is one person, and one more ballot than slips handed out is said', () => {
	const hall = sealedHall({ printed: 6 });
	hall.cast(0, { dots: { pipe: 1 } });
	hall.cast(0, { dots: { road: 2 } });
	hall.cast(1, { dots: { pipe: 2 } });
	expect(votersOf(hall.round()).size).toBe(2);
	expect(peopleIn(hall.round(), 2).isOver).toBe(false);
	expect(peopleIn(hall.round(), 1).isOver).toBe(true);
});

test('[VOTE-100] a desk where nobody wrote down how many slips are out raises no alarm, and believes the list once there is one', () => {
	const hall = sealedHall({ printed: 6 });
	for (const slip of [0, 1, 2]) hall.cast(slip, { dots: { pipe: 1 } });
	expect(peopleIn(hall.round(), 0)).toMatchObject({ isUnsaid: true, isOver: false, absent: 0 });
	hall.propose({ printed: 6, issued: 4, voided: 0, unused: 2 });
	expect(peopleIn(hall.round(), 0)).toMatchObject({ isUnsaid: false, issued: 4, absent: 1 });
	hall.cast(3, { dots: { pipe: 1 } });
	hall.cast(4, { dots: { pipe: 1 } });
	expect(peopleIn(hall.round(), 0).isOver).toBe(true); // five in the box, four handed out
});

test('[VOTE-81] the one slip of a room that answers together is nobody’s to hand out', () => {
	const hall = sealedHall({ printed: 1, mode: 'group' });
	const counts = slipCountsOf(hall.round(), { issued: 0, unused: 0, signed: 0 });
	expect(counts).toEqual({ printed: 1, issued: 1, voided: 0, unused: 0 });
});

test('[VOTE-81] a slip is found by its number in the list or by its code, however it is typed; no other is', () => {
	const hall = sealedHall({ printed: 3 });
	const [first] = hall.round().config.slips;
	expect(slipNamed(hall.round(), ' 1 ')).toBe(first);
	expect(slipNamed(hall.round(), hall.codes[0]!.toLowerCase().replaceAll('-', ' '))).toBe(
		hall.slips[0]!.key
	);
	for (const other of ['0', '4', '', 'kertas', codeNamed('another hall slip 1')]) {
		expect(slipNamed(hall.round(), other)).toBeUndefined();
	}
});

test('[VOTE-82] whose ballot came too late is told by the numbers of their slips, and those that were counted are not', () => {
	const hall = sealedHall({ printed: 6 });
	hall.cast(0, { dots: { pipe: 1 } });
	hall.propose();
	hall.agree();
	hall.cast(2, { dots: { road: 1 } });
	hall.close();
	hall.sign();
	const round = hall.round();
	const late = slipNumber(round.config, hall.slips[2]!.key);
	expect(lateSlips(hall.plan, hall.box, round)).toEqual([late]);
});

test('[VOTE-111] a quick round is doubted when more answered than came, as far as somebody counted', () => {
	const hall = sealedHall({ printed: 12 });
	for (let slip = 0; slip < 3; slip += 1) hall.cast(slip, { dots: { pipe: 1 } });
	hall.cast(0, { dots: { road: 1 } }); // the same phone again
	const { papers, config } = hall.round();
	const of = (present: number) => hasTooMany({ papers, config: { ...config, present } });
	expect([of(2), of(3), of(0)]).toEqual([true, false, false]);
});

test('[VOTE-81] [VOTE-82] slips on the table are a calm count, however many voted, until the desk says that all is counted', () => {
	const hall = sealedHall({ printed: 12 });
	const alarms = (missing: number, isCounted: boolean) =>
		isSlipAlarm(hall.round(), missing, isCounted);
	for (let slip = 0; slip < 6; slip += 1) hall.cast(slip, { dots: {} });
	expect([alarms(6, false), alarms(6, true)]).toEqual([false, true]);
	expect([alarms(0, true), alarms(-1, false)]).toEqual([false, true]);
	hall.propose();
	expect(alarms(1, false)).toBe(true);
});
