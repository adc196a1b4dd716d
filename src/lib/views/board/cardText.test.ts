import { expect, test } from 'vitest';

import { aPlan, yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { addActivity } from '#lib/domain/actions/activities.ts';
import { tidyIdea } from '#lib/domain/ideas/describing.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { turnOver } from '#lib/domain/objectives/objectives.ts';

import { cardText } from './cardText.ts';

test('[BOARD-7] what is said of a card in hand is what stands on it on that board', () => {
	const plan = planWith('dry', { causes: { leak: {} } });
	yes(turnOver(plan, 'dry', 'water all year', stamp('o-dry')));
	yes(addActivity(plan, 'mend the pipe', { fromProblem: 'dry' }, stamp('mend')));
	expect(cardText(plan, 'dry', 'problems')).toBe('dry');
	expect(cardText(plan, 'dry', 'objectives')).toBe('water all year');
	expect(cardText(plan, 'leak', 'objectives')).toBe('leak');
	expect(cardText(plan, 'dry', 'pair')).toBe('dry');
	expect(cardText(plan, 'o_dry', 'pair')).toBe('water all year');
	expect(cardText(plan, 'mend', 'objectives')).toBe('mend the pipe');
	expect(cardText(plan, 'gone', 'objectives')).toBe('');
});

test('[IDEA-44] of an idea in hand its clearer words are said, as its card has them', () => {
	const plan = aPlan();
	yes(addIdea(plan, { text: 'jln rusak', channel: 'scribe' }, stamp('idea')));
	expect(cardText(plan, 'idea', 'ideas')).toBe('jln rusak');
	yes(tidyIdea(plan, 'idea', 'Jalan ke sawah rusak', 'lead', 'jln rusak'));
	expect(cardText(plan, 'idea', 'ideas')).toBe('Jalan ke sawah rusak');
});
