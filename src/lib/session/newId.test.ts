import { expect, test } from 'vitest';

import { newId } from './newId.ts';

test('[BOARD-8] no id begins as the other side of a pair does', () => {
	const ids = Array.from({ length: 4000 }, () => newId());
	for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{2}[\w-]{20}$/);
	expect(new Set(ids).size).toBe(ids.length);
});
