import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, yes } from '../../../../tests/support/plans.ts';
import { hideWayIn, isWayInHidden } from './wayIn.ts';
import { moveTo } from './moving.ts';

test('[LEAD-41] the way in stays hidden from step to step and on a wall that opens late, until the desk shows it again', () => {
	const plan = aPlan();
	expect(isWayInHidden(plan)).toBe(false);
	yes(hideWayIn(plan, true, 'lead'));
	yes(moveTo(plan, 'ideas', 'lead'));
	const late = copyOf(plan);
	expect(isWayInHidden(late)).toBe(true);
	yes(hideWayIn(late, false, 'lead'));
	meet(plan, late);
	expect(isWayInHidden(plan)).toBe(false);
});

test('[LEAD-41] what a strange peer wrote hides nothing', () => {
	const plan = aPlan();
	plan.meta.set('wayInHidden', 'yes');
	expect(isWayInHidden(plan)).toBe(false);
});
