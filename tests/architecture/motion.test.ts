import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { filesUnder } from '../support/files.ts';

/** Moved by Svelte itself, where no style sheet reaches. */
const MOVED = /\b(?:animate|in|out|transition):(?:flip|fade|fly|scale|slide|blur|draw)\b/;

test('[LOOK-14] who asked for less motion sees none, also where no style sheet reaches', () => {
	const moving = filesUnder(['src/lib'], /\.svelte$/).filter((path) =>
		MOVED.test(readFileSync(path, 'utf8'))
	);
	expect(moving.length).toBeGreaterThan(0);
	for (const path of moving) {
		const text = readFileSync(path, 'utf8');
		expect(text, path).toContain('prefersReducedMotion.current');
		expect(text, path).not.toMatch(/duration: \d/);
	}
	const base = readFileSync('src/lib/ui/styles/base.css', 'utf8');
	const calm = /prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/.exec(base)?.[1] ?? '';
	expect(calm).toContain('animation-duration: 0.01ms !important');
	expect(calm).toContain('transition-duration: 0s !important');
});
