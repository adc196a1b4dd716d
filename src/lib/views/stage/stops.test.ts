import { expect, test } from 'vitest';

import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { holdIdea } from '#lib/domain/ideas/held.ts';
import { openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { examplePlan } from '#lib/domain/seed/examplePlan.ts';

import { yes } from '../../../../tests/support/plans.ts';
import { ideaPages, pageWith, stageAtStop, stopAt } from './stops.ts';

const [SMALL, LARGE] = [examplePlan('b'), examplePlan('c')];

const pagesOfPlan = (plan: ReturnType<typeof examplePlan>) => {
	const { clusters, loose } = groupedIdeasOf(plan);
	return ideaPages(clusters, loose);
};

test('[STAGE-12] every open idea is on one page, ten at most, with its group', () => {
	for (const plan of [SMALL, LARGE]) {
		const pages = pagesOfPlan(plan);
		const ids = pages.flatMap(({ ideas }) => ideas.map(({ id }) => id));
		expect([...ids].sort()).toEqual(
			openIdeasOf(plan)
				.map(({ id }) => id)
				.sort()
		);
		expect(Math.max(...pages.map(({ ideas }) => ideas.length))).toBeLessThanOrEqual(10);
		expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
	}
});

test('[STAGE-12] what is held back or private is on no page', () => {
	const plan = examplePlan('a');
	const [held, secret] = openIdeasOf(plan);
	yes(holdIdea(plan, held!.id, 'lead'));
	yes(settleIdea(plan, secret!.id, 'private', 'Menyangkut orang', 'lead'));
	const ids = pagesOfPlan(plan).flatMap(({ ideas }) => ideas.map(({ id }) => id));
	expect(ids).not.toContain(held!.id);
	expect(ids).not.toContain(secret!.id);
});

test('[STAGE-12] an idea is found on its page, and a group on its first', () => {
	const pages = pagesOfPlan(LARGE);
	const long = pages.findIndex(({ of, page }) => of > 1 && page === 2);
	expect(long).toBeGreaterThan(0);
	expect(pageWith(pages, pages[long]!.ideas[1]?.id)).toBe(long);
	expect(pageWith(pages, pages[long]!.cluster?.id)).toBe(long - 1);
	expect(pageWith(pages, 'nowhere')).toBe(0);
});

const STOPS = ['a', 'b', 'c'].map((id) => ({ id, text: id }));

test('[STAGE-9] the walk keeps the way to look, and a lit card goes on with it', () => {
	expect(stageAtStop({ view: 'own' }, STOPS[1]!, 'branch')).toEqual({ view: 'branch', card: 'b' });
	expect(stageAtStop({ view: 'overview', card: 'a' }, STOPS[1]!, 'branch')).toEqual({
		view: 'overview',
		card: 'b'
	});
	expect(stageAtStop({ view: 'branch', card: 'a', spotlight: 'a' }, STOPS[1]!, 'branch')).toEqual({
		view: 'branch',
		card: 'b',
		spotlight: 'b'
	});
	expect(stageAtStop({ view: 'branch', card: 'a', spotlight: 'c' }, STOPS[1]!, 'branch')).toEqual({
		view: 'branch',
		card: 'b'
	});
});

test('[STAGE-9] reading walks from sentence to sentence', () => {
	const stage = stageAtStop(
		{ view: 'reading', card: 'a', link: 'a>b' },
		{ id: 'b>c', text: '' },
		'branch'
	);
	expect(stage).toEqual({ view: 'reading', card: 'a', link: 'b>c' });
	expect(
		stopAt(
			[
				{ id: 'a>b', text: '' },
				{ id: 'b>c', text: '' }
			],
			stage
		)
	).toBe(1);
	expect(stopAt(STOPS, { view: 'branch', card: 'gone' })).toBe(-1);
});
