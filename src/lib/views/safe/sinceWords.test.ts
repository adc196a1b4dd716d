import { expect, test } from 'vitest';

import { sinceWords } from './sinceWords.ts';

test('[KEEP-26] a copy of today says its hour, and an older one its day before it', () => {
	const now = new Date(2026, 10, 30, 9, 5).getTime();
	expect(sinceWords(new Date(2026, 10, 30, 0, 1).getTime(), now, 'en')).toBe('00:01');
	const old = sinceWords(new Date(2026, 10, 21, 18, 43).getTime(), now, 'en');
	expect(old).toMatch(/21.*2026, 18:43$/);
});
