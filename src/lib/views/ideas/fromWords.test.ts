import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { Idea } from '#lib/domain/ideas/ideas.ts';
import { ideaCode } from '#lib/domain/ideas/paperSlips.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { fromWords } from './fromWords.ts';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
});
afterAll(() => void vi.unstubAllGlobals());

const idea = (said: Partial<Idea>) => ({ hamlet: 'Krajan', ...said }) as Idea;

test('[CARD-13] a card says whose voice a scribe wrote down, and takes the code of a slip for nobody', () => {
	expect(fromWords(idea({ onBehalfOf: 'Mbah Warni', channel: 'scribe' }))).toBe(
		'Krajan · suara Mbah Warni'
	);
	expect(fromWords(idea({ onBehalfOf: 'Bu Sri', channel: 'paper' }))).toContain('Bu Sri');
	expect(fromWords(idea({ onBehalfOf: ideaCode(1), channel: 'paper' }))).toBe('Krajan');
	expect(fromWords(idea({ channel: 'phone' }))).toBe('Krajan');
});
