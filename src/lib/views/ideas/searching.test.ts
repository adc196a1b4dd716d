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
