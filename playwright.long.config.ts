import { defineConfig } from '@playwright/test';

import usual from './playwright.config.ts';

/** The long stories: a whole meeting, and how every screen looks. They are no part of `npm test`. */
export default defineConfig({
	...usual,
	testDir: 'tests/long',
	workers: 1,
	retries: 0,
	timeout: 900_000,
	snapshotPathTemplate: 'tests/long/pictures/{arg}{ext}',
	// Another machine draws letters a little otherwise; a block that moved, went or lost its colour is more than that.
	expect: { timeout: 20_000, toHaveScreenshot: { threshold: 0.3, maxDiffPixelRatio: 0.03 } }
});
