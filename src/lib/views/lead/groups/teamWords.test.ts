import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { LATER, REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { teamTitle } from './teamWords.ts';

beforeAll(() => void vi.stubGlobal('document', { documentElement: {} }));
afterAll(() => void vi.unstubAllGlobals());

test.each([
	['id', 'Burung', 'Kelompok Burung'],
	['id', 'Kelompok Burung', 'Kelompok Burung'],
	['id', 'kelompok tani', 'kelompok tani'],
	['id', 'Kelompokan', 'Kelompok Kelompokan'],
	['en', 'Bird', 'Bird group'],
	['en', 'Bird group', 'Bird group'],
	['en', 'Group of elders', 'Group of elders']
])('[GROUP-13] in %s the group %s is called %s', async (language, name, title) => {
	await words.use(language);
	await words.bring(LATER);
	await words.bring(REST);
	expect(teamTitle({ name })).toBe(title);
});
