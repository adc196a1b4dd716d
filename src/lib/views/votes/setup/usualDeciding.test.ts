import { expect, test } from 'vitest';

import { setProfile } from '#lib/domain/meeting/profile.ts';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { usualDeciding } from './usualDeciding.ts';

test('[VOTE-129] a desk begins with talking it through, unless the plan says that it votes', () => {
	const plan = aPlan(stamps());
	expect(usualDeciding(plan, undefined)).toBe('agree');
	yes(setProfile(plan, { decisionMode: 'vote' }, 'lead'));
	expect(usualDeciding(plan, undefined)).toBe('vote');
});
