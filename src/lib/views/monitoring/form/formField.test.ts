import { expect, test } from 'vitest';

import { readDecimal, saidIn, type FormField } from './formField.ts';

test('[YEAR-18] a measured number is read as people write it, below zero too, and what is no number is asked again', () => {
	for (const [text, language, value] of [
		['79,5', 'id', '79.5'],
		['79.5', 'en', '79.5'],
		['1.250', 'id', '1250'],
		['1,250', 'en', '1250'],
		['-3,25', 'id', '-3.25'],
		['− 0', 'id', '0']
	] as const)
		expect(readDecimal(text, language)).toEqual({ ok: true, value });
	for (const text of ['banyak', '12 %', '', '--3'])
		expect(readDecimal(text, 'id')).toEqual({ ok: false, refusal: 'not-a-number' });
});

test('[YEAR-18] what is left empty is not said, and what is needed is asked for by its name', () => {
	const fields: FormField[] = [
		{ name: 'what', label: '', needed: true },
		{ name: 'women', label: '', kind: 'count' },
		{ name: 'consent', label: '', kind: 'yes' }
	];
	expect(saidIn(fields, { what: ' Rapat ', women: '', consent: 'yes' }, 'id')).toEqual({
		said: { what: 'Rapat', consent: true }
	});
	expect(saidIn(fields, { what: ' ' }, 'id')).toEqual({ field: 'what', refusal: 'empty' });
	expect(saidIn(fields, { what: 'x', women: '2,5' }, 'id')).toEqual({
		field: 'women',
		refusal: 'not-a-number'
	});
});
