import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { overlapsOf } from '../../../../tests/support/boards.ts';
import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { planWith } from '../../../../tests/support/trees.ts';
import { addCluster, putInCluster } from '#lib/domain/ideas/clusters.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { ideaOf } from '#lib/domain/ideas/ideaOf.ts';
import { causesOf } from '#lib/domain/problems/cards.ts';
import { placeCard, placesOf } from '#lib/domain/shared/places.ts';

import { looks } from '../card/looks.ts';
import { headlessBoard } from '../fixtures/headlessBoard.ts';
import { sceneOf } from '../scenes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Board = ReturnType<typeof headlessBoard>;

/** Drags a card until its middle is that far from where another has its own. */
function dragTo(board: Board, id: string, onto: string, dx = 0, dy = 0): void {
	const spots = new Map(scene(board).map((card) => [card.id, card.spot]));
	const [from, to] = [spots.get(id)!, spots.get(onto)!];
	board.take(id);
	board.move(to.x - from.x + dx, to.y - from.y + dy);
}

const scene = ({ plan, port }: Board) => sceneOf(plan, port.board, port.tree).cards;
const lit = () => [...looks.get().keys()].map((shape) => shape.replace(/^.*\./, ''));

function aTree() {
	const plan = planWith('core', { causes: { a: { b: {} }, c: {} }, effects: { e: {} } });
	return headlessBoard(plan, 'problems', 'ana', 'tree-core', stamps('ana'));
}

test.each([true, false])(
	'[BOARD-46] a card let go on another comes to lie beside it, whether a hand had put that one there (%s) or not',
	(byHand) => {
		const board = aTree();
		if (byHand) placeCard(board.plan, 'c', { x: 900, y: 700 }, 'ana');
		board.bound.project();
		const before = scene(board).find(({ id }) => id === 'c')?.spot;
		dragTo(board, 'b', 'c', 10, 5);
		expect(lit()).toEqual(['c']);
		board.letGo();
		expect(lit()).toEqual([]);
		expect(overlapsOf(scene(board))).toEqual([]);
		expect(scene(board).find(({ id }) => id === 'c')?.spot).toEqual(before);
		const [card, onto] = [
			{ id: 'b', kind: 'problem' },
			{ id: 'c', kind: 'problem' }
		];
		expect(board.asked).toEqual([{ for: 'join', card, onto }]);
		expect(causesOf(board.plan).some(({ id }) => id === 'b>c')).toBe(false);

		// Answered, it goes where the tree has it; one step back and it lies beside the other again.
		board.acts().join(card, onto, card);
		expect(causesOf(board.plan).some(({ id }) => id === 'b>c')).toBe(true);
		expect(placesOf(board.plan).has('b')).toBe(false);
		board.undo.undo();
		expect(placesOf(board.plan).has('b')).toBe(true);
		board.stop();
	}
);

test('[BOARD-46] a card that one move carries onto another is let go there, too', () => {
	const board = aTree();
	const at = (id: string) => scene(board).find((card) => card.id === id)!.spot;
	board.flick('b', at('c').x - at('b').x, at('c').y - at('b').y);
	board.letGo();
	expect(board.asked).toHaveLength(1);
	expect(overlapsOf(scene(board))).toEqual([]);
	expect(placesOf(board.plan).has('b')).toBe(true);
	board.undo.undo();
	expect(placesOf(board.plan).has('b')).toBe(false);
	board.stop();
});

test('[BOARD-46] a card let go on one it is joined to asks nothing, and no hand’s card is hidden by another that touches it', () => {
	const board = aTree();
	dragTo(board, 'b', 'a');
	board.letGo();
	expect(board.asked).toEqual([]);
	placeCard(board.plan, 'c', { x: 900, y: 700 }, 'ana');
	board.bound.project();
	dragTo(board, 'e', 'c', 150, 0);
	board.letGo();
	expect(overlapsOf(scene(board))).toEqual([]);
	expect(board.asked).toEqual([]);
	board.stop();
});

/** Two groups with a card each, and a card in none. */
function twoGroups() {
	const stamp = stamps('ana');
	const plan = aPlan();
	const group = (title: string) => yes(addCluster(plan, title, stamp()));
	const say = (text: string) => yes(addIdea(plan, { text }, stamp()));
	const [water, road] = [group('Air'), group('Jalan')];
	const [pipe, mud, alone] = [say('Pipa bocor'), say('Jalan becek'), say('Sekolah jauh')];
	yes(putInCluster(plan, pipe, water, 'ana'));
	yes(putInCluster(plan, mud, road, 'ana'));
	const board = headlessBoard(plan, 'ideas', 'ana', undefined, stamps('ana'));
	const groupOf = (id: string) => ideaOf(plan, id)?.cluster;
	return { board, water, road, pipe, mud, alone, groupOf };
}

test('[CLUSTER-13] an idea let go among a group’s cards is in that group, lit while a hand is over it, and lies where the group has it', () => {
	const { board, road, pipe, mud, alone, groupOf } = twoGroups();
	dragTo(board, pipe, mud, 10, 70);
	expect(board.raised).toEqual([board.card(pipe)?.id]);
	expect(lit()).toEqual([road]);
	board.letGo();
	expect([groupOf(pipe), lit()]).toEqual([road, []]);
	expect(placesOf(board.plan).has(pipe)).toBe(false);
	dragTo(board, alone, road);
	board.letGo();
	expect(groupOf(alone)).toBe(road);
	board.stop();
});

test('[CLUSTER-13] an idea linked with a group’s card lies where the group has it, also where a hand had put it; one step back', () => {
	const { board, road, mud, alone, groupOf } = twoGroups();
	placeCard(board.plan, alone, { x: 900, y: 900 }, 'ana');
	board.acts().link({ id: alone, kind: 'idea' }, { id: mud, kind: 'idea' });
	expect([groupOf(alone), placesOf(board.plan).has(alone)]).toEqual([road, false]);
	board.undo.undo();
	expect([groupOf(alone), placesOf(board.plan).has(alone)]).toEqual([undefined, true]);
	board.stop();
});

test('[CLUSTER-13] an idea let go far from any group is in none and lies there; moved a little it stays in its own', () => {
	const { board, water, pipe, groupOf } = twoGroups();
	dragTo(board, pipe, pipe, 10, 12);
	expect(lit()).toEqual([]);
	board.letGo();
	expect(groupOf(pipe)).toBe(water);
	dragTo(board, pipe, pipe, 10, 700);
	board.letGo();
	expect(groupOf(pipe)).toBeUndefined();
	expect(placesOf(board.plan).has(pipe)).toBe(true);
	board.undo.undo();
	expect(groupOf(pipe)).toBe(water);
	board.stop();
});

test('[BOARD-46] a card the hand is over does not go from under it because of a ballot, or whoever came in', () => {
	const plan = aPlan();
	for (const id of ['air', 'pipe', 'road'])
		yes(
			addIdea(plan, { text: id, channel: 'scribe' }, { id, by: 'lead', at: '2030-01-01T00:00:00Z' })
		);
	const board = headlessBoard(plan, 'ideas', 'ana', undefined, stamps('ana'));
	vi.runOnlyPendingTimers();
	const before = board.card('air')?.x;
	plan.doc.transact(() => plan.members.set('who', new Y.Map()), { from: 'relay' });
	dragTo(board, 'pipe', 'air');
	vi.advanceTimersByTime(900);
	expect(placesOf(plan).size).toBe(1);
	expect(board.card('air')?.x).toBe(before);
	expect(lit()).toEqual(['air']);
	board.letGo();
	expect(board.asked).toEqual([{ for: 'group', ideas: ['air', 'pipe'] }]);
	board.stop();
});
