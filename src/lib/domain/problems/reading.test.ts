import { expect, test } from 'vitest';

import { planWith } from '../../../../tests/support/trees.ts';
import { closeCircle } from './feedback.ts';
import { rewordProblem } from './problems.ts';
import { readingOf, readingsOf, type Reading } from './reading.ts';
import { treesOf } from './tree.ts';

const aloud = ({ kind, cause, effect }: Reading) =>
	kind === 'up' ? `${cause} sehingga ${effect}.` : `${effect} karena ${cause}.`;

function water() {
	const plan = planWith('dry', { causes: { leak: { rust: {} }, heat: {} }, effects: { sick: {} } });
	const words = {
		dry: 'Warga Krajan kesulitan air.',
		leak: 'Pipa induk bocor!',
		rust: 'Krajan memakai pipa tahun 1990',
		heat: 'PDAM mematikan pompa',
		sick: 'Balita diare'
	};
	for (const [card, text] of Object.entries(words)) rewordProblem(plan, card, text, 'lead');
	closeCircle(plan, 'sick', 'heat', '', 'lead');
	return treesOf(plan)[0]!;
}

test('[PROBLEM-38] links are read from the main problem down, then up, each card before what hangs on it', () => {
	expect(readingsOf(water(), 'id-ID').map(aloud)).toEqual([
		'Warga Krajan kesulitan air karena pipa induk bocor.',
		'Pipa induk bocor karena Krajan memakai pipa tahun 1990.',
		'Warga Krajan kesulitan air karena PDAM mematikan pompa.',
		'Warga Krajan kesulitan air sehingga balita diare.',
		'Balita diare sehingga PDAM mematikan pompa.'
	]);
});

test('[PROBLEM-38] a language we know nothing of keeps its large letters', () => {
	const reading = readingOf(water(), 'leak>dry', 'de');
	expect(reading).toMatchObject({ kind: 'down', key: 'reading.down', cause: 'Pipa induk bocor' });
	expect(readingOf(water(), 'gone>dry', 'id')).toBeUndefined();
});
