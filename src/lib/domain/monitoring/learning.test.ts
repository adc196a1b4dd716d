import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { EXAMPLES } from '../seed/examples.ts';
import { addTo } from '../shared/records.ts';
import { handoverOf } from './handover.ts';
import { HANDOVER, STORIES } from './kinds.ts';
import { countFaces, satisfactionOf } from './satisfaction.ts';
import { chooseStory, storiesOf } from './stories.ts';

const stamp = stamps();

interface Written {
	evaluation: { satisfaction: { n: number; counts: number[] } };
	handover: [criterion: string, score: number][];
}
const counts = (list: readonly number[]) =>
	Object.fromEntries(list.map((count, at) => [String(at + 1), count]));

test.each([
	['a', EXAMPLES.a.seed as unknown as Written, 436],
	['b', EXAMPLES.b.seed as unknown as Written, 229]
])(
	'[MONITOR-26] the faces of example %s: as many people as its village counted, and their mean',
	(_, seed, points) => {
		const plan = aPlan();
		const { n, counts: faces } = seed.evaluation.satisfaction;
		yes(countFaces(plan, { question: 'Puas?', counts: counts(faces) }, stamp()));
		expect(satisfactionOf(plan)).toEqual([
			{ question: 'Puas?', counts: faces, n, mean: { part: points, of: n }, bySex: {} }
		]);
	}
);

test('[MONITOR-26] women and men who were counted apart stand apart and together; questions and days do not mix', () => {
	const plan = aPlan();
	const ask = { question: 'Puas?', date: '2027-12-10' };
	yes(countFaces(plan, { ...ask, sex: 'F', counts: { '5': 3 } }, stamp()));
	yes(countFaces(plan, { ...ask, sex: 'M', counts: { '1': 1, '4': 2 } }, stamp()));
	yes(countFaces(plan, { ...ask, date: '2026-12-10', counts: { '2': 4 } }, stamp()));
	const [last, now] = satisfactionOf(plan);
	expect(last).toMatchObject({ date: '2026-12-10', n: 4, mean: { part: 8, of: 4 } });
	expect(now).toMatchObject({
		counts: [1, 0, 0, 2, 3],
		n: 6,
		mean: { part: 24, of: 6 },
		bySex: { F: { n: 3, mean: { part: 15, of: 3 } }, M: { n: 3, mean: { part: 9, of: 3 } } }
	});
});

test('[MONITOR-26] there are five faces; nobody at all has no mean', () => {
	const plan = aPlan();
	for (const odd of [{}, { '0': 1 }, { '6': 1 }, { happy: 1 }, { '1': -1 }, { '1': 0.5 }])
		expect(countFaces(plan, { counts: odd as Record<string, number> }, stamp()).ok).toBe(false);
	yes(countFaces(plan, { counts: { '3': 0 } }, stamp()));
	expect(satisfactionOf(plan)[0]).toEqual({ counts: [0, 0, 0, 0, 0], n: 0, bySex: {} });
});

test('[MONITOR-27] a story is chosen with a reason, and each place keeps its own', () => {
	const plan = aPlan();
	const first = yes(addTo(plan, STORIES, { whatChanged: 'Air sampai di dapur' }, stamp()));
	const id = yes(addTo(plan, STORIES, { whatChanged: 'Saya bicara', consent: true }, stamp()));
	expect(chooseStory(plan, id, 'desa', ' ', 'lead')).toEqual({ ok: false, refusal: 'no-reason' });
	expect(chooseStory(plan, id, '', 'Berani', 'lead')).toEqual({ ok: false, refusal: 'empty' });
	expect(chooseStory(plan, 'gone', 'desa', 'Berani', 'lead')).toMatchObject({ ok: false });
	expect(storiesOf(plan).map((story) => story.id)).toEqual([first, id]);
	yes(chooseStory(plan, id, 'RT 03', 'Jujur', 'ana'));
	const other = copyOf(plan);
	yes(chooseStory(plan, id, 'dusun', 'Belum pernah bicara', 'ana'));
	yes(chooseStory(other, id, 'desa', 'Penghasilan sendiri', 'budi'));
	meet(plan, other);
	for (const each of [plan, other])
		expect(storiesOf(each)).toMatchObject([
			{
				id,
				chosen: 3,
				mayBeShown: true,
				selectedAt: {
					'RT 03': 'Jujur',
					dusun: 'Belum pernah bicara',
					desa: 'Penghasilan sendiri'
				}
			},
			{ id: first, chosen: 0, mayBeShown: false }
		]);
});

test('[MONITOR-28] the hand-over card of Tirtamulya: 11 of 18', () => {
	const plan = aPlan();
	for (const [criterion, score] of (EXAMPLES.a.seed as unknown as Written).handover)
		yes(addTo(plan, HANDOVER, { criterion, score, date: '2027-12-10' }, stamp()));
	expect(handoverOf(plan)).toMatchObject([{ date: '2027-12-10', total: 11, most: 18 }]);
	expect(handoverOf(plan)[0]).not.toHaveProperty('trend');
});

test('[MONITOR-28] the trend counts what both cards score; scored twice on a day, the later counts', () => {
	const plan = aPlan();
	const score = (criterion: string, points: number, date?: string) =>
		yes(addTo(plan, HANDOVER, { criterion, score: points, ...(date && { date }) }, stamp()));
	score('books-open', 1, '2026-12-10');
	score('fees-cover', 3, '2026-12-10');
	score('books-open', 0, '2027-12-10');
	score('data-held', 3, '2027-12-10');
	score('books-open', 2, '2027-12-10');
	score('substitutes', 2);
	const cards = handoverOf(plan).map(({ date, total, most, trend }) => [date, total, most, trend]);
	expect(cards).toEqual([
		[undefined, 2, 3, undefined],
		['2026-12-10', 4, 6, undefined],
		['2027-12-10', 5, 6, 1]
	]);
	expect(handoverOf(plan)[2]?.scores.map(({ criterion }) => criterion)).toEqual([
		'books-open',
		'data-held'
	]);
});
