import { expect, test } from 'vitest';

import { drawnFirst, drawn, planWith, stamp } from '../../../../tests/support/trees.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { alikeIn } from './alike.ts';
import { addBetween } from './between.ts';
import { causesOf, problemsOf } from './cards.ts';
import { closeCircle } from './feedback.ts';
import { halvesOf } from './halves.ts';
import { growOwnTree, partCore } from './ownTree.ts';
import { addProblem, parkProblem, rewordProblem } from './problems.ts';
import { sayEffect } from './sayEffect.ts';
import { treesOf } from './tree.ts';

const water = () =>
	planWith('core', { causes: { pipe: { old: {}, thin: {} }, spring: {} }, effects: { ill: {} } });

test.each([
	['Pipa bocor dan pengurus tidak bekerja', 'dan', 'Pipa bocor', 'Pengurus tidak bekerja'],
	['Jalan dan jembatan rusak dan pipa bocor', 'dan', 'Jalan dan jembatan rusak', 'Pipa bocor'],
	['The road is cut, buses stop here', ',', 'The road is cut', 'Buses stop here'],
	['Sawah kering karena pipa bocor.', 'karena', 'Sawah kering', 'Pipa bocor.'],
	['Pengurus air minum pergi', 'dan', 'Pengurus air minum pergi', ''],
	['Rumah di Dusun Puncak lebih tinggi', '', 'Rumah di Dusun Puncak lebih tinggi', '']
])('[ANALYSIS-4] “%s” is cut at “%s”', (text, words, first, second) => {
	expect(halvesOf(text, words, 'id')).toEqual({ first, second });
});

test('[ANALYSIS-5] what goes wrong because of a lack stands between it and what it led to', () => {
	const plan = water();
	yes(sayEffect(plan, 'old', 'Pipa sering pecah', stamp('burst')));
	expect(drawnFirst(plan)).toEqual([
		...['ill', '= core'],
		...['pipe', '  burst', '    old', '  thin', 'spring']
	]);
	yes(sayEffect(plan, 'ill', 'Anak tidak sekolah', stamp('school')));
	expect(drawnFirst(plan).slice(0, 2)).toEqual(['ill', '  school']);
});

test('[ANALYSIS-5] what goes wrong because of a main problem that is a lack becomes the main problem, and gets its effects', () => {
	const plan = water();
	yes(sayEffect(plan, 'core', 'Warga minum air kotor', stamp('dirty')));
	expect(drawnFirst(plan)).toEqual([
		...['ill', '= dirty'],
		...['core', '  pipe', '    old', '    thin', '  spring']
	]);
	expect(sayEffect(plan, 'core', ' ', stamp('x'))).toMatchObject({ refusal: 'empty' });
	expect(sayEffect(plan, 'gone', 'Ada', stamp('x'))).toMatchObject({ refusal: 'no-such-problem' });
});

test('[ANALYSIS-6] a new card goes between the two of a link, at its place; a circle stays one', () => {
	const plan = water();
	yes(addBetween(plan, 'pipe>core', 'Air tidak sampai', stamp('dry')));
	expect(drawnFirst(plan).slice(2)).toEqual(['dry', '  pipe', '    old', '    thin', 'spring']);
	closeCircle(plan, 'core', 'old', 'tambah parah', 'lead');
	yes(addBetween(plan, 'core>old', 'Iuran macet', stamp('dues')));
	const closing = causesOf(plan).find(({ id }) => id === 'dues>old');
	expect(closing).toMatchObject({ feedback: true, note: 'tambah parah' });
	expect(causesOf(plan).some(({ id }) => id === 'core>old')).toBe(false);
	expect(addBetween(plan, 'old>ill', 'Ada', stamp('x'))).toMatchObject({ refusal: 'no-such-link' });
});

test('[ANALYSIS-7] a branch becomes a tree of its own, a parked card too; the main problem does not', () => {
	const plan = water();
	yes(growOwnTree(plan, 'pipe', stamp('tree-core-2')));
	expect(treesOf(plan).map(drawn)).toEqual([
		['ill', '= core', 'spring'],
		['= pipe', 'old', 'thin']
	]);
	parkProblem(plan, 'spring', 'cuaca', 'lead');
	yes(growOwnTree(plan, 'spring', stamp('tree-core-3')));
	expect(treesOf(plan).map(({ core }) => [core.id, core.parked])).toContainEqual([
		'spring',
		undefined
	]);
	expect(growOwnTree(plan, 'core', stamp('x'))).toMatchObject({ refusal: 'is-core' });
});

test('[ANALYSIS-7] a main problem that says two things is parted, and what a neighbour typed meanwhile stays', () => {
	const plan = water();
	const seen = 'Air sulit dan jalan rusak';
	rewordProblem(plan, 'core', 'Air bersih sulit dan jalan rusak', 'ana');
	const halves = { first: 'Air sulit', second: 'Jalan rusak', seen, core: 'road' };
	yes(partCore(plan, 'core', halves, stamp('tree-core-2')));
	const cores = treesOf(plan).map(({ core }) => core.text);
	expect(cores).toEqual(['Air bersih sulit', 'Jalan rusak']);
	expect(partCore(plan, 'pipe', halves, stamp('x'))).toMatchObject({ refusal: 'no-such-problem' });
	expect(problemsOf(plan)).toHaveLength(7);
});

test('[ANALYSIS-8] cards that may say the same are found, the likeliest first', () => {
	const plan = planWith('core');
	for (const [id, text] of [
		['a', 'Pipa induk bocor'],
		['b', 'Kebocoran pipa induk'],
		['c', 'Pipa induk bocor di RT 05'],
		['d', 'Warga tidak membayar iuran']
	] as const) {
		addProblem(plan, text, { side: 'causes', on: 'core' }, stamp(id));
	}
	const [tree] = treesOf(plan);
	expect(tree && alikeIn(tree, 'a').map(({ id }) => id)).toEqual(['b', 'c']);
	expect(tree && alikeIn(tree, 'd')).toEqual([]);
});
