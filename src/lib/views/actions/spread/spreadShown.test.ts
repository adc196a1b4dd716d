import { expect, test } from 'vitest';

import { groupsShown } from './spreadShown.ts';

test('[ACTION-62] of a small group it is shown whether it gets something, never how many spoke', () => {
	const shown = groupsShown([
		{ name: 'perempuan', lines: 2, cost: 900, ideas: 12 },
		{ name: 'difabel', lines: 0, cost: 0, ideas: 2 }
	]);
	expect(shown).toEqual([
		{ name: 'perempuan', lines: 2, cost: 900, ideas: 12 },
		{ name: 'difabel', lines: 0, cost: 0 }
	]);
});
