import { expect, test } from 'vitest';

import { lookOf } from './standWords.ts';

test('[VOTE-91] a ballot that is not in the list: whether it is in the box or still on its way is told apart', () => {
	const there = lookOf({ is: 'not-listed' }, true, true);
	const away = lookOf({ is: 'not-listed' }, false, true);
	expect([there.title, there.tone]).toEqual(['booth.stand.off-list', 'wait']);
	expect([away.title, away.tone]).toEqual(['booth.stand.not-listed', 'no']);
});
