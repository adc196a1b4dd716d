import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { reasonOf } from './reasonOf.ts';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
	await words.bring(REST);
});
afterAll(() => void vi.unstubAllGlobals());

test('[IDEA-6] what was taken back, or came after a moment gone back to, says so in words and in no code', () => {
	expect(reasonOf('taken-back')).toBe('Ditarik oleh penulisnya.');
	expect(reasonOf('restored')).toBe('Rencana dibawa kembali ke saat sebelum ini ditulis.');
	expect(reasonOf('Sudah dikerjakan')).toBe('Sudah dikerjakan');
	expect(reasonOf(undefined)).toBeUndefined();
});
