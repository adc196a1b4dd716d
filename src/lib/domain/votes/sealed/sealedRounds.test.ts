import { describe, expect, test } from 'vitest';

import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { definitionsOf } from '../definitions.ts';
import { witnessesOf } from './witness.ts';

describe('a sealed round from opening to result', () => {
	test('[VOTE-56] opened, proposed, agreed, closed, signed: only then is it sealed', () => {
		const hall = sealedHall();
		expect(hall.round().state).toBe('open');
		hall.cast(0, { dots: { pipe: 2, road: 1 } });
		hall.cast(1, { dots: {} });
		hall.propose();
		expect(hall.round().state).toBe('proposed');
		hall.agree();
		hall.close();
		expect(hall.round().state).toBe('closing');
		hall.sign(1);
		expect(hall.round().state).toBe('closing');
		hall.sign();
		const { state, papers, missing, late, closing, outcome } = hall.round();
		expect(state).toBe('sealed');
		expect([papers.counted.length, papers.blank.length, missing, late]).toEqual([1, 1, 0, 0]);
		expect(closing?.code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
		expect(outcome?.result.winners).toEqual(['pipe']);
		expect(definitionsOf(hall.plan)[0]).toMatchObject({
			method: 'dots',
			question: 'What comes first?'
		});
		expect(witnessesOf(hall.plan)).toEqual([]);
	});
});
