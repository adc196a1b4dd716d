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
	expect(fromWords(idea({ onBehalfOf: 'Mbah Warni', channel: 'scribe' }), 'desk')).toBe(
		'Krajan · suara Mbah Warni'
	);
	expect(fromWords(idea({ onBehalfOf: 'Bu Sri', channel: 'paper' }), 'desk')).toContain('Bu Sri');
	expect(fromWords(idea({ onBehalfOf: ideaCode(1), channel: 'paper' }), 'desk')).toBe('Krajan');
	expect(fromWords(idea({ channel: 'phone' }), 'desk')).toBe('Krajan');
});

test('[ARRIVE-31] no phone and no wall says which hamlet an idea is from, and a voice that was written down stays', () => {
	for (const surface of ['phone', 'wall'] as const) {
		expect(fromWords(idea({ channel: 'phone' }), surface)).toBe('');
		expect(fromWords(idea({ onBehalfOf: 'Mbah Warni', channel: 'scribe' }), surface)).toBe(
			'suara Mbah Warni'
		);
	}
});
