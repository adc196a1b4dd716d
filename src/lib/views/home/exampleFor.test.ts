import { expect, test } from 'vitest';

import { EXAMPLES } from '#lib/domain/seed/examples.ts';

import { exampleFor } from './exampleFor.ts';

test('[SEED-14] the front page in English leads to the example in English', () => {
	const { a, b } = EXAMPLES;
	expect(exampleFor(a.plan, 'en')).toBe(b.plan);
	for (const language of ['id', 'jv', 'su']) expect(exampleFor(a.plan, language)).toBe(a.plan);
	expect(exampleFor('rencana-lain', 'en')).toBe('rencana-lain');
});
