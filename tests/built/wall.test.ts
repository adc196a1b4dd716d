import { expect, test } from 'vitest';

import { readBuilt, usableOn, weigh } from '../support/bundle.ts';

/** What the wall may take before its first screen can be fetched and drawn, in bytes of gzipped JavaScript. */
const WALL_BUDGET = 100 * 1024;

const built = readBuilt();
const wall = usableOn(built, '/[plan]/wall/[step]');

test('[POSTER-15] the wall of an old laptop has its frame after 100 KB of JavaScript', () => {
	expect(weigh(built, wall)).toBeLessThanOrEqual(WALL_BUDGET);
});
