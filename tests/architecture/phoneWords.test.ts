import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { saidBy } from '../../vite.parts.ts';

const wordsOf = (language: string) =>
	JSON.parse(readFileSync(`src/lib/i18n/messages/${language}.json`, 'utf8')) as Record<
		string,
		string
	>;
const onPhones = saidBy('later', Object.keys(wordsOf('id')));

/** What leads somebody who reads little: the ear, pictures, a voice, a group, a call, a raised hand, a mood. */
const BY_EAR =
	/^(listen|call|turn|agenda|mood)\.|^topic\.(?!desk)|^team\.|^media\.(chosen|draw\.done|voice\.(record|stop|chosen)|words\.)/;

test('[ARRIVE-23] who is asked for the code of a plan is told in every language that the picture code brings the name back', () => {
	for (const language of ['id', 'en', 'jv', 'su'])
		expect(wordsOf(language)['open.needs-code']).toMatch(/kode gambar|picture code/);
	expect(onPhones).toContain('open.needs-code');
});

describe.each(['jv', 'su'])('%s', (language) => {
	test('[WORDS-11] says what a phone says to who hears rather than reads', () => {
		const asked = [...onPhones].filter((key) => BY_EAR.test(key));
		expect(asked.length).toBeGreaterThan(55);
		expect(asked.filter((key) => !wordsOf(language)[key]?.trim())).toEqual([]);
	});
});
