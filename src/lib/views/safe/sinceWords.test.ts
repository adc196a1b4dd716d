import { expect, test } from 'vitest';

import { sinceWords } from './sinceWords.ts';

test('[KEEP-26] a copy of today says its hour, and an older one its day before it', () => {
	const today = '2026-11-30';
	expect(sinceWords(new Date(2026, 10, 30, 0, 1).getTime(), today, 'en')).toBe('00:01');
	const old = sinceWords(new Date(2026, 10, 21, 18, 43).getTime(), today, 'en');
	expect(old).toMatch(/21.*2026, 18:43$/);
});
