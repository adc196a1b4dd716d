import { expect, test } from 'vitest';

import { dayWith, heldSince, noteDay, noteSavedFile, savedFileOf } from './savedFile.ts';
import { remember } from './settings.ts';

const file = { name: 'rkp-2027-01-12.rembuk', at: '2027-01-12T03:00:00.000Z', mark: 'a.1' };

test('[KEEP-23] the last file is remembered for its own plan; what somebody else wrote there is none', () => {
	expect(savedFileOf('one')).toBeUndefined();
	noteSavedFile('one', file);
	expect(savedFileOf('one')).toEqual(file);
	expect(savedFileOf('two')).toBeUndefined();
	for (const odd of ['null', '7', '{"name":1}', '{', '']) {
		remember('file.one', odd);
		expect(savedFileOf('one')).toBeUndefined();
	}
});

test('[KEEP-24] "later" is remembered for its day and forgotten with it', () => {
	const day = { day: '2027-01-12', at: file.at, mark: 'a.1', later: 'now' as const };
	noteDay('one', day);
	expect(dayWith('one', '2027-01-12')).toEqual(day);
	expect(dayWith('one', '2027-01-13')).toBeUndefined();
});

test('[KEEP-23] since when a plan is here is asked once and stays', () => {
	expect(heldSince('own', '2027-01-01T00:00:00Z')).toBe('2027-01-01T00:00:00Z');
	expect(heldSince('own', undefined)).toBe('2027-01-01T00:00:00Z');
});
