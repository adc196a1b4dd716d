import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { turnOver } from '#lib/domain/objectives/objectives.ts';

import { headlessBoard } from '../fixtures/headlessBoard.ts';

test.each([
	['objectives', 'a>core', 'a'],
	['pair', 'o_a>o_core', 'o_a']
] as const)(
	'[BOARD-26] on the board of %s a line of the problem tree is not cut, an objective that is not written not binned, and why is said',
	(name, line, card) => {
		const plan = planWith('core', { causes: { a: {} } });
		yes(turnOver(plan, 'core', 'baik', stamp('o-core')));
		const board = headlessBoard(plan, name, 'ana', 'tree-core', stamps('ana'));
		board.acts().unlink(line);
		expect(board.told.at(-1)).toEqual({ kind: 'refused', refusal: 'line-of-problems' });
		board.store.remove(
			board.shapes().flatMap(({ id }) => (id.endsWith(`objective.${card}`) ? id : []))
		);
		expect(board.told.at(-1)).toEqual({ kind: 'refused', refusal: 'not-written-yet' });
		expect(board.card(card)).toBeDefined();
		board.stop();
	}
);

test('[CLUSTER-12] two ideas in no group that are linked are asked what they are called together', () => {
	const plan = aPlan();
	const say = stamps('ana');
	const [a, b] = ['Air keruh', 'Pipa bocor'].map((text) => yes(addIdea(plan, { text }, say())));
	const board = headlessBoard(plan, 'ideas', 'ana', undefined, stamps('desk'));
	board.acts().link({ id: a!, kind: 'idea' }, { id: b!, kind: 'idea' });
	expect(board.asked).toEqual([{ for: 'group', ideas: [b, a] }]);
	expect(board.told).toEqual([{ kind: 'done' }]);
	board.acts().link({ id: a!, kind: 'idea' }, { id: a!, kind: 'idea' });
	expect(board.told.at(-1)).toMatchObject({ kind: 'refused' });
	board.stop();
});
