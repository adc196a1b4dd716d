import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, yes } from '../../../../tests/support/plans.ts';
import { papersOf, setPapers } from './papers.ts';

const ANA = 'ana' as Parameters<typeof setPapers>[2];

test('[FORM-17] [FORM-18] a village keeps its paper and its titles of forms; an empty one is as usual again', () => {
	const plan = aPlan();
	expect(papersOf(plan)).toEqual({});
	yes(setPapers(plan, { paper: 'A4', formTitles: { 'rktl.id': ' Janji kita ' } }, ANA));
	expect(papersOf(plan)).toEqual({ paper: 'A4', formTitles: { 'rktl.id': 'Janji kita' } });
	yes(setPapers(plan, { paper: null, formTitles: {} }, ANA));
	expect(papersOf(plan)).toEqual({});
});

test('[FORM-18] two desks that call two forms otherwise keep both titles', () => {
	const one = aPlan();
	const other = copyOf(one);
	yes(setPapers(one, { formTitles: { 'rktl.id': 'Janji kita' } }, ANA));
	yes(setPapers(other, { formTitles: { 'rab.id': 'Biaya' } }, ANA));
	meet(one, other);
	expect(papersOf(one).formTitles).toEqual({ 'rktl.id': 'Janji kita', 'rab.id': 'Biaya' });
	expect(papersOf(other)).toEqual(papersOf(one));
});
