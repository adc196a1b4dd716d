import { expect, test } from 'vitest';

import { nagOf, type Unfiled } from './nag.ts';

const unfiled = (more: Partial<Unfiled>) =>
	nagOf({
		...{ changes: 1, hours: 0, isEnding: false, isCopied: false, later: undefined },
		...more
	});

test('[KEEP-24] a file is asked for after fifty changes, after two hours, and at the end', () => {
	expect([49, 50].map((changes) => unfiled({ changes }))).toEqual([undefined, 'many']);
	expect([1.9, 2].map((hours) => unfiled({ hours }))).toEqual([undefined, 'long']);
	expect(unfiled({ isEnding: true })).toBe('end');
});

test('[KEEP-24] nobody is asked where nothing is new, or a stick or a host has it', () => {
	expect(unfiled({ changes: 0, hours: 9, isEnding: true })).toBeUndefined();
	expect(unfiled({ changes: 200, hours: 9, isEnding: true, isCopied: true })).toBeUndefined();
});

test('[KEEP-24] "later" is quiet until the end of the meeting, and there it is quiet for good', () => {
	expect(unfiled({ changes: 200, hours: 9, later: 'now' })).toBeUndefined();
	expect(unfiled({ isEnding: true, later: 'now' })).toBe('end');
	expect(unfiled({ changes: 200, isEnding: true, later: 'end' })).toBeUndefined();
});
