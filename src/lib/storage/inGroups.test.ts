import { expect, test } from 'vitest';

import { inGroups } from './inGroups.ts';

/** A disk that is busy with each write until it is told to finish it. */
function slowDisk() {
	const groups: string[][] = [];
	const ends: { done: () => void; fail: (why: Error) => void }[] = [];
	const put = inGroups<string>((group) => {
		groups.push(group);
		return new Promise<void>((done, fail) => ends.push({ done, fail }));
	});
	return { groups, ends, put };
}

const aMoment = () => new Promise(setImmediate);

test('[KEEP-2] what is said while the disk is busy is written next, together and in order', async () => {
	const { groups, ends, put } = slowDisk();
	const first = put('a');
	await aMoment();
	const later = [put('b'), put('c')];
	await aMoment();
	expect(groups).toEqual([['a']]);

	ends[0]?.done();
	await first;
	await aMoment();
	expect(groups).toEqual([['a'], ['b', 'c']]);
	ends[1]?.done();
	await Promise.all(later);
});

test('[KEEP-1] nothing counts as kept before its own write has ended', async () => {
	const { ends, put } = slowDisk();
	const kept: string[] = [];
	void put('a').then(() => kept.push('a'));
	await aMoment();
	void put('b').then(() => kept.push('b'));
	ends[0]?.done();
	await aMoment();
	expect(kept).toEqual(['a']);
	ends[1]?.done();
	await aMoment();
	expect(kept).toEqual(['a', 'b']);
});

test('[KEEP-6] a write that fails is told to all who were in it, and the next one is tried', async () => {
	const { ends, put } = slowDisk();
	const both = [put('a'), put('b')];
	await aMoment();
	const third = put('c');
	ends[0]?.fail(new Error('full'));
	for (const one of both) await expect(one).rejects.toThrow('full');
	await aMoment();
	ends[1]?.done();
	await expect(third).resolves.toBeUndefined();
});
