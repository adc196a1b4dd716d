import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { grownPlan } from '../../../../tests/support/boards.ts';
import { copyOf, meet, stamps } from '../../../../tests/support/plans.ts';
import { planWith } from '../../../../tests/support/trees.ts';
import { causesOf, problemsOf } from '#lib/domain/problems/cards.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import { rewordProblem } from '#lib/domain/problems/problems.ts';
import { placeCard, placesOf } from '#lib/domain/shared/places.ts';

import { headlessBoard } from '../fixtures/headlessBoard.ts';
import { stateOf } from '../boardState.ts';
import { isCard, type CardShape } from '../card/cardShape.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTime(1000);

function aBoard(plan = planWith('core', { causes: { a: { b: {} } }, effects: { e: {} } })) {
	return headlessBoard(plan, 'problems', 'ana', 'tree-core', stamps('ana'));
}

const textOf = (board: ReturnType<typeof aBoard>, id: string) => {
	const shape = board.card(id);
	return shape && isCard(shape) ? shape.props.text : undefined;
};

test('[BOARD-20] a board shows every card of its tree, and what the plan says next', () => {
	const board = aBoard();
	expect(board.shapes()).toHaveLength(4);
	rewordProblem(board.plan, 'a', 'air keruh', 'budi');
	binProblem(board.plan, 'e', 'budi');
	settle();
	expect(board.shapes()).toHaveLength(3);
	expect(textOf(board, 'a')).toBe('air keruh');
	board.stop();
});

test('[BOARD-21] what is shown is written once: reading the plan again writes nothing', () => {
	const board = aBoard();
	let writes = 0;
	board.store.listen(() => writes++);
	expect(board.bound.project()).toBe(0);
	board.take('a');
	board.move(500, 30);
	board.letGo();
	writes = 0;
	settle();
	expect([board.bound.project(), writes]).toEqual([0, 0]);
	board.stop();
});

test('[BOARD-22] a card that is dragged is told ten times a second at most, and is one step back', () => {
	const board = aBoard();
	let changes = 0;
	board.plan.places.observe(() => changes++);
	board.take('a');
	for (let n = 0; n < 60; n++) {
		board.move(10, 0);
		vi.advanceTimersByTime(16);
	}
	board.letGo();
	expect(changes).toBeGreaterThan(5);
	expect(changes).toBeLessThanOrEqual(11);
	expect(placesOf(board.plan).has('a')).toBe(true);
	board.undo.undo();
	expect(placesOf(board.plan).has('a')).toBe(false);
	expect(board.undo.canUndo()).toBe(false);
	board.stop();
});

test('[BOARD-23] a card under a hand does not jump when somebody else moves or words it', () => {
	const board = aBoard();
	board.take('a');
	board.move(300, 0);
	const there = board.card('a');
	placeCard(board.plan, 'a', { x: -900, y: -900 }, 'budi');
	rewordProblem(board.plan, 'a', 'air keruh sekali', 'budi');
	vi.advanceTimersByTime(50);
	expect(board.card('a')).toMatchObject({ x: there?.x, y: there?.y });
	expect(textOf(board, 'a')).toBe('air keruh sekali');
	board.letGo();
	settle();
	expect(board.card('a')).toMatchObject({ x: there?.x, y: there?.y });
	board.stop();
});

test('[BOARD-23] a card that was only held goes where others put it as soon as it is let go', () => {
	const board = aBoard();
	board.take('a');
	placeCard(board.plan, 'a', { x: -900, y: -900 }, 'budi');
	settle();
	board.letGo();
	const { x = 0, props } = board.card('a') as CardShape;
	expect(x + props.w / 2).toBe(-900);
	board.stop();
});

test('[BOARD-8] on the board of pairs a key moves no card out of its row', () => {
	const plan = planWith('core', { causes: { a: {} } });
	const board = headlessBoard(plan, 'pair', 'ana', 'tree-core', stamps('ana'));
	const { x, y } = board.card('a') as CardShape;
	board.take('a');
	board.letGo();
	board.move(40, 0);
	expect(board.card('a')).toMatchObject({ x, y });
	expect(placesOf(plan).size).toBe(0);
	board.stop();
});

test('[BOARD-24] a card that somebody bins while it is dragged is gone, said, and nothing breaks', () => {
	const board = aBoard();
	board.take('b');
	board.move(300, 0);
	binProblem(board.plan, 'b', 'budi');
	settle();
	expect(board.card('b')).toBeUndefined();
	expect(board.told).toContainEqual({ kind: 'gone' });
	board.letGo();
	expect(problemsOf(board.plan).map(({ id }) => id)).not.toContain('b');
	board.stop();
});

test('[BOARD-25] a drag that is given up leaves the plan as it was, and no step', () => {
	const board = aBoard();
	board.take('a');
	board.move(300, 0);
	vi.advanceTimersByTime(150);
	expect(placesOf(board.plan).has('a')).toBe(true);
	board.move(-300, 0); // Escape puts the card back, then lets go
	board.letGo();
	settle();
	expect(placesOf(board.plan).has('a')).toBe(false);
	expect(board.undo.canUndo()).toBe(false);
	board.stop();
});

test('[BOARD-26] what is erased goes to the bin in one step, and what may not go comes back with the reason', () => {
	const board = aBoard();
	board.erase('b', 'e');
	expect(new Set(problemsOf(board.plan).map(({ id }) => id))).toEqual(new Set(['core', 'a']));
	board.undo.undo();
	settle();
	expect(board.shapes()).toHaveLength(4);
	board.erase('core');
	expect(board.card('core')).toBeDefined();
	expect(board.told.at(-1)).toEqual({ kind: 'refused', refusal: 'is-core' });
	board.stop();
});

test('[BOARD-27] one person takes back what they did on the board, never what another did', () => {
	const mine = aBoard();
	const far = headlessBoard(copyOf(mine.plan), 'problems', 'budi', 'tree-core', stamps('budi'));
	mine.take('a');
	mine.move(400, 0);
	mine.letGo();
	far.take('e');
	far.move(0, 400);
	far.letGo();
	meet(mine.plan, far.plan);
	mine.undo.undo();
	expect([...placesOf(mine.plan).keys()]).toEqual(['e']);
	mine.stop();
	far.stop();
});

test('[BOARD-28] what a peer wrote and no board can draw is left out, and the rest is shown', () => {
	const board = aBoard();
	board.plan.places.set('a', ['x', Number.NaN]);
	board.plan.causes.set('a>core', 'nonsense');
	rewordProblem(board.plan, 'b', 'javascript:alert(1) <img src=x onerror=alert(1)>', 'budi');
	settle();
	expect(textOf(board, 'b')).toBe('javascript:alert(1) <img src=x onerror=alert(1)>');
	expect(board.shapes().length).toBeGreaterThanOrEqual(3);
	board.stop();
});

test('[BOARD-29] a link that would go round is refused, and asked about', () => {
	const board = aBoard();
	const acts = board.acts();
	acts.link({ id: 'core', kind: 'problem' }, { id: 'b', kind: 'problem' });
	expect(causesOf(board.plan)).toHaveLength(3);
	expect(board.asked).toEqual([{ for: 'feedback', cause: 'core', effect: 'b' }]);
	acts.link({ id: 'e', kind: 'problem' }, { id: 'e', kind: 'problem' });
	expect(causesOf(board.plan)).toHaveLength(3);
	acts.link({ id: 'b', kind: 'problem' }, { id: 'core', kind: 'problem' });
	expect(causesOf(board.plan).map(({ id }) => id)).toContain('b>core');
	acts.unlink('b>core');
	expect(causesOf(board.plan)).toHaveLength(3);
	board.stop();
});

test('[BOARD-30] five thousand pasted lines become fifty cards, said so, and one step back takes them away', () => {
	const board = aBoard();
	const lines = Array.from({ length: 5000 }, (_, n) => `masalah ${n}`).join('\n');
	board.acts().paste(lines, undefined, () => ({ x: 0, y: 0 }));
	expect(board.told.at(-1)).toEqual({ kind: 'too-many', taken: 50, of: 5000 });
	expect(problemsOf(board.plan)).toHaveLength(54);
	board.undo.undo();
	expect(problemsOf(board.plan)).toHaveLength(4);
	board.acts().paste('  \n ', undefined, () => ({ x: 0, y: 0 }));
	expect(board.told.at(-1)).toEqual({ kind: 'not-text' });
	board.stop();
});

test('[BOARD-39] a drag has the plan read when the hand lets go, and what others do meanwhile a few times a second', () => {
	const board = aBoard();
	const reads = vi.spyOn(board.bound, 'project');
	const dragFor = (frames: number, meanwhile: (n: number) => void) => {
		board.take('a');
		for (let n = 0; n < frames; n++) {
			board.move(10, 0);
			meanwhile(n);
			vi.advanceTimersByTime(16);
		}
	};
	dragFor(60, () => undefined);
	expect(reads).toHaveBeenCalledTimes(0);
	board.letGo();
	settle();
	expect(reads.mock.calls.length).toBeGreaterThan(0);
	expect(board.bound.project()).toBe(0);
	reads.mockClear();
	dragFor(60, (n) => rewordProblem(board.plan, 'b', `kata ${n}`, 'budi'));
	expect(textOf(board, 'b')).toMatch(/kata \d+/);
	expect(reads.mock.calls.length).toBeLessThanOrEqual(5);
	board.letGo();
	settle();
	expect(textOf(board, 'b')).toBe('kata 59');
	board.stop();
});

test('[BOARD-39] a card that is dragged has its own lines drawn anew and no other', () => {
	const plan = grownPlan(60, 7);
	const board = headlessBoard(plan, 'problems', 'ana', 't1');
	const before = new Set(stateOf(board.editor).lines());
	expect(before.size).toBe(59);
	placeCard(plan, 'p9', { x: 90_000, y: 4 }, 'ana');
	expect(board.bound.project()).toBe(1);
	const anew = stateOf(board.editor)
		.lines()
		.filter((line) => !before.has(line));
	const ends = anew.map(({ link }) => [link.from, link.to]);
	expect(ends.length).toBeGreaterThan(0);
	expect(ends.every((both) => both.includes('p9'))).toBe(true);
});
