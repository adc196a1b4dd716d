import { expect, test } from 'vitest';

import { treesOf } from '#lib/domain/problems/tree.ts';
import { placeCard } from '#lib/domain/shared/places.ts';

import { examplePlan } from '../fixtures/examplePlans.ts';
import { boardOnPaper } from './boardOnPaper.ts';
import { boardPicture } from './boardSvg.ts';
import { planBoardOf } from './planBoard.ts';
import { boardWords } from './words.ts';

const words = boardWords('id');
const at = '2027-06-24T09:00:00Z';

/** How large a unit comes onto an A4 page that may be turned, in millimetres. */
const onPage = ({ width, height }: { width: number; height: number }) =>
	Math.min(277 / Math.max(width, height), 190 / Math.min(width, height));

test.each(['a', 'b', 'c'] as const)(
	'[POSTER-18] on paper the boards of example %s are as large as at the desk, or larger',
	(name) => {
		const plan = examplePlan(name);
		const gains = (['ideas', 'problems', 'objectives', 'pair'] as const).map((board) => {
			const asked = { board, at };
			const shown = planBoardOf(plan, asked, words);
			const asAtDesk = boardPicture(shown.scene, words, shown);
			const { picture, scene } = boardOnPaper(plan, asked, words);
			expect(scene.cards.map(({ id }) => id)).toEqual(shown.scene.cards.map(({ id }) => id));
			return onPage(picture.whole) / onPage(asAtDesk.whole);
		});
		expect(Math.min(...gains)).toBeGreaterThanOrEqual(1);
		expect(Math.max(...gains)).toBeGreaterThan(1.1);
	}
);

test('[POSTER-18] what a hand has placed lies on paper as it does at the desk', () => {
	const plan = examplePlan('b');
	placeCard(plan, treesOf(plan)[0]!.core.id, { x: 900, y: 40 }, 'lead');
	const asked = { board: 'problems', at } as const;
	expect(boardOnPaper(plan, asked, words).scene).toEqual(planBoardOf(plan, asked, words).scene);
});
