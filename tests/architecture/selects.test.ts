import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { filesUnder } from '../support/files.ts';

/** Each select as far as its first choice. */
const SELECTS = /<select\b[\s\S]*?(?=<option|\{#)/g;

/** Shows what stands, so that looking through it and choosing are one. */
const SHOWS = /\bvalue[=}]/;

/** Chooses, and is put back at once. */
const PUT_BACK = /\.value = /;

test('[MEET-12] a list that does something with what is chosen waits for Enter: no arrow moves, joins or bins', () => {
	const selects = filesUnder(['src/lib', 'src/routes'], /\.svelte$/).flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(SELECTS)].map(([text]) => ({ path, text }))
	);
	expect(selects.length).toBeGreaterThan(20);
	const hasty = selects.filter(
		({ text }) => text.includes('onchange') && (!SHOWS.test(text) || PUT_BACK.test(text))
	);
	expect(hasty).toEqual([]);
});
