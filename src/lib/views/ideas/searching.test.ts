import { expect, test } from 'vitest';

import type { Idea } from '#lib/domain/ideas/ideas.ts';

import { isFound } from './searching.ts';

const idea: Idea = {
	id: 'a',
	createdAt: '',
	createdBy: 'ana',
	text: 'Pipa bocor dekat Café Éndah',
	status: 'active',
	hamlet: 'Puncak',
	onBehalfOf: 'Mbah Karso'
};

test.each([
	['bocor pipa', true],
	['PIPA', true],
	['cafe endah', true],
	['puncak pipa', true],
	['karso', true],
	['pipa kering', false]
])('[CLUSTER-9] looking for "%s": %s', (typed, found) => {
	expect(isFound(idea, typed)).toBe(found);
});

test.each([
	['27', '27', true],
	['27', '27b', true],
	['27', '27 Krajan', true],
	['27b', '27b', true],
	['27 krajan', '27 Krajan', true],
	['27', '270', false],
	['7', '27', false],
	['27', undefined, false],
	['27 pipa', '27', false]
])('[IDEA-40] looking for "%s" finds the idea called %s: %s', (typed, called, found) => {
	expect(isFound(idea, typed, called)).toBe(found);
});

test('[IDEA-40] a number that people said is found as a word of its own', () => {
	const said = { ...idea, text: 'Sambungan 12 rumah di RT 120' };
	expect(isFound(said, '12', '3')).toBe(true);
	expect(isFound(said, '2', '3')).toBe(false);
});
