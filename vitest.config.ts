import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

import { messagesPlugin } from './vite.messages.ts';

/** Tests of what has no clock, no chance and no state, and of screens that leave nothing behind. */
const PURE = ['domain', 'export', 'i18n', 'live', 'protocol', 'ui', 'views', 'canvas'].map(
	(folder) => `src/lib/${folder}/**/*.test.ts`
);

export default defineConfig({
	plugins: [messagesPlugin(), sveltekit()],
	test: {
		environment: 'node',
		testTimeout: 20_000,
		maxWorkers: 2,
		// Some start relays, kill them and wait for lines: on a busy machine one of four thousand may be too slow once.
		retry: process.env['CI'] === undefined ? 0 : 1,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'server/**/*.test.ts'],
					exclude: [...PURE, 'tests/e2e/**', 'tests/built/**', 'node_modules/**']
				}
			},
			// They keep nothing between two calls, so their files share a worker: a third of the time.
			{ extends: true, test: { name: 'unit-pure', include: PURE, isolate: false } },
			// Reads what `npm run build` made: `npm run test:bundle`.
			{ test: { name: 'built', include: ['tests/built/**/*.test.ts'] } }
		]
	}
});
