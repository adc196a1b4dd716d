import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addCluster, putInCluster } from '#lib/domain/ideas/clusters.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { ideaOf } from '#lib/domain/ideas/ideaOf.ts';
import { groupIdeas, putManyInCluster } from '#lib/domain/ideas/manyIdeas.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { stateOf } from '../boardState.ts';
import { shapeOf, type CardShape } from '../card/cardShape.ts';
import { headlessBoard } from '../fixtures/headlessBoard.ts';
import { areSameFrames, bandOf, framesOn } from './frames.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = '2030-01-01T00:00:00Z';
type Board = ReturnType<typeof headlessBoard>;

/** Water with three ideas, and two ideas in no group. */
function grouped(): Plan {
	const plan = aPlan();
	yes(addCluster(plan, 'Air', { id: 'water', by: 'lead', at }));
	for (const id of ['w1', 'w2', 'w3', 'l1', 'l2']) {
		yes(addIdea(plan, { text: id, channel: 'scribe' }, { id, by: 'lead', at }));
		if (id.startsWith('w')) yes(putInCluster(plan, id, 'water', 'lead'));
	}
	return plan;
}

const boardOf = (plan: Plan, who = 'ana') =>
	headlessBoard(plan, 'ideas', who, undefined, stamps(who));
const framesIn = (board: Board) =>
	stateOf(board.editor)
		.enclosures()
		.map(({ cards }) => [...cards].sort().join(' '));

test('[BOARD-58] while a hand drags a card its frame stays where it is, and follows when it is let go', () => {
	const board = boardOf(grouped());
	const state = stateOf(board.editor);
	const before = framesOn(board.editor, false);
	expect(framesIn(board)).toEqual(['w1 w2 w3 water']);
	board.take('w3');
	for (let n = 0; n < 5; n++) {
		board.move(300, 300);
		expect(areSameFrames(framesOn(board.editor, false), before)).toBe(true);
		expect(framesOn(board.editor, true)).toEqual([]);
	}
	board.letGo();
	expect(framesIn(board)).toEqual(['w1 w2 water']);
	expect(state.enclosures()[0]?.width).toBeLessThan(before[0]?.enclosure.width ?? 0);
	board.undo.undo();
	vi.runOnlyPendingTimers();
	expect(framesIn(board)).toEqual(['w1 w2 w3 water']);
	board.stop();
});

test('[BOARD-58] while a hand drags a card, the frames of what others move follow at once, and its own stays', () => {
	const plan = grouped();
	yes(groupIdeas(plan, ['l1', 'l2'], 'Jalan', { id: 'road', by: 'lead', at }));
	const [ana, budi] = [boardOf(plan), boardOf(copyOf(plan), 'budi')];
	const frameOf = (group: string) =>
		framesOn(ana.editor, false).find(({ enclosure }) => enclosure.group === group)?.enclosure;
	const [water, road] = [frameOf('water'), frameOf('road')];
	ana.take('w3');
	ana.move(40, 30);
	budi.take('road', 'l1', 'l2');
	budi.move(900, 250);
	budi.letGo();
	meet(ana.plan, budi.plan);
	vi.advanceTimersByTime(300);
	expect(frameOf('road')?.x).toBe((road?.x ?? 0) + 900);
	expect(frameOf('road')?.y).toBe((road?.y ?? 0) + 250);
	expect(frameOf('water')).toEqual(water);
	ana.letGo();
	expect(frameOf('road')?.x).toBe((road?.x ?? 0) + 900);
	[ana, budi].forEach((board) => board.stop());
});

test('[BOARD-58] a whole group in hand takes its frame along, and is the same group where it is let go', () => {
	const board = boardOf(grouped());
	const [before] = framesOn(board.editor, false);
	board.take('water', 'w1', 'w2', 'w3');
	board.move(700, 40);
	expect(framesOn(board.editor, false)).toEqual([]);
	const [carried] = framesOn(board.editor, true);
	expect(carried?.enclosure.x).toBe((before?.enclosure.x ?? 0) + 700);
	board.letGo();
	expect(framesIn(board)).toEqual(['w1 w2 w3 water']);
	expect(ideaOf(board.plan, 'w1')?.cluster).toBe('water');
	expect(stateOf(board.editor).enclosures()[0]?.x).toBe((before?.enclosure.x ?? 0) + 700);
	board.stop();
});

test('[BOARD-58] a group whose head lies elsewhere says its name, also after it was called otherwise', () => {
	const board = boardOf(grouped());
	expect(framesOn(board.editor, false)[0]?.name).toBe('');
	board.take('water');
	board.move(2000, 2000);
	board.letGo();
	expect(framesOn(board.editor, false)[0]?.name).toBe('Air');
	board.stop();
});

test('[BOARD-58] the name of a group has all of its frame, and a head that was carried away its own width', () => {
	const plan = grouped();
	for (let n = 0; n < 12; n++) {
		const id = `more${n}`;
		yes(addIdea(plan, { text: `Air ${n}`, channel: 'scribe' }, { id, by: 'lead', at }));
		yes(putInCluster(plan, id, 'water', 'lead'));
	}
	const board = boardOf(plan);
	const shape = (id: string, kind: 'cluster' | 'idea') =>
		board.editor.getShape(shapeOf({ id, kind })) as CardShape;
	const head = () => shape('water', 'cluster');
	const band = () => bandOf(board.editor, head());
	const frame = stateOf(board.editor).enclosures()[0]!;
	const own = head().props.w;
	expect(frame.width).toBeGreaterThan(2 * own); // several columns
	expect(band().w).toBeGreaterThan(frame.width - 20);
	expect(head().x + band().x).toBeGreaterThan(frame.x);
	expect(head().x + band().x + band().w).toBeLessThan(frame.x + frame.width);
	expect(bandOf(board.editor, shape('w1', 'idea'))).toEqual({ x: 0, w: own });
	board.take('water');
	board.move(2000, 2000);
	expect(band()).toEqual({ x: 0, w: own });
	board.letGo();
	expect(band()).toEqual({ x: 0, w: own });
	board.stop();
});

test('[CLUSTER-13] an idea moved to an empty part of a frame stays in its group', () => {
	const board = boardOf(grouped());
	board.take('w3');
	board.move(4, 64); // under where it lay: its column has no other
	board.letGo();
	const frame = stateOf(board.editor).enclosures()[0];
	expect(frame?.cards).toContain('w3');
	expect(ideaOf(board.plan, 'w3')?.cluster).toBe('water');
	board.stop();
});

test('[BOARD-27] two desks that group at once each take back their own, and their frames are the same in the end', () => {
	const plan = grouped();
	const [ana, budi] = [boardOf(copyOf(plan)), boardOf(copyOf(plan), 'budi')];
	yes(groupIdeas(ana.plan, ['l1', 'l2'], 'Jalan', ana.port.stamp()));
	yes(putManyInCluster(budi.plan, ['w3'], undefined, 'budi'));
	meet(ana.plan, budi.plan);
	vi.runOnlyPendingTimers();
	expect(framesIn(ana)).toHaveLength(2);
	expect(framesIn(budi)).toEqual(framesIn(ana));
	expect(framesIn(ana)[0]).toBe('w1 w2 water');

	ana.undo.undo();
	meet(ana.plan, budi.plan);
	vi.runOnlyPendingTimers();
	expect([framesIn(ana), framesIn(budi)]).toEqual([['w1 w2 water'], ['w1 w2 water']]);

	budi.undo.undo();
	meet(ana.plan, budi.plan);
	vi.runOnlyPendingTimers();
	expect([framesIn(ana), framesIn(budi)]).toEqual([['w1 w2 w3 water'], ['w1 w2 w3 water']]);
	[ana, budi].forEach((board) => board.stop());
});
