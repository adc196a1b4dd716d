import { expect, test } from 'vitest';

import { groupsOf, readSlipAddress, typedSlip } from './slipAddress.ts';

test('[VOTE-87] the code of a slip is read however it was typed', () => {
	expect(typedSlip('o1il abcd-efgh jkmn more')).toBe('0111ABCDEFGHJKMN');
	expect(typedSlip('')).toBe('');
});

test('[VOTE-87] each group of four says at once whether it can be right', () => {
	expect(groupsOf('ABCD12').map(({ is }) => is)).toEqual(['fine', 'wait', 'wait', 'wait']);
	expect(groupsOf('ABUD').map(({ is }) => is)[0]).toBe('wrong'); // no slip has a U
	expect(groupsOf('0123456789ABCDEF').every(({ is }) => is === 'fine')).toBe(true);
});

test.each([
	['#ABCD1234.AAAABBBBCCCCDDDD', 'ABCD1234', 'AAAABBBBCCCCDDDD'],
	['#ABCD1234.AAAA-BBBB-CCCC-DDDD', 'ABCD1234', 'AAAA-BBBB-CCCC-DDDD'],
	['#ABCD1234', 'ABCD1234', ''],
	['', '', ''],
	['#%E0%A4%A.X', '%E0%A4%A', 'X']
])(
	'[VOTE-87] an address that is whole, half or damaged is read as far as it goes: %s',
	(hash, join, slip) => {
		expect(readSlipAddress(hash)).toEqual({ join, slip });
	}
);
