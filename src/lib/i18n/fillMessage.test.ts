import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test, vi } from 'vitest';

import { fillMessage, type Values } from './fillMessage.ts';

const say = (message: string, values: Values, language = 'en') =>
	fillMessage(parse(message), values, language);

test('[WORDS-4] a message says the right form for none, one and many', () => {
	const message = '{n, plural, =0 {nobody} one {# person} other {# people}} here';
	expect([0, 1, 2, 1200].map((n) => say(message, { n }))).toEqual([
		'nobody here',
		'1 person here',
		'2 people here',
		'1,200 people here'
	]);
});

test('[WORDS-4] numbers are written as the language writes them', () => {
	expect(say('{n, plural, other {# usulan}}', { n: 1200 }, 'id')).toBe('1.200 usulan');
	expect(say('{n, number}', { n: 1234567 }, 'id')).toBe('1.234.567');
});

test('[WORDS-4] a number with nothing to separate asks no number format, which is slow to begin', () => {
	const written = (n: number) => say('{n, number}', { n }, 'id');
	expect([0.5, -1000, 1000].map(written)).toEqual(['0,5', '-1.000', '1.000']);
	vi.stubGlobal('Intl', {});
	try {
		expect([0, 7, 999, -3].map(written)).toEqual(['0', '7', '999', '-3']);
	} finally {
		vi.unstubAllGlobals();
	}
});

test('[WORDS-4] a choice of words, and ordinals', () => {
	expect(say('{who, select, woman {she} other {they}}', { who: 'woman' })).toBe('she');
	expect(say('{who, select, woman {she} other {they}}', { who: 'x' })).toBe('they');
	const rank = '{n, selectordinal, one {#st} two {#nd} other {#th}}';
	expect([1, 2, 4].map((n) => say(rank, { n }))).toEqual(['1st', '2nd', '4th']);
});

test('[WORDS-4] a missing value leaves a gap, and quoted signs stay as they are', () => {
	expect(say('{who} spoke', {})).toBe(' spoke');
	expect(say("it''s '{'here'}'", {})).toBe("it's {here}");
});
