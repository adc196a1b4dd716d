import { expect, test } from 'vitest';

import type { BallotKind } from '#lib/domain/votes/sealed/config.ts';

import { draftOf } from '../../../../../tests/support/sealedHall.ts';
import { ballotParts } from './ballotParts.ts';

const partsOf = (kind: BallotKind, count: number) => {
	const options = Array.from({ length: count }, (_, at) => ({
		...{ id: `o${String(at).padStart(2, '0')}`, ref: '', label: `Option ${at}` }
	}));
	return ballotParts({ ...draftOf({ kind }).draft, options });
};

test('[VOTE-78] a ballot longer than its paper goes on another: every option once, in the order of reading', () => {
	for (const kind of ['dots', 'approval', 'ranking', 'sheet'] as const) {
		for (const count of [1, 2, 12, 13, 28, 29, 30, 57, 60]) {
			const parts = partsOf(kind, count);
			const numbers = parts.flatMap(({ first, until }) =>
				Array.from({ length: until - first }, (_, at) => first + at)
			);
			expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at + 1));
			const most = kind === 'sheet' ? 12 : 28;
			expect(Math.max(...parts.map(({ first, until }) => until - first))).toBeLessThanOrEqual(most);
			expect(parts.every(({ of }) => of === parts.length)).toBe(true);
		}
	}
	expect(partsOf('dots', 20)).toHaveLength(1);
	expect(partsOf('sheet', 30)).toHaveLength(3);
});
