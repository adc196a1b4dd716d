import { expect, test } from 'vitest';

import { yes } from '../../../../tests/support/plans.ts';
import { meet, sitting } from '../../../../tests/support/sitting.ts';
import { addIdea } from '../ideas/ideas.ts';
import { meToo } from '../ideas/meToo.ts';
import { latestDeeds, markOf, writtenSince } from './since.ts';

test('[KEEP-23] what was written since a mark is known by record, on whatever phone, and a signature is no change', () => {
	const { stamp, desk, ana } = sitting();
	const first = yes(addIdea(desk, { text: 'Lampu mati' }, stamp('lead')));
	const mark = markOf(desk);
	expect(writtenSince(desk, mark).size).toBe(0);

	meet(desk, ana);
	const idea = yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	yes(meToo(ana, first, true, 'ana'));
	meet(desk, ana);
	expect([...writtenSince(desk, mark)].sort()).toEqual([`ideas ${idea}`, `supports ${first}:ana`]);
	expect(writtenSince(desk, markOf(desk)).size).toBe(0);
});

test('[KEEP-23] without a mark that can be read everything is new', () => {
	const { stamp, desk } = sitting();
	const idea = yes(addIdea(desk, { text: 'Lampu mati' }, stamp('lead')));
	for (const mark of ['', 'x', '1 2 3', '..', '{"a":1}']) {
		expect(writtenSince(desk, mark)).toContain(`ideas ${idea}`);
	}
});

test('[KEEP-22] the newest deeds come first, and those of today are counted', () => {
	const { minutes, stamp, desk } = sitting();
	minutes.now = -600;
	yes(addIdea(desk, { text: 'Kemarin' }, stamp('lead')));
	minutes.now = 30;
	const idea = yes(addIdea(desk, { text: 'Hari ini' }, stamp('lead')));
	const { of, deeds } = latestDeeds(desk, 1, '2026-07-09T09:20:00Z');
	expect(of).toBe(1);
	expect(deeds).toMatchObject([{ root: 'ideas', id: idea, made: true }]);
});
