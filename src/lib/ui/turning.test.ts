import { expect, test } from 'vitest';

import { pagesOf } from './turning.svelte.ts';

test.each([
	[0, [0]],
	[4, [4]],
	[11, [4, 4, 3]],
	[12, [4, 4, 4]]
])(
	'[LOOK-9] of %i things every one comes to a page, and no page is nearly empty',
	(count, sizes) => {
		const items = Array.from({ length: count }, (_, at) => at);
		const pages = pagesOf(items, 5);
		expect(pages.flat()).toEqual(items);
		expect(pages.map(({ length }) => length)).toEqual(sizes);
	}
);
