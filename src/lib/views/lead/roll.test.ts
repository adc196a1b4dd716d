import { expect, test } from 'vitest';

import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import { addSitting } from '#lib/domain/meeting/sittings.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { Roll } from './roll.svelte.ts';

function withRoll() {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const sitting = yes(addSitting(plan, { type: 'village' }, stamp()));
	const roll = new Roll();
	roll.fill(undefined, ['Krajan', 'Puncak']);
	const save = () => roll.save({ plan, person: 'lead', stamp: () => stamp() }, sitting, []);
	return { roll, save, came: () => attendanceOf(plan, sitting) };
}

test('[LEAD-6] a number that is cleared and saved is taken back, and no group is away that nobody counted', () => {
	const { roll, save, came } = withRoll();
	roll.rows[0]!.presentF = 12;
	save();
	expect([came()?.present, came()?.absentHamlets, roll.isSaved]).toEqual([12, [], true]);
	roll.rows[0]!.presentF = null;
	save();
	expect([came()?.present, came()?.absentHamlets, roll.isSaved]).toEqual([0, [], true]);
});

test('[LEAD-6] where there is nothing to save, it says so', () => {
	const { roll, save } = withRoll();
	save();
	expect([roll.refusal, roll.isSaved]).toEqual(['empty', false]);
});

test('[LEAD-6] numbers that were typed for hamlets are still there after a look at the elements', () => {
	const { roll, save, came } = withRoll();
	roll.rows[1]!.presentM = 7;
	roll.by = 'element';
	expect(roll.rows[0]?.presentM).toBeUndefined();
	roll.by = 'hamlet';
	save();
	expect(came()?.counts).toMatchObject([{ by: 'hamlet', name: 'Puncak', presentM: 7 }]);
});
