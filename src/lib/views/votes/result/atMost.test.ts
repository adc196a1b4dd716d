import { render } from 'svelte/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import MoodCounts from '../../lead/MoodCounts.svelte';
import PaperCounts from './PaperCounts.svelte';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
	await words.bring(REST);
});
afterAll(() => void vi.unstubAllGlobals());

test('[VOTE-111] the result of a quick round says that it is of at most so many phones', () => {
	const says = (secrecy: 'quick' | 'secret') => {
		const hall = sealedHall({ secrecy, printed: 3 });
		for (const slip of [0, 1, 2]) hall.cast(slip, { dots: {} });
		const { config, outcome, closing } = hall.seal();
		const props = { config, result: outcome!.result, counts: closing!.counts };
		return render(PaperCounts, { props }).body;
	};
	expect(says('quick')).toContain('paling banyak 3');
	expect(says('secret')).not.toContain('paling banyak');
});

test('[LEAD-18] a mood check says that it is of at most so many phones', () => {
	const mood = { id: 'm', question: 'Jelas?', cards: 'faces', phones: { A: 4, C: 1 } };
	const { body } = render(MoodCounts, { props: { mood: mood as never } });
	expect(body).toContain('Paling banyak 5 HP');
});
