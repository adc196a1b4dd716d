import { expect, test } from 'vitest';

import { exampleFor } from './exampleFor.ts';

test('[SEED-14] the front page in English leads to the example in English', () => {
	const relay = { demo: 'contoh', demos: { id: 'contoh', en: 'example' } };
	expect(exampleFor(relay, 'en')).toBe('example');
	for (const language of ['id', 'jv', 'su']) expect(exampleFor(relay, language)).toBe('contoh');
	expect(exampleFor({ demo: 'rencana-lain' }, 'en')).toBe('rencana-lain');
	expect(exampleFor({}, 'en')).toBeUndefined();
});
