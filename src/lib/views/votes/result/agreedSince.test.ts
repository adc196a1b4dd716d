import { expect, test } from 'vitest';

import type { Consensus } from '#lib/domain/votes/consensus.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';

import { agreedSince } from './agreedSince.ts';

const agreedAt = (at: string) => ({ at }) as Consensus;
const [before, since] = [agreedAt('2000-01-01T00:00:00Z'), agreedAt('2999-01-01T00:00:00Z')];

test('[VOTE-119] a decision without a vote is the newest outcome if it came last, and none while people vote', () => {
	const hall = sealedHall();
	expect(agreedSince([], undefined)).toBeUndefined();
	expect(agreedSince([before, since], undefined)).toBe(since);
	expect(agreedSince([since], hall.round())).toBeUndefined();
	hall.cast(0, { dots: { pipe: 1 } });
	const sealed = hall.seal();
	expect(agreedSince([before], sealed)).toBeUndefined();
	expect(agreedSince([before, since], sealed)).toBe(since);
});
