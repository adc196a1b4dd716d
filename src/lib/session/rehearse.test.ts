import { expect, test } from 'vitest';

import { spreadOf } from './rehearse.ts';

test('[LEAD-23] a rehearsal says by when half of the ideas were on the wall, and nineteen of twenty', () => {
	const times = Array.from({ length: 40 }, (_, at) => 40 - at);
	expect(spreadOf(times)).toEqual({ half: 20, most: 38 });
	expect(spreadOf([12.4])).toEqual({ half: 12, most: 12 });
	expect(spreadOf([])).toEqual({});
});
