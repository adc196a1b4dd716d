import { expect, test } from 'vitest';

import { overlapsOf } from '../../../../tests/support/boards.ts';
import { stamps, yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { addMeansFor, meansOf } from '#lib/domain/objectives/means.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import { causesOf } from '#lib/domain/problems/cards.ts';
import { parkProblem } from '#lib/domain/problems/problems.ts';

import { headlessBoard } from '../fixtures/headlessBoard.ts';
import { freePlaces } from '../island/freePlaces.ts';
import { sceneOf } from '../scenes.ts';
import { nearest } from '../tools/nearest.ts';
import { waysFor } from './newCards.ts';

function aBoard() {
	const plan = planWith('core', { causes: { a: {}, aside: {} }, effects: { e: {} } });
	parkProblem(plan, 'aside', 'bukan urusan desa', 'lead');
	return headlessBoard(plan, 'problems', 'ana', 'tree-core', stamps('ana'));
}

test('[BOARD-47] beside an effect a new card is first an effect, beside a cause and the main problem a cause, else loose', () => {
	const { port, stop } = aBoard();
	expect(waysFor(port, 'e')).toEqual(['effect', 'cause', 'loose']);
	expect(waysFor(port, 'a')).toEqual(['cause', 'effect', 'loose']);
	expect(waysFor(port, 'core')).toEqual(['cause', 'effect', 'loose']);
	expect(waysFor(port, 'a', true)[0]).toBe('loose');
	expect(waysFor(port, 'aside')[0]).toBe('loose');
	expect(waysFor(port, undefined)).toEqual(['loose']);
	stop();
});

test('[BOARD-47] no card that is put aside is the nearest to a hand', () => {
	const look = { y: 0, w: 240, h: 60, kind: 'problem', colour: '', of: '', byHand: false };
	const boxes = [
		{ id: 'parked', x: 0, part: 'parked' as const, ...look },
		{ id: 'cause', x: 400, part: 'cause' as const, ...look }
	];
	expect(nearest(boxes, { x: 250, y: 30 })).toEqual({ id: 'cause', far: 150 });
	expect(nearest(boxes, { x: -200, y: 30 })).toBeUndefined();
});

test('[BOARD-48] pasted copies hang on nothing and lie on no other card, however many there are', () => {
	const { plan, port, acts, told, stop } = aBoard();
	const cards = () => sceneOf(plan, 'problems', 'tree-core').cards;
	const links = causesOf(plan).length;
	const boxes = cards().map(({ spot, width, height }) => ({
		...{ x: spot.x - width / 2, y: spot.y - height / 2 },
		...{ w: width, h: height }
	}));
	const words = Array.from({ length: 12 }, (_, at) => `Salinan ${at}`).join('\n');
	acts().paste(words, undefined, freePlaces(boxes, port.board, { x: 0, y: 0 }));
	expect(told.map(({ kind }) => kind)).not.toContain('refused');
	expect(causesOf(plan)).toHaveLength(links);
	expect(cards().filter(({ part }) => part === 'loose')).toHaveLength(12);
	expect(overlapsOf(cards())).toEqual([]);
	stop();
});

test('[BOARD-47] on the board of pairs a card beside an added means is a means to it', () => {
	const plan = planWith('core', { causes: { a: {} } });
	const iuran = yes(addMeansFor(plan, 'Iuran', 'core', stamp('iuran')));
	const { acts, port, stop } = headlessBoard(plan, 'pair', 'ana', 'tree-core', stamps('ana'));
	expect(waysFor(port, 'a')[0]).toBe('cause');
	expect(waysFor(port, iuran)).toEqual(['means']);
	const made = acts().add({ text: 'Rapat', way: 'means', near: iuran });
	expect(meansOf(plan).map(({ means, end }) => [means, end])).toContainEqual([made, iuran]);
	stop();
});

test.each(['means', 'activity'] as const)(
	'[BOARD-47] [BOARD-60] for a card that somebody binned meanwhile %s is refused and not made',
	(way) => {
		const plan = planWith('core', { causes: { a: {} } });
		const name = 'objectives';
		const { acts, told, stop } = headlessBoard(plan, name, 'ana', 'tree-core', stamps('ana'));
		expect(acts().add({ text: 'Iuran', way, near: 'gone' })).toBeUndefined();
		expect(told.at(-1)).toEqual({ kind: 'refused', refusal: 'no-such-objective' });
		expect([...objectivesOf(plan), ...activitiesOf(plan)]).toEqual([]);
		stop();
	}
);
