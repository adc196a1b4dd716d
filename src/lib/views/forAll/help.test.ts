import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { STEPS } from '#lib/domain/method.ts';

const picture = readFileSync(new URL('HelpPicture.svelte', import.meta.url), 'utf8');
const words = (language: string) =>
	JSON.parse(
		readFileSync(new URL(`../../i18n/messages/${language}.json`, import.meta.url), 'utf8')
	) as Record<string, string>;

test('[ARRIVE-16] every screen of a phone has one sentence of help, in plain words, and a picture of its own', () => {
	for (const at of ['arrive', ...STEPS]) {
		// The last one is drawn where none of the others is.
		if (at !== 'monitoring') expect(picture, at).toContain(`at === '${at}'`);
		for (const language of ['id', 'en']) {
			const sentence = words(language)[`help.${at}`] ?? '';
			expect(sentence.length, `${language}, ${at}`).toBeGreaterThan(20);
			expect(sentence.length, `${language}, ${at}`).toBeLessThan(100);
		}
	}
});
