import { expect, test } from 'vitest';

import { addProblem } from '#lib/domain/problems/problems.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';

import { drawnFirst, planWith, stamp } from '../../../../tests/support/trees.ts';
import { editorLines, movedRow, placeOf, type NewRow } from './newRow.ts';

const grown = () =>
	planWith('core', { causes: { a: { a1: {}, a2: {} }, b: {} }, effects: { x: {} } });
const treeOf = (plan: ReturnType<typeof grown>) => treesOf(plan)[0]!;
const behind = (on: string, ...ids: string[]): NewRow => ({ side: 'causes', on, behind: ids });

function shown(tree: ProblemTree, row: NewRow | undefined) {
	return editorLines(tree, 'causes', row).map((each) =>
		each.kind === 'card'
			? `${'  '.repeat(each.line.level - 1)}${each.line.card.id}`
			: `${'  '.repeat(each.level - 1)}_`
	);
}

test('[PROBLEM-19] a new row stands behind a card and everything that hangs on it', () => {
	const tree = treeOf(grown());
	expect(shown(tree, undefined)).toEqual(['a', '  a1', '  a2', 'b']);
	expect(shown(tree, behind('core', 'a'))).toEqual(['a', '  a1', '  a2', '_', 'b']);
	expect(shown(tree, behind('a', 'a1'))).toEqual(['a', '  a1', '  _', '  a2', 'b']);
	expect(shown(tree, behind('core', 'core'))).toEqual(['_', 'a', '  a1', '  a2', 'b']);
	expect(shown(tree, behind('a', 'a'))).toEqual(['a', '  _', '  a1', '  a2', 'b']);
	expect(shown(tree, behind('core'))).toEqual(['a', '  a1', '  a2', 'b', '_']);
	expect(shown(tree, { ...behind('core'), side: 'effects' })).toEqual(shown(tree, undefined));
});

test('[PROBLEM-19] a new row moves as a card does, and stays where there is no room', () => {
	const tree = treeOf(grown());
	const walk = (row: NewRow, ...steps: Parameters<typeof movedRow>[2][]) =>
		steps.reduce<NewRow | undefined>((at, step) => at && movedRow(tree, at, step), row);
	const place = (row: NewRow | undefined) => row && shown(tree, row);

	expect(place(walk(behind('core', 'a'), 'deeper'))).toEqual(['a', '  a1', '  a2', '  _', 'b']);
	expect(place(walk(behind('core', 'a'), 'deeper', 'up', 'up'))).toEqual([
		'a',
		'  _',
		'  a1',
		'  a2',
		'b'
	]);
	expect(place(walk(behind('a', 'a1'), 'higher'))).toEqual(['a', '  a1', '  a2', '_', 'b']);
	expect(place(walk(behind('core', 'core'), 'down'))).toEqual(['a', '  a1', '  a2', '_', 'b']);
	expect(walk(behind('core', 'core'), 'up')).toBeUndefined();
	expect(walk(behind('core', 'b'), 'down')).toBeUndefined();
	expect(walk(behind('core', 'core'), 'deeper')).toBeUndefined();
	expect(walk(behind('core', 'a'), 'higher')).toBeUndefined();
});

test('[PROBLEM-19] the card a new row becomes stands where the row stood', () => {
	for (const row of [behind('core', 'core'), behind('core', 'a'), behind('a', 'a1'), behind('a')]) {
		const plan = grown();
		const before = shown(treeOf(plan), row).map((line) => line.replace('_', 'new'));
		addProblem(plan, 'new', placeOf(treeOf(plan), row), stamp('new'));
		expect(drawnFirst(plan).slice(2)).toEqual(before);
	}
});

test('[PROBLEM-19] a new row keeps a place when the cards around it go', () => {
	const plan = grown();
	binProblem(plan, 'a', 'Budi');
	const tree = treeOf(plan);
	expect(shown(tree, behind('core', 'a', 'b'))).toEqual(['a1', 'a2', 'b', '_']);
	expect(shown(tree, behind('a', 'a1'))).toEqual(['a1', 'a2', 'b', '_']);
	expect(placeOf(tree, behind('a', 'a1'))).toEqual({ side: 'causes', on: 'core', after: 'b' });
});
