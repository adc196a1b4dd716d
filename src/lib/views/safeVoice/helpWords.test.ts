import { expect, test } from 'vitest';

import en from '#lib/i18n/messages/en.json' with { type: 'json' };

import { helpWords } from './helpWords.ts';

test('[SAFE-12] the number of SAPA 129 stands in plans of Indonesia, and in no other', () => {
	const said = (currency: string) => Object.values(helpWords(currency)).map((key) => en[key]);
	for (const words of said('IDR')) expect(words).toContain('SAPA 129');
	for (const words of said('KES')) expect(words).not.toContain('129');
});
