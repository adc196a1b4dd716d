import { expect, test } from 'vitest';

import { rewordProblem } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';

import { planWith } from '../../../../tests/support/trees.ts';
import { Drafts } from './drafts.svelte.ts';

const refused = (refusal: 'empty' | 'too-long' | 'unreadable-letters') => () => ({
	ok: false,
	refusal
});

test('[PROBLEM-11] a row somebody is in is never written over, and what came meanwhile is kept', () => {
	const plan = planWith('core');
	const said = () => treesOf(plan)[0]!.core.text;
	rewordProblem(plan, 'core', 'The well is dry', 'lead');
	const drafts = new Drafts();
	drafts.open('core', said());
	drafts.type('core', 'The old well is dry', said());
	rewordProblem(plan, 'core', 'The well is dry in August', 'Budi');

	expect(drafts.textOf('core', said())).toBe('The old well is dry');
	drafts.close('core', (typed, seen) => rewordProblem(plan, 'core', typed, 'lead', seen));
	expect(drafts.textOf('core', said())).toBe('The old well is dry in August');
});

test('[PROBLEM-11] a row that was only looked into follows the plan again, and saves nothing', () => {
	const drafts = new Drafts();
	drafts.open('core', 'Dry');
	const save = () => {
		throw new Error('nothing was typed');
	};
	expect(drafts.close('core', save)).toBeUndefined();
	expect(drafts.textOf('core', 'Wet')).toBe('Wet');
});

test('[PROBLEM-18] words that are refused wait in their row, with the reason; emptied ones come back', () => {
	const drafts = new Drafts();
	drafts.type('a', 'much too long', 'Dry');
	expect(drafts.close('a', refused('too-long'))).toBe('too-long');
	expect([drafts.textOf('a', 'Dry'), drafts.faultOf('a')]).toEqual(['much too long', 'too-long']);
	expect(drafts.isTouched('a')).toBe(true);

	drafts.type('b', 'bad\u0000letter', 'Dry');
	drafts.close('b', refused('unreadable-letters'));
	expect(drafts.textOf('b', 'Dry')).toBe('badletter');

	drafts.type('c', '', 'Dry');
	expect(drafts.close('c', refused('empty'))).toBe('empty');
	expect(drafts.textOf('c', 'Dry')).toBe('Dry');
});

test('[PROBLEM-18] pasted lines become one sentence', () => {
	const drafts = new Drafts();
	drafts.type('a', 'one\r\n  two\nthree', '');
	expect(drafts.textOf('a', '')).toBe('one two three');
});
