import { defineConfig } from '@playwright/test';

import { CHROMIUM_ARGS, chromiumPath } from './tests/support/chromium.ts';

const onCi = process.env['CI'] !== undefined;

/** Each story starts the built server itself, on a free port, so that it may also kill it. */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	workers: 2,
	retries: onCi ? 1 : 0,
	forbidOnly: onCi,
	timeout: 120_000, // two stories at once on a busy laptop
	expect: { timeout: 20_000 },
	reporter: [['list']],
	use: {
		browserName: 'chromium',
		serviceWorkers: 'block', // each browser of each story would keep three hundred files; arrive.e2e.ts lets it
		trace: onCi ? 'on-first-retry' : 'retain-on-failure', // a trace of every story costs a sixth of the time
		screenshot: 'only-on-failure',
		actionTimeout: 20_000,
		navigationTimeout: 30_000,
		launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_ARGS }
	},
	projects: [{ name: 'chromium' }]
});
