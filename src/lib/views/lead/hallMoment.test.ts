import { expect, test } from 'vitest';

import { instant, isMoment } from '#lib/domain/shared/dates.ts';

import { hallMoment } from './hallMoment.ts';

test('[LEAD-1] the moment a meeting is laid out is the same one with its zone', () => {
	const date = new Date('2027-06-24T02:03:04Z');
	const said = hallMoment(date);
	expect(isMoment(said)).toBe(true);
	expect(instant(said)).toBe(date.getTime() / 1000);
});
