import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { linesOf } from '#lib/domain/problems/lines.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { planWith } from '../../../../tests/support/trees.ts';
import { placeWords } from './placeWords.ts';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
	await words.bring(REST);
});
afterAll(() => void vi.unstubAllGlobals());

test('[TWIN-1] a card says its side, its level, which of how many it is, and what it hangs on', () => {
	const plan = planWith('air-kurang', {
		causes: { 'pipa-bocor': { 'pipa-tua': {}, 'tak-dirawat': {} }, 'debit-turun': {} },
		effects: { 'anak-sakit': {} }
	});
	const [tree] = treesOf(plan);
	const lines = tree ? linesOf(tree) : [];
	const said = lines.map((line) => `${line.card.text}: ${placeWords(line, line.on ?? '')}`);
	expect(said).toEqual([
		'anak-sakit: Akibat, tingkat 1, 1 dari 1. Akibat dari: air-kurang. Tidak ada kartu di bawahnya',
		'air-kurang: ',
		'pipa-bocor: Sebab, tingkat 1, 1 dari 2. Menyebabkan: air-kurang. 2 kartu di bawahnya',
		'pipa-tua: Sebab, tingkat 2, 1 dari 2. Menyebabkan: pipa-bocor. Tidak ada kartu di bawahnya',
		'tak-dirawat: Sebab, tingkat 2, 2 dari 2. Menyebabkan: pipa-bocor. Tidak ada kartu di bawahnya',
		'debit-turun: Sebab, tingkat 1, 2 dari 2. Menyebabkan: air-kurang. Tidak ada kartu di bawahnya'
	]);
});
