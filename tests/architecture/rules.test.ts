import { expect, test } from 'vitest';

import { rulesCited, rulesWritten } from '../support/rules.ts';

const written = rulesWritten();
const cited = rulesCited();
const numbers = written.map(({ number }) => number);

test('[GATE-9] every promise in docs/rules is kept by a test that cites its number', () => {
	const unkept = written.filter(({ number }) => !cited.has(number));
	expect(unkept.map(({ number, sentence }) => `${number}  ${sentence}`)).toEqual([]);
});

test('[GATE-9] every number a test cites is a promise in docs/rules', () => {
	const unwritten = [...cited].filter(([number]) => !numbers.includes(number));
	expect(unwritten.map(([number, files]) => `${number} in ${[...files].join(', ')}`)).toEqual([]);
});

test('[GATE-10] no two promises share a number', () => {
	expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});
