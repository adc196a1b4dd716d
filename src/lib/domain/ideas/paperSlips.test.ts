import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { addIdea } from './ideas.ts';
import { takeBack } from './settling.ts';
import { readIdeaCode, ideaCode, nextSlip, SLIPS_MOST, slipsTyped } from './paperSlips.ts';

const all = Array.from({ length: SLIPS_MOST }, (_, at) => at + 1);

test('[CARD-10] a code is read however it is typed', () => {
	for (const number of all) expect(readIdeaCode(ideaCode(number))).toBe(ideaCode(number));
	const code = ideaCode(7);
	const [, letter = ''] = code.split('-');
	for (const typed of [
		`7${letter}`,
		`007 ${letter.toLowerCase()}`,
		` 7-${letter} `,
		`07.${letter}`
	])
		expect(readIdeaCode(typed), typed).toBe(code);
});

test('[CARD-10] one wrong sign, or two swapped, and it is no code', () => {
	const wrong = all.flatMap((number) => {
		const [digits = '', letter = ''] = ideaCode(number).split('-');
		const [a = '', b = '', c = ''] = digits;
		const others = [...'0123456789'].flatMap((digit) => [
			digit + b + c,
			a + digit + c,
			a + b + digit
		]);
		return [...others, b + a + c, a + c + b]
			.filter((other) => other !== digits)
			.map((other) => other + letter);
	});
	expect(wrong.filter(readIdeaCode)).toEqual([]);
	for (const typed of ['', '12', 'A', '000A', '1234A', '12-O', 'Krajan'])
		expect(readIdeaCode(typed)).toBeUndefined();
});

test('[CARD-10] [CARD-12] a code that was typed is known, until its idea is taken back', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const add = (text: string, code: string) => {
		const made = { ...stamp(), onBehalfOf: code };
		return yes(addIdea(plan, { text, channel: 'paper' }, made));
	};
	const first = add('The bridge is rotten', ideaCode(12));
	add('A second sheet with the same code', ideaCode(12));
	add('Somebody who writes their name', 'Ibu Sari');
	expect([...slipsTyped(plan)].map(([code, { text }]) => [code, text])).toEqual([
		[ideaCode(12), 'The bridge is rotten']
	]);
	expect([nextSlip(plan, 0), nextSlip(plan, 40), nextSlip(plan, 9999)]).toEqual([13, 41, 999]);
	yes(takeBack(plan, first, 'ana'));
	expect(slipsTyped(plan).get(ideaCode(12))?.text).toBe('A second sheet with the same code');
});
