import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { filesUnder } from '../support/files.ts';

/** Each part that a page fetches by itself, as far as the end of its waiting. */
const FETCHES = /\{#await import\([\s\S]*?\{\/await\}/g;

test('[LOOK-11] no page waits for a part by itself without a word for when it cannot be had', () => {
	const fetches = filesUnder(['src/lib', 'src/routes'], /\.svelte$/).flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(FETCHES)].map(([text]) => ({ path, text }))
	);
	expect(fetches.length).toBeGreaterThan(0);
	expect(fetches.filter(({ text }) => !text.includes('{:catch'))).toEqual([]);
});
