import { afterAll, expect, test, vi } from 'vitest';

import { aboutLanguage } from './languageNames.ts';
import { LANGUAGES, REST } from './languages.ts';
import { words } from './words.svelte.ts';

afterAll(() => void vi.unstubAllGlobals());

test('[ARRIVE-11] every language is named in itself, and one that was only begun is known by it', () => {
	const named = LANGUAGES.map((tag) => [tag, aboutLanguage(tag).name]);
	expect(Object.fromEntries(named)).toMatchObject({
		id: 'Bahasa Indonesia',
		en: 'English',
		jv: 'Basa Jawa',
		su: 'Basa Sunda'
	});
	const whole = LANGUAGES.filter((tag) => aboutLanguage(tag).share === 1);
	expect(whole).toEqual(['id', 'en']);
	expect(aboutLanguage('jv').share).toBeGreaterThan(0);
});

test('[ARRIVE-12] a screen in a language that was begun says the rest in Indonesian', async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('su');
	await words.bring(REST);
	expect(words.say('ideas.send')).toBe('Kirim usul');
	expect(words.say('desk.undo')).not.toBe('desk.undo');
	expect(words.say('ideas.count', { count: 3 })).toBe('3 usul');
});
