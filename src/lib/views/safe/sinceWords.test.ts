import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { sinceWords } from './sinceWords.ts';

beforeAll(() => void vi.stubGlobal('document', { documentElement: {} }));
afterAll(() => void vi.unstubAllGlobals());

test.each([
	['en', '00:01', /21.*2026, 18:43$/],
	['id', 'pukul 00.01', /21.*2026, pukul 18\.43$/]
])(
	'[KEEP-26] in %s a copy of today says its hour, and an older one its day before it',
	async (language, hour, day) => {
		await words.use(language);
		await words.bring(REST);
		const today = '2026-11-30';
		expect(sinceWords(new Date(2026, 10, 30, 0, 1).getTime(), today, language)).toBe(hour);
		const old = sinceWords(new Date(2026, 10, 21, 18, 43).getTime(), today, language);
		expect(old).toMatch(day);
		await words.use('id');
	}
);
