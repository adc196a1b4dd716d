import { expect, test } from 'vitest';

import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import type { Band } from '../counting/sheets.ts';
import { definitionsOf } from '../definitions.ts';

const BANDS: Band[] = [{ name: 'I', from: 201, to: 400 }];

/** What report and export call a round of sheets with so many criteria. */
function methodWith(count: number, scale: [number, number], bands: Band[] = [], weight = 1) {
	const criteria = Array.from({ length: count }, (_, at) => ({ name: `C${at}`, weight }));
	const { plan } = sealedHall({ kind: 'sheet', criteria, scale, bands });
	return definitionsOf(plan).at(-1)?.method;
}

test('[VOTE-50] the known sheets go by their own names in the plan, and a sheet of one’s own is a matrix', () => {
	expect(methodWith(3, [1, 5])).toBe('usg');
	expect(methodWith(5, [1, 5])).toBe('five_criteria');
	expect(methodWith(4, [0, 100], BANDS)).toBe('permendesa_4x100');
	expect(methodWith(4, [0, 100])).toBe('matrix');
	expect(methodWith(5, [1, 10])).toBe('matrix');
	expect(methodWith(5, [1, 5], [], 2)).toBe('matrix');
});
