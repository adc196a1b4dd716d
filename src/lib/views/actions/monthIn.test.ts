import { expect, test } from 'vitest';

import type { Activity } from '#lib/domain/actions/read.ts';

import { monthIn } from './columns.ts';

const line = (months: Partial<Activity> = {}) => months as Activity;

test.each([
	['March', '2026-11', '2027-03'],
	['Des', '2026-11', '2026-12'],
	['Mar 2026', '2026-11', '2026-03'],
	['3', undefined, '2026-03']
])('[LOOK-10] %j typed in %s is %s', (text, now, month) => {
	const read = monthIn('start', { activity: line(), text, year: 2026, now });
	expect(read).toEqual({ ok: true, value: month });
});

test('[LOOK-10] a month beside another is in the year of that one', () => {
	const activity = line({ start: '2025-02' });
	const read = monthIn('end', { activity, text: 'Juni', year: 2026, now: '2026-11' });
	expect(read).toEqual({ ok: true, value: '2025-06' });
});
